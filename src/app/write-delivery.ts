/** Writes a delivery out when it leaves, so that it is true then: what was done or moved meanwhile is left out. */
import type { Assignment } from '../domain/assignment.ts';
import { codeOfAssignment } from '../domain/code.ts';
import type { Mention } from '../domain/reminders.ts';
import { digest } from '../texts/digest.ts';
import type { Written } from './deliver.ts';
import type { Directory } from './directory.ts';
import { monitorParts } from './monitor-parts.ts';
import type { Delivery, DigestPlan, PlannedMention } from './ports/outbox.ts';
import type { Store } from './ports/store.ts';
import type { RemindSettings } from './remind.ts';
import { sceneAt } from './scene.ts';

export interface WriteDependencies {
  readonly store: Store;
  readonly directory: () => Promise<Directory>;
  readonly settings: RemindSettings;
}

export async function writeDelivery(dependencies: WriteDependencies, delivery: Delivery, now: Date): Promise<Written> {
  const { content } = delivery;
  if (content.kind === 'notice') return { message: content.notice.message, subject: content.notice.subject };
  return writeDigest(dependencies, content.plan, now);
}

async function writeDigest(dependencies: WriteDependencies, plan: DigestPlan, now: Date): Promise<Written> {
  const directory = await dependencies.directory();
  const scene = sceneAt(directory, dependencies.settings, now);
  const assignments = await dependencies.store.assignments(plan.mentions.map((mention) => mention.assignment));
  const mentions = stillTrue(plan, assignments);
  const parts = await monitorParts(dependencies, plan, directory, scene);
  if (mentions.length === 0 && parts.length === 0) return null;
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
