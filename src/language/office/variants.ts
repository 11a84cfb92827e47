/** The ways in which an office or a group of offices is written, as words that can be matched from any token on. */
import type { Office, OfficeCode } from '../../domain/office.ts';
import { fold, hasDiacritics, type Token, toned } from '../fold.ts';

/** Words in a row, ready to be compared with tokens. */
export interface Words {
  readonly folded: readonly string[];
  readonly toned: readonly string[];
  /** Whether each word was written with diacritics. */
  readonly marked: readonly boolean[];
}

export interface Variant extends Words {
  readonly code: OfficeCode;
  /** The folded words with a space between. */
  readonly joined: string;
  /** How sure the words are on their own: `full` names the kind of office too, `short` is an abbreviation, `bare` is neither. */
  readonly form: 'full' | 'short' | 'bare';
}

/** Words that open an office's full name. */
const KIND_WORDS = new Set(
  [
    'phòng',
    'p',
    'xã',
    'x',
    'ubnd',
    'ủy',
    'phường',
    'thị',
    'tt',
    'văn',
    'vp',
    'trung',
    'đội',
    'chi',
    'ban',
    'bảo',
    'bưu',
  ].map(fold),
);

/** Names share their words ("UBND", "xã"): each is folded once. */
export function wordsOf(text: string): Words {
  const words = (text.normalize('NFC').match(WORD) ?? []).map(wordFormsOf);
  return {
    folded: words.map(({ folded }) => folded),
    toned: words.map((word) => word.toned),
    marked: words.map(({ marked }) => marked),
  };
}

const WORD = /\p{N}+|[\p{L}\p{M}]+/gu;
const FORMS = new Map<string, { readonly folded: string; readonly toned: string; readonly marked: boolean }>();
const MOST_FORMS = 50_000;

function wordFormsOf(word: string) {
  const known = FORMS.get(word);
  if (known) return known;
  const forms = { folded: fold(word), toned: toned(word), marked: hasDiacritics(word) };
  if (FORMS.size < MOST_FORMS) FORMS.set(word, forms);
  return forms;
}

/** Every usual way to write one office. */
export function variantsOf(office: Office): Variant[] {
  const written = [office.name, ...office.aliases].flatMap(spellings);
  return variants(office, [...written, office.code], formOf);
}

/** Ways that are sure only in a question, which names no other levels' offices: without "Phòng", and by initials. */
export function looseVariantsOf(office: Office): Variant[] {
  const names = [office.name, ...office.aliases];
  const bare = names
    .filter((name) => name.startsWith('Phòng '))
    .map((name) => name.slice('Phòng '.length))
    .flatMap((name) => [name, withoutAnd(name)]);
  const short = initialsOf(office.name);
  const aliases = office.aliases
    .filter((alias) => /^P\w*[.\s]/u.test(alias))
    .map((alias) => alias.replace(/^P\w*[.\s]\s?/u, ''));
  const offhand = names.includes('Văn phòng') ? ['VP'] : [];
  return [
    ...variants(office, offhand, () => 'short'),
    ...variants(
      office,
      bare.filter((name) => name.includes(' ')),
      () => 'bare',
    ),
    ...variants(
      office,
      [...halvesOf(office.name), ...names.flatMap(committee), ...names.flatMap(asDepartment)],
      () => 'full',
    ),
    ...variants(
      office,
      [...short, ...aliases, ...closedUp(office.name)].flatMap((one) => [`P${one}`, `P ${one}`, `Phòng ${one}`]),
      () => 'short',
    ),
  ];
}

function variants(
  { code }: Office,
  texts: readonly string[],
  form: (text: string, words: Words) => Variant['form'],
): Variant[] {
  return [...new Set(texts)]
    .map((text) => ({ text, words: wordsOf(text) }))
    .filter(({ words }) => words.folded.length > 0)
    .map(({ text, words }) => ({ ...words, code, joined: words.folded.join(' '), form: form(text, words) }));
}

/** "Phòng Nông nghiệp và PTNT", "Phòng Lao động - TBXH": the second half by its initials. */
function halvesOf(name: string): string[] {
  return [...name.matchAll(/ (?:và|-) /gu)].map(({ index }) => {
    const behind = withoutAnd(name.slice(index)).match(/\p{L}+/gu) ?? [];
    const initials = behind.map((syllable) => [...syllable][0]?.toUpperCase() ?? '').join('');
    return `${name.slice(0, index)} ${initials}`;
  });
}

/** "Phòng Thanh tra" for "Thanh tra". */
const asDepartment = (name: string) =>
  formOf(name, wordsOf(name)) === 'bare' && name.includes(' ') ? `Phòng ${name}` : [];

/** "Văn phòng Ủy ban" for "Văn phòng UBND". */
function committee(name: string): string[] {
  if (!/ UBND(?: |$)/u.test(name)) return [];
  return ['Ủy ban nhân dân', 'Ủy ban', 'UB'].flatMap((words) => {
    const whole = name.replace('UBND', words);
    return [whole, whole.replace(/ huyện$/u, '')];
  });
}

/** `NV` of "Phòng Nội vụ", `TCKH` of "Phòng Tài chính - Kế hoạch". */
function initialsOf(name: string): string[] {
  if (!name.startsWith('Phòng ')) return [];
  const syllables = withoutAnd(name).match(/\p{L}+/gu) ?? [];
  const initials = syllables.slice(1).map((syllable) => [...syllable][0]?.toUpperCase() ?? '');
  return initials.length > 1 ? [initials.join('')] : [];
}

/** `yte`, `noivu` for a department's name of two syllables. */
function closedUp(name: string): string[] {
  const syllables = /^Phòng (\p{L}+) (\p{L}+)$/u.exec(name)?.slice(1) ?? [];
  return syllables.length === 0 ? [] : [fold(syllables.join(''))];
}

/** The name of a commune without its level: "Hướng Phùng"; null for other offices. */
export function nameInLevel({ name }: Office): string | null {
  return /^(?:UBND )?(?:xã|phường|thị trấn|đặc khu) (.+)$/u.exec(name)?.[1] ?? null;
}

const withoutAnd = (name: string) => name.replace(/ và /gu, ' ');

/** Other hands: "P." for "Phòng", the level without "UBND" or with it in full, no "và", no level behind. */
function spellings(name: string): string[] {
  const level = name.replace(/^UBND (?=(?:xã|phường|thị trấn|đặc khu)\s)/u, '');
  const others = level === name ? [] : [`Ủy ban nhân dân ${level}`, `Ủy ban ${level}`, `UB ${level}`];
  const short = [
    name.replace(/^Phòng /u, 'P '),
    name.replace(/^Văn phòng (?=.)/u, 'VP '),
    level.replace(/^thị trấn /u, 'TT ').replace(/^xã /u, 'x '),
    name.replace(/^UBND thị trấn /u, 'UBND TT '),
  ];
  const some = [name, level, ...others, ...short].flatMap((one) => [
    one,
    one.replace(/ (?:huyện|thị xã|thành phố|tỉnh)$/u, ''),
  ]);
  return some.filter((one) => one === name || one.includes(' ')).flatMap((one) => [one, withoutAnd(one)]);
}

function formOf(text: string, { folded }: Words): Variant['form'] {
  const [first = ''] = folded;
  if (folded.length > 1 && KIND_WORDS.has(first)) return 'full';
  const letters = text.replace(/[^\p{L}]/gu, '');
  const isShort = letters.length > 1 && letters.length <= 9 && letters === letters.toUpperCase();
  return isShort || (text.includes('-') && text === text.toLowerCase()) ? 'short' : 'bare';
}

/** The token behind the words when they stand at `at`, marks between them passed over; null where they do not. */
export function matchWords(
  tokens: readonly Token[],
  at: number,
  words: Words,
  passed: ReadonlySet<string>,
): number | null {
  let next = at;
  for (const [index, folded] of words.folded.entries()) {
    if (index > 0) while (tokens[next]?.kind === 'mark' && passed.has(tokens[next]?.text ?? '')) next++;
    const token = tokens[next];
    if (!token || token.folded !== folded || !sameTone(token, words, index)) return null;
    next++;
  }
  return next;
}

/** Who typed a tone meant it; who typed none may mean any. */
function sameTone(token: Token, words: Words, index: number): boolean {
  return !hasDiacritics(token.text) || words.toned[index] === token.toned || words.marked[index] === false;
}
