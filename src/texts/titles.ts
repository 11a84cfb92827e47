/** Cuts a title at a word, so that a line of a list can be scanned. */

const LETTERS = 70;
/** What must not stand before the "…". */
const LOOSE_END = /[\s,;:.(–-]{1,10}$/u;

/** The title in NFC on one line, cut at a word after at most `letters` letters, with "…" where it was cut. */
export function shortTitle(title: string, letters = LETTERS): string {
  const whole = oneLine(title);
  const points = [...whole];
  if (points.length <= letters) return whole;
  const head = points.slice(0, letters).join('');
  const atWord = points[letters] === ' ' ? head : head.slice(0, Math.max(0, head.lastIndexOf(' ')));
  return `${(atWord || head).replace(LOOSE_END, '')} …`;
}

/** NFC, line breaks and runs of spaces made one space. */
export function oneLine(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** The first letter made a capital. */
export function capital(text: string): string {
  const [first = '', ...rest] = text;
  return first.toLocaleUpperCase('vi') + rest.join('');
}

const SYLLABLE = /^[BCDGHKLMNPQRSTVX]{0,3}[AEIOUY]{1,3}(?:CH|C|M|NG|NH|N|P|T)?$/;

/** A heading all in capitals as a sentence: "CẢI CÁCH THỂ CHẾ" → "Cải cách thể chế"; abbreviations (CCHC) stay. */
export function sentenceCase(text: string): string {
  const whole = oneLine(text);
  if (whole !== whole.toLocaleUpperCase('vi')) return whole;
  const words = whole.split(' ').map((word) => (isSyllable(word) ? word.toLocaleLowerCase('vi') : word));
  return capital(words.join(' '));
}

function isSyllable(word: string): boolean {
  const letters = word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/Đ/g, 'D')
    .replace(/[^A-Z]/g, '');
  return SYLLABLE.test(letters);
}
