/** The scene that texts are written in: the day on which they are read, the days off, the offices' names. */
import { type Day, dayOf } from '../domain/day.ts';
import { LEADERSHIP } from '../domain/office.ts';
import type { Scene } from '../texts/scene.ts';
import type { Directory } from './directory.ts';
import type { RemindSettings } from './remind.ts';

export function sceneOf(directory: Directory, settings: RemindSettings, today: Day): Scene {
  const [receiver = null] = directory.receivers;
  return {
    today,
    calendar: settings.policy.calendar,
    nameOf: directory.nameOf,
    receiverOf: ({ kind }) => (kind === 'report' ? receiver : null),
  };
}

export function sceneAt(directory: Directory, settings: RemindSettings, now: Date): Scene {
  return sceneOf(directory, settings, dayOf(now, settings.zone));
}

const LEVEL = /^UBND\s+(tỉnh|thành phố|huyện|thị xã|quận|xã|phường|đặc khu)(?=\s|$)/iu;

/** "Toàn huyện": what all offices together are called, by the level that the leadership's name tells. */
export function areaNameOf(directory: Directory): string | null {
  const leader = directory.lexicon.offices.find((office) => office.kind === LEADERSHIP);
  const level = LEVEL.exec(leader?.name ?? '')?.[1];
  return level ? `Toàn ${level.toLowerCase()}` : null;
}
