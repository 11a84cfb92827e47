/** How lists of words are written down: between commas, over as many lines as they need. */

export const list = (text: string): readonly string[] =>
  text.split(',').map((words) => words.trim().replace(/\s+/gu, ' '));
