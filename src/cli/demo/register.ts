/** The demo's register: the bundled plan of Hướng Hóa 2021, every office linked to a chat of its own. */
import type { ChatRef } from '../../app/channel.ts';
import type { Store } from '../../app/ports/store.ts';
import { TERMINAL } from '../../chat/terminal/terminal.ts';
import { readBundledPlan } from '../../documents/bundled-plan.ts';
import { type Day, day, instantAt } from '../../domain/day.ts';
import type { OfficeCode } from '../../domain/office.ts';
import { commandLine } from '../actor.ts';

/** The first day that is told. */
export const DEMO_START = day('2021-03-01');
/** The plan counts from its signing; the chats were linked the day before the demo begins. */
const LINKED_ON = day('2021-02-28');

export function chatOf(office: OfficeCode): ChatRef {
  return { channel: TERMINAL, chat: office, topic: null };
}

export async function fillRegister(store: Store, zone: string): Promise<void> {
  const plan = readBundledPlan();
  const signed: Day = plan.reading.head.signed ?? LINKED_ON;
  const at = instantAt(signed, '08:00', zone);
  await store.importOffices(commandLine(at, at), plan.offices, plan.groups);
  await store.importPlan(commandLine(at, at), plan.reading, signed);
  const linkedAt = instantAt(LINKED_ON, '08:00', zone);
  for (const office of plan.offices) {
    await store.meet(chatOf(office.code), office.name, 'group');
    await store.link(commandLine(linkedAt, linkedAt), chatOf(office.code), office.code, LINKED_ON, []);
  }
}
