/** A measured register, opened as the bot opens it. */
import { openStore } from '../db/store.ts';
import type { Store } from '../src/app/ports/store.ts';
import type { RemindSettings } from '../src/app/remind.ts';
import { vietnameseCalendar } from '../src/domain/days-off.ts';
import { fold } from '../src/language/fold.ts';
import { ZONE } from './register/days.ts';

export const SETTINGS: RemindSettings = {
  zone: ZONE,
  remindAt: '08:00',
  policy: { leadDays: [15, 7, 3, 1, 0], escalateAfterDays: 3, calendar: vietnameseCalendar() },
};

export const openRegister = (path: string): Store => openStore(`file:${path}`, { fold, policy: SETTINGS.policy });
