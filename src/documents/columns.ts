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
  /** The rows before the heads: titles and decrees. */
  readonly above: readonly Row[];
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
  const [head] = rows.slice(best.index);
  const below = rows.slice(best.index + 1).filter((row) => !isHeadAgain(row, head));
  return { above: rows.slice(0, best.index), rows: below, cell };
}

/** Each head serves one column, the first rule that knows it. */
function placesIn<Name extends string>(row: Row, rules: readonly ColumnRule<Name>[]): Map<Name, number> {
  const places = new Map<Name, number>();
  row.cells.forEach((text, place) => {
    const head = fold(text)
      .replace(/\s{1,20}/gu, ' ')
      .replace(/[\s.:*]{1,10}$/u, '')
      .trim();
    const rule = rules.find(({ name, words }) => !places.has(name) && words.some((word) => isHead(head, word)));
    if (rule && head.length <= 60) places.set(rule.name, place);
  });
  return places;
}

/** The heads as the next page repeats them, or the numbers of the columns: "(1) (2) (3)". */
function isHeadAgain(row: Row, head: Row | undefined): boolean {
  const written = row.cells.filter((text) => text !== '');
  if (written.length > 2 && written.every((text, place) => text.replace(/[()]/g, '') === String(place + 1)))
    return true;
  return head !== undefined && row.cells.join('\t') === head.cells.join('\t');
}

/** `=tt` is the whole head, any other word may stand within it. */
function isHead(head: string, word: string): boolean {
  return word.startsWith('=') ? head === word.slice(1) : head.includes(word);
}
