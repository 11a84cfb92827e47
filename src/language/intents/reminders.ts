/** Questions about the reminders themselves: "ai chưa xem nhắc việc sáng nay", "được nhắc mấy lần về II.5". */
import { EVERY_OFFICE, type Query } from '../../domain/query.ts';
import type { Reading } from '../reading.ts';
import type { UnderstandContext } from '../understanding.ts';
import type { Has } from './has.ts';

export function reminderQuery(
  { offices, periods, codes }: Reading,
  has: Has,
  { asker }: UnderstandContext,
): Query | null {
  const shape = has('unseen') ? 'unseen' : has('reminded-count') ? 'count' : has('reminded') ? 'sent' : null;
  if (shape === null) return null;
  const meant = offices.mentions.filter(({ except }) => !except);
  const own = meant.some((one) => one.own) && asker !== null ? [asker] : [];
  return {
    about: 'reminders',
    shape,
    offices: { ...EVERY_OFFICE, codes: [...meant.flatMap((one) => one.codes), ...own] },
    period: periods[0]?.period ?? null,
    codes: codes.map(({ code }) => code),
  };
}
