import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutLines, cutMessage, escapeHtml, lengthOf, toHtml } from '../../src/chat/markup.ts';
import { bold, GAP, type Line, line, message, plainText, quiet, type Span } from '../../src/texts/message.ts';
import { readHtml } from '../fixtures/bot-api/html.ts';

const word = fc.constantFrom(
  'việc',
  'quá hạn',
  '<b>',
  '</b>',
  '&lt;',
  '& Co',
  'x < y',
  '🔴',
  'e\u0301',
  '"',
  '👩‍👩‍👧',
  ' ',
);
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.array(word).map((words) => words.join(' ')),
);
const span: fc.Arbitrary<Span> = fc.oneof(
  text.map((one) => ({ text: one })),
  text.map(bold),
  text.map(quiet),
);
const lines: fc.Arbitrary<Line[]> = fc.array(fc.array(span, { maxLength: 5 }), { maxLength: 30 });

describe('HTML', () => {
  it.each<[string, Line[], string]>([
    ['plain words', [line('việc quá hạn')], 'việc quá hạn'],
    ['styles', [line(bold('II.5'), ' hạn ', quiet('đã nhắc'))], '<b>II.5</b> hạn <i>đã nhắc</i>'],
    ['lines and gaps', [line('a'), GAP, line('b')], 'a\n\nb'],
    ['signs that would act', [line(bold('a<b & c>d'))], '<b>a&lt;b &amp; c&gt;d</b>'],
    ['what looks escaped already', [line('&lt;b&gt;')], '&amp;lt;b&amp;gt;'],
    ['a style of nothing', [line(bold(''), 'x')], 'x'],
    ['half a letter', [line('a\ud83d')], 'a\ufffd'],
  ])('%s', (_, given, html) => {
    expect(toHtml(given)).toBe(html);
  });

  it('is read as exactly the text that was written, whatever that is', () => {
    fc.assert(
      fc.property(lines, (given) => {
        expect(readHtml(toHtml(given))).toEqual({ ok: true, text: plainText(given) });
      }),
    );
  });

  it('never lets a name or a note act', () => {
    fc.assert(
      fc.property(fc.string(), (given) => {
        expect(escapeHtml(given)).not.toMatch(/[<>]/);
      }),
    );
  });
});

describe('pieces', () => {
  const nothingBlank = (given: readonly Line[]) => plainText(given).replace(/\s/gu, '');

  it.each<[string, string[], number, string[][]]>([
    ['one piece where it fits', ['abc', 'def'], 7, [['abc', 'def']]],
    ['a cut between lines', ['abc', 'def'], 6, [['abc'], ['def']]],
    ['no gap at an edge', ['abc', '', 'def', ''], 6, [['abc'], ['def']]],
    ['a gap inside', ['abc', '', 'def'], 8, [['abc', '', 'def']]],
    ['a long line is cut behind a word', ['một hai ba bốn'], 8, [['một hai '], ['ba bốn']]],
    ['a long word is cut', ['abcdefgh'], 3, [['abc'], ['def'], ['gh']]],
    ['signs of two halves count once and stay whole', ['🔴🔴🔴'], 2, [['🔴🔴'], ['🔴']]],
    ['an accent stays with its letter', ['abe\u0301d'], 3, [['ab'], ['e\u0301d']]],
    ['nothing', ['', ' '], 5, []],
  ])('%s', (_, given, limit, expected) => {
    const pieces = cutLines(
      given.map((one) => line(one)),
      limit,
    );
    expect(pieces.map((piece) => piece.map((one) => plainText([one])))).toEqual(expected);
  });

  it('keep the styles of a line that is cut', () => {
    expect(cutLines([line(bold('một hai'), ' ba')], 5)).toEqual([
      [[bold('một ')]],
      [[bold('hai'), { text: ' ' }]],
      [[{ text: 'ba' }]],
    ]);
  });

  it('fit, can be sent, and together say everything in order', () => {
    fc.assert(
      fc.property(lines, fc.integer({ min: 1, max: 60 }), (given, limit) => {
        const pieces = cutLines(given, limit);
        for (const piece of pieces) {
          expect(lengthOf(plainText(piece))).toBeLessThanOrEqual(limit);
          expect(plainText(piece).trim()).not.toBe('');
          expect(readHtml(toHtml(piece)).ok).toBe(true);
        }
        expect(nothingBlank(pieces.flat())).toBe(nothingBlank(given));
      }),
    );
  });

  it('cut no line that fits by itself', () => {
    fc.assert(
      fc.property(lines, (given) => {
        const kept = cutLines(given, 500).flat();
        expect(kept.filter((one) => plainText([one]).trim() !== '')).toEqual(
          given.filter((one) => plainText([one]).trim() !== ''),
        );
      }),
    );
  });

  const limits = { text: 20, caption: 10 };
  const choices = [[{ label: 'Đã nhận', words: 'đã nhận' }]];
  const file = (name: string) => ({ name, bytes: new Uint8Array() });

  it.each<[string, string[], string[], [number, string | null][]]>([
    [
      'words alone',
      ['một hai ba bốn', 'năm sáu bảy'],
      [],
      [
        [1, null],
        [1, null],
      ],
    ],
    ['a file with its words under it', ['một'], ['a'], [[1, 'a']]],
    ['a file alone', [], ['a'], [[0, 'a']]],
    [
      'words too long for a caption',
      ['một hai ba bốn'],
      ['a'],
      [
        [1, null],
        [0, 'a'],
      ],
    ],
    [
      'several files',
      ['một'],
      ['a', 'b'],
      [
        [1, null],
        [0, 'a'],
        [0, 'b'],
      ],
    ],
    ['nothing', [''], [], []],
  ])('%s: the choices go with the last', (_, words, files, expected) => {
    const given = {
      ...message(
        words.map((one) => line(one)),
        choices,
      ),
      files: files.map(file),
    };
    const pieces = cutMessage(given, limits);
    expect(pieces.map((piece) => [piece.lines.length, piece.files?.[0]?.name ?? null])).toEqual(expected);
    const last = pieces.pop();
    expect(last?.choices ?? choices).toEqual(choices);
    expect(pieces.flatMap((piece) => piece.choices)).toEqual([]);
  });

  it('are cut quickly, also from a very long line', () => {
    const long = [line(bold('việc '.repeat(200_000)))];
    const begun = performance.now();
    expect(cutLines(long, 4096).length).toBeGreaterThan(200);
    expect(performance.now() - begun).toBeLessThan(2_000);
  });
});
