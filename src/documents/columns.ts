/** Finds a table's columns by the words of their heads, in any order. */
import { fold } from '../language/fold.ts';
import { type Row, type Table, type Unreadable, unreadable } from './table.ts';

export interface ColumnRule<Name extends string> {
  readonly name: Name;
  /** As the table should call it, for the error text. */
  readonly title: string;
  /** Folded words of which the head holds one. */
  readonly words: readonly string[];
  readonly needed: boolean;
}

export interface Found<Name extends string> {
  /** The rows behind the heads. */
  readonly rows: readonly Row[];
  /** The row's cell of the column, '' where it has none. */
  readonly cell: (row: Row, name: Name) => string;
}

/** How far down the heads may stand: titles and decrees come before them. */
const LOOKED_THROUGH = 20;

export function findColumns<Name extends string>(
  { rows }: Table,
  rules: readonly ColumnRule<Name>[],
  file: string,
): Found<Name> | Unreadable {
  let best: { places: Map<Name, number>; index: number } = { places: new Map(), index: -1 };
  rows.slice(0, LOOKED_THROUGH).forEach((row, index) => {
    const places = placesIn(row, rules);
    if (places.size > best.places.size) best = { places, index };
  });
  const missing = rules.filter((rule) => rule.needed && !best.places.has(rule.name)).map((rule) => `"${rule.title}"`);
  if (missing.length > 0) {
    const needed = missing.length > 1 ? 'các cột' : 'cột';
    return unreadable(`Tệp "${file}" thiếu ${needed} ${missing.join(', ')}; đề nghị bổ sung dòng tiêu đề có đủ cột.`);
  }
  const cell = (row: Row, name: Name) => row.cells[best.places.get(name) ?? -1] ?? '';
  return { rows: rows.slice(best.index + 1), cell };
}

/** Each head serves one column, the first rule that knows it. */
function placesIn<Name extends string>(row: Row, rules: readonly ColumnRule<Name>[]): Map<Name, number> {
  const places = new Map<Name, number>();
  row.cells.forEach((text, place) => {
    const head = fold(text)
      .replace(/\s{1,20}/gu, ' ')
      .trim();
    const rule = rules.find(({ name, words }) => !places.has(name) && words.some((word) => isHead(head, word)));
    if (rule && head.length <= 60) places.set(rule.name, place);
  });
  return places;
}

/** `=tt` is the whole head, any other word may stand within it. */
function isHead(head: string, word: string): boolean {
  return word.startsWith('=') ? head === word.slice(1) : head.includes(word);
}
