/** What is meant for the bot in a group, without the mention that brought it there. Pure. */

/** The platform has bots' names begin so; the words of the name are taken by their capitals where it is not known. */
const UNKNOWN_NAME = /^Bot[\p{L}\p{M}\p{N}]{0,30}(?:[ \t]{1,3}\p{Lu}[\p{Ll}\p{M}]{0,20}(?![\p{L}\p{M}\p{N}.])){0,4}/u;
const COMMAND = /(?<![\p{L}\p{M}\p{N}_/])\/\p{L}/u;
const SEPARATORS = /^[\s,:;]{1,9}/u;

/** `names`: what the bot may be called, as far as it knows. */
export function withoutMention(said: string, names: readonly string[]): string {
  const text = said.normalize('NFC').trim();
  if (!text.startsWith('@')) return withoutNameInside(text, names);
  const rest = withoutKnownName(text, names) ?? withoutUnknownName(text);
  return rest.replace(SEPARATORS, '').trim();
}

function withoutKnownName(text: string, names: readonly string[]): string | null {
  const name = longestFirst(names).find((one) => startsWithWord(text.slice(1), one));
  return name === undefined ? null : text.slice(1 + name.length);
}

/** A command says where the name ends; without one, the capitals do, unless nothing would be left. */
function withoutUnknownName(text: string): string {
  const command = COMMAND.exec(text);
  if (command) return text.slice(command.index);
  const name = UNKNOWN_NAME.exec(text.slice(1))?.[0] ?? /^\S*/.exec(text)?.[0].slice(1) ?? '';
  return text.slice(1 + name.length);
}

/** A mention in the middle or at the end is taken out where its name is known. */
function withoutNameInside(text: string, names: readonly string[]): string {
  const found = longestFirst(names).flatMap((name) => {
    const at = text.toLowerCase().indexOf(`@${name.toLowerCase()}`);
    return at < 0 || !startsWithWord(text.slice(at + 1), name) ? [] : [{ at, end: at + 1 + name.length }];
  })[0];
  return found ? `${text.slice(0, found.at)} ${text.slice(found.end)}`.replace(/[ \t]{2,9}/g, ' ').trim() : text;
}

const longestFirst = (names: readonly string[]) =>
  names
    .map((name) => name.normalize('NFC').trim())
    .filter((name) => name !== '')
    .toSorted((a, b) => b.length - a.length);

function startsWithWord(text: string, word: string): boolean {
  return (
    text.slice(0, word.length).toLowerCase() === word.toLowerCase() &&
    !/^[\p{L}\p{M}\p{N}]/u.test(text.slice(word.length))
  );
}
