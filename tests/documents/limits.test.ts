/** Files are limited before they are taken apart: in size, rows, columns and the length of a cell. */
import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readOfficeFile } from '../../src/documents/plan-files.ts';
import { readTable } from '../../src/documents/read-table.ts';
import { isUnreadable } from '../../src/documents/table.ts';
import { temporaryFolder } from '../fixtures/small-register.ts';

const read = (text: string) => readTable(new TextEncoder().encode(text), 'plan.tsv');
const refusal = (text: string) => {
  const table = read(text);
  return isUnreadable(table) ? table.message : null;
};

describe('a table', () => {
  it.each<[string, string, string]>([
    ['of more than 10 MB', 'a'.repeat(10 * 1024 * 1024 + 1), 'lớn hơn 10 MB'],
    ['of more than 50,000 rows', 'a\n'.repeat(50_001), 'có hơn 50000 dòng'],
    ['of more than 200 columns', `a\n${'\t'.repeat(200)}`, 'dòng 2: có hơn 200 cột'],
    ['of nothing but tabs', '\t'.repeat(10 * 1024 * 1024), 'dòng 1: có hơn 200 cột'],
    ['with a cell of more than 20,000 letters', `a\n${'b'.repeat(20_001)}`, 'dòng 2: một ô dài hơn 20000 chữ'],
  ])('%s is refused', (_, text, reason) => expect(refusal(text)).toContain(reason));

  it.each<[string, string]>([
    ['50,000 rows', 'a\n'.repeat(50_000)],
    ['200 columns', `${'a\t'.repeat(199)}a`],
    ['a cell of 20,000 letters', 'b'.repeat(20_000)],
    ['many empty lines', `${'\n'.repeat(200_000)}a`],
  ])('of %s is read', (_, text) => expect(refusal(text)).toBeNull());
});

describe('a file', () => {
  it('that is far too great is refused without being read', () => {
    const file = join(temporaryFolder(), 'offices.tsv');
    writeFileSync(file, '');
    // Greater than any buffer may be: reading it would fail otherwise.
    truncateSync(file, 8 * 1024 ** 3);
    expect(() => readOfficeFile(file)).toThrow('Tệp "offices.tsv" lớn hơn 10 MB');
  });

  it('that is a folder is refused', () => {
    const folder = join(temporaryFolder(), 'offices.tsv');
    mkdirSync(folder);
    expect(() => readOfficeFile(folder)).toThrow('không phải tệp');
  });
});
