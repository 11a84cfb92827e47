/** Writes a delivery out when it leaves, so that it is true then: what was done or moved meanwhile is left out. */
import type { Assignment } from '../domain/assignment.ts';
import { codeOfAssignment } from '../domain/code.ts';
import { clockOf, dayOf } from '../domain/day.ts';
import type { Mention } from '../domain/reminders.ts';
import type { Moment } from '../texts/dates.ts';
import { digest } from '../texts/digest.ts';
import type { Message } from '../texts/message.ts';
import { withUnheard } from '../texts/unheard.ts';
import type { Directory } from './directory.ts';
import { monitorParts } from './monitor-parts.ts';
import type { Delivery, DigestPlan, PlannedMention, Unheard } from './ports/outbox.ts';
import type { Store } from './ports/store.ts';
import type { Written } from './prepare.ts';
import { dayToPlan, type RemindSettings } from './remind.ts';
import { sceneAt } from './scene.ts';

export interface WriteDependencies {
  readonly store: Store;
  readonly directory: () => Promise<Directory>;
  readonly settings: RemindSettings;
}

export async function writeDelivery(dependencies: WriteDependencies, delivery: Delivery, now: Date): Promise<Written> {
  const { content, unheard } = delivery;
  const written = await writeContent(dependencies, content, now);
  if ('dropped' in written || unheard === null) return written;
  return { ...written, message: noteUnheard(written.message, unheard, dependencies.settings, now) };
}

function writeContent(dependencies: WriteDependencies, content: Delivery['content'], now: Date): Promise<Written> {
  switch (content.kind) {
    case 'digest':
      return writeDigest(dependencies, content.plan, now);
    case 'notice':
      return Promise.resolve({ message: content.notice.message, subject: content.notice.subject });
    case 'rest':
      throw new Error('what is left of a message is not written anew');
  }
}

async function writeDigest(dependencies: WriteDependencies, plan: DigestPlan, now: Date): Promise<Written> {
  // What did not leave within its day is told by the next working day's digest.
  if (dayToPlan(now, dependencies.settings) !== plan.day) return { dropped: 'too late' };
  const directory = await dependencies.directory();
  const scene = sceneAt(directory, dependencies.settings, now);
  const assignments = await dependencies.store.assignments(plan.mentions.map((mention) => mention.assignment));
  const mentions = stillTrue(plan, assignments);
  const parts = await monitorParts(dependencies, plan, directory, scene);
  if (mentions.length === 0 && parts.length === 0) return { dropped: 'not true any more' };
  const led = mentions.filter((mention) => mention.role === 'lead');
  return {
    message: digest({ office: plan.office, day: plan.day, mentions, parts }, scene),
    subject: {
      codes: led.map(({ assignment }) => codeOfAssignment(assignment)),
      office: plan.office,
      digest: plan.day,
      did: null,
    },
  };
}

/** Says first that what was said in a long time without a network may never have been heard. */
function noteUnheard(message: Message, { from, to }: Unheard, { zone }: RemindSettings, now: Date): Message {
  const moment = (at: number): Moment => ({ day: dayOf(new Date(at), zone), clock: clockOf(new Date(at), zone) });
  return withUnheard(message, { from: moment(from), to: moment(to) }, { today: dayOf(now, zone) });
}

function stillTrue(plan: DigestPlan, assignments: readonly Assignment[]): Mention[] {
  const byId = new Map(assignments.map((assignment) => [assignment.id, assignment]));
  return plan.mentions.flatMap((planned) => {
    const assignment = byId.get(planned.assignment);
    return assignment && isStillDue(assignment, plan) ? [mentionOf(planned, assignment)] : [];
  });
}

function mentionOf({ role, stages, toConfirm }: PlannedMention, assignment: Assignment): Mention {
  return { assignment, role, stages, toConfirm };
}

/** A deadline that moved on or after the day of planning has stages of its own. */
function isStillDue(assignment: Assignment, plan: DigestPlan): boolean {
  if (assignment.done || assignment.setAside) return false;
  return assignment.movedOn === null || assignment.movedOn < plan.day;
}
