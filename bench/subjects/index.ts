/** Every subject, in the order in which they run. */
import type { Subject } from '../subject.ts';
import { digests } from './digests.ts';
import { language } from './language.ts';
import { sending } from './sending.ts';
import { starting } from './starting.ts';
import { updates } from './updates.ts';

export const SUBJECTS: readonly Subject[] = [language, digests, starting, updates, sending];
