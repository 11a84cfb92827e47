/** What the store's contract tests begin with: three offices, people who act, work that can be done. */
import { onTestFinished } from 'vitest';
import type { ChatRef } from '../../../src/app/channel.ts';
import type { Actor, Notice, OfficeRow } from '../../../src/app/ports/ledger.ts';
import type { Delivery, DigestPlan } from '../../../src/app/ports/outbox.ts';
import type { Store } from '../../../src/app/ports/store.ts';
import type { Assignment } from '../../../src/domain/assignment.ts';
import { type Day, day } from '../../../src/domain/day.ts';
import type { OfficeCode } from '../../../src/domain/office.ts';
import { say } from '../../../src/texts/message.ts';

export type OpenStore = () => Promise<Store>;

export const NOON = Date.UTC(2021, 2, 1, 5);
export const TODAY = day('2021-03-01');
export const HOUR = 3_600_000;

const office = (code: OfficeCode, name: string, monitor = false): OfficeRow => ({
  code,
  name,
  kind: 'department',
  aliases: [],
  monitor,
});

export const MONITOR = 'noi-vu';
export const LEGAL = 'tu-phap';
export const COMMUNE = 'thuan';

export async function openScene(open: OpenStore): Promise<Store> {
  const store = await open();
  onTestFinished(() => store.close());
  await store.importOffices(
    actor(),
    [office(MONITOR, 'Phòng Nội vụ', true), office(LEGAL, 'Phòng Tư pháp'), office(COMMUNE, 'UBND xã Thuận')],
    [],
  );
  return store;
}

export const chatRef = (chat: string, topic: string | null = null): ChatRef => ({ channel: 'telegram', chat, topic });

export const LEGAL_CHAT = chatRef('-100');
export const COMMUNE_CHAT = chatRef('-200');
export const MONITOR_CHAT = chatRef('-300');

export function actor(who: Partial<Actor> = {}): Actor {
  const at = who.at ?? NOON;
  return {
    channel: 'telegram',
    id: '7',
    name: 'Hồ Thị Lan',
    chat: LEGAL_CHAT,
    at,
    recordedAt: at,
    cause: null,
    ...who,
  };
}

export const notice = (chat: ChatRef, text = 'Đã ghi nhận'): Notice => ({ chat, message: say(text), subject: null });

export function digest(office: OfficeCode, on: Day = TODAY, assignment = 1): DigestPlan {
  const mention = { assignment, role: 'lead', stages: ['due'], toConfirm: false } as const;
  return { office, day: on, mentions: [mention], summary: false, escalated: [], untold: [] };
}

/** Who gives work in these tests, from a chat of its own: nobody else's last change is touched. */
export const giver = (who: Partial<Actor> = {}): Actor => actor({ id: '99', chat: MONITOR_CHAT, ...who });

/** A task outside the plan with its only assignment. */
export async function givenTask(
  store: Store,
  to: OfficeCode = LEGAL,
  deadline: Day | null = day('2021-03-31'),
): Promise<Assignment> {
  const { code } = await store.addTask(
    giver(),
    { office: to, deadline, title: 'Rà soát văn bản', on: TODAY },
    () => [],
  );
  const [assignment] = await owedOn(store, code);
  if (!assignment) throw new Error(`nobody owes ${code}`);
  return assignment;
}

/** The assignments of a code that are in force. */
export async function owedOn(store: Store, code: string): Promise<readonly Assignment[]> {
  const tasks = await store.tasks(code, null);
  return store.assignmentsOf(
    tasks.map((task) => task.id),
    null,
  );
}

/** The assignment as it is stored now. */
export async function now(store: Store, { id }: Pick<Assignment, 'id'>): Promise<Assignment> {
  const assignment = await store.assignment(id);
  if (!assignment) throw new Error(`no assignment ${id}`);
  return assignment;
}

/** Everything that can be claimed, claimed and delivered until nothing is due; the texts in order. */
export async function drain(store: Store, at: number, channel = 'telegram'): Promise<string[]> {
  const told: string[] = [];
  for (;;) {
    const claimed = await store.claim(channel, at, HOUR, 10);
    if (claimed.length === 0) return told;
    for (const { id, chat, content } of claimed) {
      told.push(`${chat.chat} ${nameOf(content)}`);
      await store.delivered(id, null, at);
    }
  }
}

/** A digest's day, or the first words of anything else. */
export function nameOf(content: Delivery['content']): string {
  if (content.kind === 'digest') return content.plan.day;
  const [first] = content.kind === 'rest' ? content.rest.pieces : [content.notice.message];
  return first?.lines[0]?.[0]?.text ?? '';
}
