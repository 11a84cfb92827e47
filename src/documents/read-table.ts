/** Reads a table of tab-separated text, as a spreadsheet or a careful clerk writes it. */
import { parse } from 'csv-parse/sync';
import { type Row, type Table, type Unreadable, unreadable } from './table.ts';

/** Nothing greater need be read from anywhere. */
export const MAX_TABLE_BYTES = 10 * 1024 * 1024;
const MAX_ROWS = 50_000;
const MAX_CELL = 20_000;
const MAX_CELLS = 200;

/** UTF-8 with or without its mark; cells may be quoted and then hold tabs or line breaks (RFC 4180). */
export function readTable(bytes: Uint8Array, name: string): Table | Unreadable {
  if (bytes.byteLength === 0) return unreadable(`Tệp "${name}" rỗng; đề nghị kiểm tra lại tệp.`);
  if (bytes.byteLength > MAX_TABLE_BYTES) return tooLarge(name);
  const text = decode(bytes);
  if (text === null) {
    return unreadable(
      `Tệp "${name}" không phải văn bản UTF-8; đề nghị lưu lại dạng UTF-8 (phân cách bằng tab) rồi nhập lại.`,
    );
  }
  const wide = firstWideLine(text);
  if (wide !== null)
    return unreadable(`Tệp "${name}", dòng ${wide}: có hơn ${MAX_CELLS} cột; đề nghị kiểm tra lại tệp.`);
  const rows = rowsOf(text).filter((row) => row.cells.some((cell) => cell !== ''));
  if (rows.length === 0) return unreadable(`Tệp "${name}" không có dòng nào; đề nghị kiểm tra lại tệp.`);
  if (rows.length > MAX_ROWS) return unreadable(`Tệp "${name}" có hơn ${MAX_ROWS} dòng; đề nghị tách nhỏ.`);
  const long = rows.find((row) => row.cells.some((cell) => cell.length > MAX_CELL));
  if (long) return unreadable(`Tệp "${name}", dòng ${long.line}: một ô dài hơn ${MAX_CELL} chữ; đề nghị kiểm tra lại.`);
  return { rows };
}

export function tooLarge(name: string): Unreadable {
  return unreadable(`Tệp "${name}" lớn hơn 10 MB; đề nghị tách nhỏ rồi nhập từng phần.`);
}

/** Counted before anything is taken apart: a line of nothing but tabs would become millions of cells. */
function firstWideLine(text: string): number | null {
  let line = 1;
  let tabs = 0;
  for (let index = 0; index < text.length; index++) {
    const letter = text.charCodeAt(index);
    if (letter === TAB && ++tabs >= MAX_CELLS) return line;
    if (letter === LINE_FEED) {
      line++;
      tabs = 0;
    }
  }
  return null;
}

const TAB = 9;
const LINE_FEED = 10;

function decode(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false })
      .decode(bytes)
      .normalize('NFC')
      .replace(/\r\n?/g, '\n');
    return text.includes('\u0000') ? null : text;
  } catch {
    return null;
  }
}

/** Tab-separated, ragged rows allowed. Where quotes do not come in pairs around cells they are letters like others. */
function rowsOf(text: string): Row[] {
  const quoted = recordsOf(text, '"');
  const records = quoted?.every(({ record }) => record.every(isOneCell)) ? quoted : (recordsOf(text, false) ?? []);
  return records.map(({ record, info }) => ({ line: info.lines - breaksIn(record), cells: record.map(clean) }));
}

/** A quote that opens by chance swallows whole rows: what holds both tabs and line breaks was several cells. */
const isOneCell = (cell: string) => !(cell.includes('\t') && cell.includes('\n'));
const breaksIn = (record: readonly string[]) => record.join('\t').split('\n').length - 1;

interface Parsed {
  readonly record: string[];
  /** `lines`: on which line of the file it ends. */
  readonly info: { readonly lines: number };
}

/** No more than one row too many; null where quotes never end. */
function recordsOf(text: string, quote: '"' | false): Parsed[] | null {
  try {
    return parse(text, {
      ...{ delimiter: '\t', relax_column_count: true, relax_quotes: true, skip_empty_lines: true, info: true, quote },
      to: MAX_ROWS + 1,
    }) as unknown as Parsed[];
  } catch {
    return null;
  }
}

const clean = (cell: string) => cell.replace(/[ \t\u00a0]+/gu, ' ').trim();
