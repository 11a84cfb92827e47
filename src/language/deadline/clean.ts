/** Undoes what scans and narrow columns do to a phrase: letters among digits, split words and numbers, wrapped lines. */
import { fold, tokenize } from '../fold.ts';
import { readNumber } from '../number-words.ts';

const LINES = /[\r\n\v\u2028]+/u;
/** A line that begins an item of a list, or names one before a colon; others only wrap the cell. */
const CAPITAL = /^\p{Lu}/u;
const MARKED = /^[•*+]/u;
const DASHED = /^[-–]/u;
/** `Quý I⏎- Quý III` is a range unless the first line has a dash too. */
const DASH_AND_TIME = /^[-–]\s*(?:\d|[tq]\d|quý|tháng|ngày|năm)/iu;
const LABELLED = /^[\p{L}\p{M}][^:]{1,60}:/u;
const NUMERAL = /^[IVX]{1,4}(?![\p{L}\p{M}])/u;
const LOWER_CASE = /\p{Ll}/u;
/** Behind these a line goes on, whatever the next begins with: `Hoàn thành trước⏎Quý III`. */
const UNFINISHED = new Set(
  'truoc ngay thang quy qui hang moi va den toi tu trong nhat la vao het cuoi dau giua hoac cua theo khi sau thu'.split(
    ' ',
  ),
);
const OPEN_MARKS = /[,/(–-]$/u;
const FULL_WIDTH = /[\uFF01-\uFF5E]/gu;
const FULL_WIDTH_OFFSET = 0xfee0;

/** `2O21`, `3l/01`, `I5/6`. */
const LETTER_O = /(?<=\d)[oO](?=[\d/.-])|(?<=[/.-])[oO](?=\d)|(?<![\p{L}\p{M}])[oO](?=\d)/gu;
const LETTER_L = /(?<=\d)l(?=[\d/.\s-]|$)|(?<=\d)I(?=[\d/])|(?<![\p{L}\p{M}])[lI](?=\d)/gu;

/** `th áng`, `T hường`: no syllable is without a vowel. */
const VOWEL = '[aeiouyàáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ]';
const SPLIT_ONSET = new RegExp(
  `(?<![\\p{L}\\p{M}\\p{N}])(ngh|ng|nh|gh|kh|ph|qu|th|tr|ch|[bcdđghklmnpqrstvx])[ \\u00a0]{1,2}(?![IVX]{1,4}(?!\\p{L}))(?=${VOWEL})`,
  'giu',
);
/** `T hường`, `N gày`, `T rước`. */
const SPLIT_CLUSTER = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])([tnc])[ \\u00a0](?=[hrg]${VOWEL})`, 'giu');
/** `thá ng`, `nă m`. */
const SPLIT_CODA = new RegExp(`(?<=${VOWEL})[ \\u00a0](?=(?:ng|nh|ch|n|m)(?![\\p{L}\\p{M}\\p{N}.]))`, 'gu');

/** `trướ c`: these vowels end no syllable. */
const OPEN_RIME =
  /(?<=[ăằắẳẵặâầấẩẫậ]|ư[ơờớởỡợ]|[iy][êềếểễệ]|u[oôồốổỗộ]|ie)[ \u00a0](?=(?:ch|ng|nh|[cmnpt])(?![\p{L}\p{M}]))/giu;
/** `trướcngày`, `cáotrước`, `hàngquý`: no syllable holds these and more. */
const GLUED_BEFORE = /(?<=\p{L})(?=(?:trước|truoc|tháng|thang|quý|quí|quy|ngày|ngay|năm)(?!\p{L}))/giu;
const GLUED_BEHIND = /(?<=trước|truoc|tháng|quý|quí|ngày|ngay)(?=\p{L}{2})/giu;

/** `1 5/6`, `15/1 2/2021`, `15/6/20 21`. */
const SPLIT_DAY = /(?<=^|[(“"*:•+-]\s?|(?:ngày|trước|đến|hạn|nhất|là)\s)([0-3])\s{1,2}(?=\d\s?\/\s?\d)/giu;
const SPLIT_MONTH = /(?<=\d\/)([01])\s(?=\d\/\d{4})/gu;
const SPLIT_YEAR = /(?<=\/)2 ?0 ?(\d) ?(\d)(?![\d/])/gu;

/** `15 (mười lăm)`: a number told twice. */
const SPELLED = /(\d{1,2})\s*\(([\p{L}\p{M}\s]{2,20})\)/gu;

/** The phrase on one line in plain characters, items of a list parted by semicolons. */
export function cleanPhrase(phrase: string): string {
  return onOneLine(phrase.normalize('NFC').replace(FULL_WIDTH, plainCharacter))
    .replace(LETTER_O, '0')
    .replace(LETTER_L, '1')
    .replace(SPLIT_ONSET, '$1')
    .replace(SPLIT_CLUSTER, '$1')
    .replace(SPLIT_CODA, '')
    .replace(OPEN_RIME, '')
    .replace(GLUED_BEHIND, ' ')
    .replace(GLUED_BEFORE, ' ')
    .replace(SPLIT_DAY, '$1')
    .replace(SPLIT_MONTH, '$1')
    .replace(SPLIT_YEAR, '20$1$2')
    .replace(SPELLED, (told: string, digits: string, words: string) => (isSame(digits, words) ? digits : told));
}

const plainCharacter = (wide: string): string => String.fromCharCode(wide.charCodeAt(0) - FULL_WIDTH_OFFSET);

function onOneLine(phrase: string): string {
  const capitals = LOWER_CASE.test(phrase);
  const dashes = DASHED.test(phrase.trim());
  const beginsItem = (line: string, before: string): boolean =>
    MARKED.test(line) ||
    (LABELLED.test(line) && before.includes(':')) ||
    (DASHED.test(line) && (dashes || !DASH_AND_TIME.test(line))) ||
    (capitals && CAPITAL.test(line) && !NUMERAL.test(line));
  return phrase
    .split(LINES)
    .map((line) => line.trim())
    .reduce((text, line) => text + (beginsItem(line, text) && !isUnfinished(text) ? '; ' : ' ') + line);
}

function isUnfinished(text: string): boolean {
  const lastWord = /[\p{L}\p{M}]+$/u.exec(text)?.[0] ?? '';
  return OPEN_MARKS.test(text) || UNFINISHED.has(fold(lastWord));
}

function isSame(digits: string, words: string): boolean {
  const tokens = tokenize(words);
  const number = readNumber(tokens, 0);
  return number?.next === tokens.length && number.value === Number(digits);
}
