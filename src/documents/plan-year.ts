/** The year of a plan that nobody told. */

const YEAR = /(?<!\d)(20\d\d)(?!\d)/gu;
/** `năm 2021`, but not within a date: a plan is often signed in the year before. */
const NAMED_YEAR = /(?<!tháng\s{1,3}\d{1,2}\s{1,3})năm\s{1,3}(20\d\d)(?!\d)/iu;

/**
 * The year that a title names, else the one that more deadlines name than any other; null where that is none.
 * `title` was told by a person, `above` stands over the table: there only "năm …" counts, decrees bear years too.
 */
export function planYear(title: string | null, above: readonly string[], phrases: readonly string[]): number | null {
  const named = [title ?? '', ...above].map((text) => NAMED_YEAR.exec(text)?.[1]).find((year) => year !== undefined);
  const year = named ?? title?.match(YEAR)?.[0];
  return year === undefined ? mostNamed(phrases) : Number(year);
}

function mostNamed(phrases: readonly string[]): number | null {
  const counts = new Map<string, number>();
  for (const phrase of phrases) {
    for (const year of new Set(phrase.match(YEAR))) counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  const [most, next] = [...counts].toSorted((a, b) => b[1] - a[1]);
  return most === undefined || most[1] === next?.[1] ? null : Number(most[0]);
}
