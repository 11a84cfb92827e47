/** What every text needs beside its facts: the day on which it is read, the days off, the offices' names. */
import type { Assignment } from '../domain/assignment.ts';
import type { WorkCalendar } from '../domain/calendar.ts';
import type { Day } from '../domain/day.ts';
import { type OfficeCode, shortName } from '../domain/office.ts';

export interface Scene {
  readonly today: Day;
  readonly calendar: WorkCalendar;
  /** An office's full name. */
  readonly nameOf: (code: OfficeCode) => string;
  /** Who receives a report; left out where nobody knows. */
  readonly receiverOf?: (assignment: Assignment) => OfficeCode | null;
}

const NOBODY = 'chưa có cơ quan chủ trì';

/** The full name, for headings and formal sentences: "UBND xã Thuận". */
export function fullOffice(scene: Pick<Scene, 'nameOf'>, code: OfficeCode | null): string {
  return code === null ? NOBODY : scene.nameOf(code);
}

/** The short name, for lists: "xã Thuận". */
export function shortOffice(scene: Pick<Scene, 'nameOf'>, code: OfficeCode | null): string {
  return code === null ? NOBODY : shortName({ name: scene.nameOf(code) });
}

/** Names in a row; beyond `limit` only how many more there are. */
export function officeList(
  scene: Pick<Scene, 'nameOf'>,
  codes: readonly (OfficeCode | null)[],
  limit = Number.POSITIVE_INFINITY,
): string {
  const names = codes.map((code) => shortOffice(scene, code));
  return cutList(names, limit, 'đơn vị khác');
}

/** Words joined by commas; beyond `limit` "… và 5 đơn vị khác". One more than the limit is not worth the cut. */
export function cutList(words: readonly string[], limit: number, others: string, separator = ', '): string {
  if (words.length <= limit + 1) return words.join(separator);
  return `${words.slice(0, limit).join(separator)} … và ${words.length - limit} ${others}`;
}
