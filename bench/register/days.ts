/** The days of the measured registers: one year, seen on a working day in its middle. */
import { addDays, type Day, day } from '../../src/domain/day.ts';

export const YEAR = 2021;
export const SIGNED: Day = day('2021-01-21');
/** A Thursday on which every office was told the day before. */
export const TODAY: Day = day('2021-06-03');
export const YESTERDAY: Day = day('2021-06-02');
/** At which the bots that are measured begin to hear. */
export const NOW = '2021-06-03T10:00:00+07:00';
export const ZONE = 'Asia/Ho_Chi_Minh';

/** From the signing to the year's end. */
export const DAYS: readonly Day[] = Array.from({ length: 344 }, (_, n) => addDays(SIGNED, n + 1));
