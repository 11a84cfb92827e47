/** Keeps a channel within what its platform's plan allows: counts, tells in time, leaves the last tenth for reminders. */
import { type Day, dayOf } from '../domain/day.ts';
import { answersWithheld, quotaWarning, type Resource } from '../texts/quota.ts';
import type { Channel, Outgoing, Quota, SendResult } from './channel.ts';
import type { Clock } from './ports/clock.ts';
import type { Conversation } from './ports/conversation.ts';
import type { Store } from './ports/store.ts';
import type { Usage, Used } from './ports/usage.ts';
import { noticesToAdministrators } from './tell.ts';

export interface MeterDependencies {
  readonly store: Usage & Conversation;
  readonly clock: Clock;
  readonly zone: string;
}

/** Of a plan's messages, what is kept for what the bot says on its own. */
const KEPT = 0.1;
const WARNED_AT = 0.8;

const monthOf = (today: Day) => today.slice(0, 7);

/** The same channel, counted; one without bounds is left as it is. */
export function metered(channel: Channel, { store, clock, zone }: MeterDependencies): Channel {
  const { quota } = channel.abilities;
  if (quota === null) return channel;

  async function send(outgoing: Outgoing): Promise<SendResult> {
    const today = dayOf(clock.now(), zone);
    const allowed = outgoing.answers ? await allowedAnswer(outgoing, today) : outgoing;
    if (allowed === null) return { kind: 'failed', failure: { kind: 'refused', reason: 'quota kept for reminders' } };
    const result = await channel.send(allowed);
    if (mayHaveLeft(result)) await store.countMessage(channel.name, monthOf(today));
    return result;
  }

  /** In the last tenth an answer is withheld; the chat is told so, once a month. */
  async function allowedAnswer(outgoing: Outgoing, today: Day): Promise<Outgoing | null> {
    const { messages } = await store.used(channel.name, monthOf(today));
    if (messages < (quota?.messagesPerMonth ?? 0) * (1 - KEPT)) return outgoing;
    const key = `answers-withheld:${channel.name}:${outgoing.chat.chat}`;
    if ((await store.value(key)) === monthOf(today)) return null;
    await store.setValue(key, monthOf(today));
    return { ...outgoing, message: answersWithheld(today), choiceIds: [] };
  }

  return { ...channel, send };
}

/** Where nobody knows whether it left, it is counted: the platform may have. */
function mayHaveLeft(result: SendResult): boolean {
  return result.kind === 'sent' || (result.failure.kind === 'unreachable' && result.failure.maybeSent);
}

/** Tells the administrators at four fifths and where a plan is used up, once each; messages anew each month. */
export async function tellQuotas(
  store: Store,
  channels: readonly Pick<Channel, 'name' | 'abilities'>[],
  zone: string,
  now: Date,
): Promise<void> {
  const today = dayOf(now, zone);
  for (const { name, abilities } of channels) {
    if (abilities.quota === null) continue;
    const used = await store.used(name, monthOf(today));
    for (const warning of warningsOf(abilities.quota, used)) {
      const since = warning.resource === 'messages' ? `:${monthOf(today)}` : '';
      const key = `quota:${name}:${warning.resource}:${warning.level}${since}`;
      if ((await store.value(key)) !== null) continue;
      const notices = await noticesToAdministrators(store, quotaWarning({ ...warning, channel: name, today }));
      if (notices.length === 0) continue;
      await store.queue(notices, now.getTime());
      await store.setValue(key, today);
    }
  }
}

interface Warning {
  readonly resource: Resource;
  readonly used: number;
  readonly allowed: number;
  readonly level: 80 | 100;
}

/** What has reached four fifths, or all, of what is allowed. */
export function warningsOf({ messagesPerMonth, people, groups }: Quota, used: Used): Warning[] {
  const allowed: Readonly<Record<Resource, number>> = { messages: messagesPerMonth, people, groups };
  return (Object.keys(allowed) as Resource[]).flatMap((resource): Warning[] => {
    const [now, most] = [used[resource], allowed[resource]];
    if (now < most * WARNED_AT) return [];
    return [{ resource, used: now, allowed: most, level: now >= most ? 100 : 80 }];
  });
}
