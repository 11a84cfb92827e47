/** Numbers of official documents: `12/KH-UBND`, `số 08/2021/QĐ-UBND` (Decree 30/2020/NĐ-CP, annex I). */

export interface WrittenDocument {
  readonly document: string;
  /** UTF-16 offsets into the text, "số" and "văn bản" in front included. */
  readonly start: number;
  readonly end: number;
}

const DOCUMENT =
  /(?<![\p{L}\p{M}\p{N}])(?:(?:văn bản|van ban|vb|công văn|cong van|số|so)[\s:]{1,3}){0,2}((?:\d{1,6})\s?\/\s?(?:\d{4}\s?\/\s?)?\p{L}[\p{L}\p{M}\d&]{0,15}(?:\s?[-–]\s?[\p{L}\p{M}\d&.]{1,20}){0,4})/iu;

/** The first document's number in the text; null where none stands there. */
export function readDocumentNumber(text: string): WrittenDocument | null {
  const match = DOCUMENT.exec(text);
  if (!match?.[1]) return null;
  const document = match[1]
    .normalize('NFC')
    .replace(/\s/g, '')
    .replace(/–/g, '-')
    .replace(/[-.]+$/, '');
  return { document, start: match.index, end: match.index + match[0].length };
}
