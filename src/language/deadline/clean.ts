/** Undoes what scans and narrow columns do to a phrase: letters among digits, split words and numbers, wrapped lines. */
import { fold, tokenize } from '../fold.ts';
import { readNumber } from '../number-words.ts';

const LINES = /[\r\n\v\u2028]+/u;
/** A line that begins an item of a list; others only wrap the cell. */
const NEW_ITEM = /^[-–•*+\p{Lu}]/u;
/** Behind these a line goes on, whatever the next begins with: `Hoàn thành trước⏎Quý III`. */
const UNFINISHED = new Set(
  'truoc ngay thang quy qui hang moi va den toi tu trong nhat la vao het cuoi dau giua hoac cua theo khi sau'.split(
    ' ',
  ),
);
const OPEN_MARKS = /[,/–-]$/u;

/** `2O21`, `3l/01`, `I5/6`. */
const LETTER_O = /(?<=\d)[oO](?=[\d/.-])|(?<=[/.-])[oO](?=\d)|(?<![\p{L}\p{M}])[oO](?=\d)/gu;
const LETTER_L = /(?<=\d)l(?=[\d/.\s-]|$)|(?<=\d)I(?=[\d/])|(?<![\p{L}\p{M}])[lI](?=\d)/gu;

/** `th áng`, `T hường`: no syllable is without a vowel. */
const VOWEL = '[aeiouyàáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ]';
const SPLIT_ONSET = new RegExp(
  `(?<![\\p{L}\\p{M}\\p{N}])(ngh|ng|nh|gh|kh|ph|qu|th|tr|ch|[bcdđghklmnpqrstvx])[ \\u00a0](?=${VOWEL})`,
  'giu',
);
/** `thá ng`, `nă m`. */
const SPLIT_CODA = new RegExp(`(?<=${VOWEL})[ \\u00a0](?=(?:ng|nh|ch|n|m)(?![\\p{L}\\p{M}\\p{N}.]))`, 'gu');

/** `1 5/6`, `15/1 2/2021`, `15/6/20 21`. */
const SPLIT_DAY = /(?<=^|(?:ngày|trước|đến|hạn|nhất|là)\s)([0-3])\s(?=\d\s?\/\s?\d)/giu;
const SPLIT_MONTH = /(?<=\d\/)([01])\s(?=\d\/\d{4})/gu;
const SPLIT_YEAR = /(?<=\/)2 ?0 ?(\d) ?(\d)(?![\d/])/gu;

/** `15 (mười lăm)`: a number told twice. */
const SPELLED = /(\d{1,2})\s*\(([\p{L}\p{M}\s]{2,20})\)/gu;

/** The phrase on one line, items of a list parted by semicolons. */
export function cleanPhrase(phrase: string): string {
  return onOneLine(phrase.normalize('NFC'))
    .replace(LETTER_O, '0')
    .replace(LETTER_L, '1')
    .replace(SPLIT_ONSET, '$1')
    .replace(SPLIT_CODA, '')
    .replace(SPLIT_DAY, '$1')
    .replace(SPLIT_MONTH, '$1')
    .replace(SPLIT_YEAR, '20$1$2')
    .replace(SPELLED, (told: string, digits: string, words: string) => (isSame(digits, words) ? digits : told));
}

function onOneLine(phrase: string): string {
  return phrase
    .split(LINES)
    .map((line) => line.trim())
    .reduce((text, line) => text + (NEW_ITEM.test(line) && !isUnfinished(text) ? '; ' : ' ') + line);
}

function isUnfinished(text: string): boolean {
  const lastWord = text.split(/\s+/u).at(-1) ?? '';
  return OPEN_MARKS.test(text) || UNFINISHED.has(fold(lastWord));
}

function isSame(digits: string, words: string): boolean {
  const tokens = tokenize(words);
  const number = readNumber(tokens, 0);
  return number?.next === tokens.length && number.value === Number(digits);
}
