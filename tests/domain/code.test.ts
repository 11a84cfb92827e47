import { describe, expect, it } from 'vitest';
import { occurrenceCode, parseTaskCode } from '../../src/domain/code.ts';

describe('a code is read whatever its case, spaces, width and diacritics', () => {
  it.each<[string, string | null, string, number | null]>([
    ['IV.8', null, 'IV.8', null],
    ['iv.8', null, 'IV.8', null],
    ['IV 8', null, 'IV.8', null],
    ['iv8', null, 'IV.8', null],
    ['ＩＶ．８', null, 'IV.8', null],
    ['Ⅳ.8', null, 'IV.8', null],
    ['i.4B', null, 'I.4b', null],
    ['I.04', null, 'I.4', null],
    ['IV.8/2', null, 'IV.8', 2],
    ['iv 8 / 2', null, 'IV.8', 2],
    ['bc.q1', null, 'BC.Q1', null],
    ['BC 6T', null, 'BC.6T', null],
    ['BC.NĂM', null, 'BC.NAM', null],
    ['ps.2', null, 'PS.2', null],
    ['2020:I.1', '2020', 'I.1', null],
    ['cds-2021:I.1', 'cds-2021', 'I.1', null],
  ])('%s', (text, plan, code, occurrence) => expect(parseTaskCode(text)).toEqual({ plan, code, occurrence }));

  it.each(['', '8', 'IV', 'IV.', '12/KH-UBND', 'ISO 9001', 'việc', 'IV.8.', 'I.4ab'])('%s is none', (text) =>
    expect(parseTaskCode(text)).toBeNull(),
  );
});

it('writes the occurrence only where there are several', () => {
  expect(occurrenceCode('IV.8', 1, 2)).toBe('IV.8/1');
  expect(occurrenceCode('I.1', 1, 1)).toBe('I.1');
});
