/** A turn's who, when and where in the form that texts take. */
import type { Assignment } from '../domain/assignment.ts';
import { codeOfAssignment } from '../domain/code.ts';
import { clockOf } from '../domain/day.ts';
import { evolve, type Fact } from '../domain/fact.ts';
import { seesAll } from '../domain/permission.ts';
import type { Moment } from '../texts/dates.ts';
import type { Doer } from '../texts/doer.ts';
import type { Scene } from '../texts/scene.ts';
import type { Asking } from './asking.ts';
import type { Subject } from './ports/conversation.ts';
import { sceneOf } from './scene.ts';
import type { Turn } from './turn.ts';

export function sceneOfTurn({ directory, settings, today }: Turn): Scene {
  return sceneOf(directory, settings, today);
}

/** When the person said it. */
export function momentOf({ incoming, saidOn, settings }: Turn): Moment {
  return { day: saidOn, clock: clockOf(incoming.sentAt, settings.zone) };
}

export function doerOf(turn: Turn): Doer {
  return { name: turn.actor.name, office: turn.asker.office?.code ?? null, at: momentOf(turn) };
}

/** The assignment as the fact leaves it. */
export function after(assignment: Assignment, fact: Fact, { actor }: Turn): Assignment {
  return { ...assignment, ...evolve(assignment, fact, { at: actor.at, by: actor.name }) };
}

/** What a message about these assignments is about. */
export function subjectOf(assignments: readonly Assignment[], did: Subject['did'] = null): Subject {
  const offices = new Set(assignments.map((one) => one.office));
  const [office = null] = offices.size === 1 ? [...offices] : [];
  const codes = new Map(assignments.map((one) => [`${one.plan}:${one.code}/${one.occurrence}`, codeOfAssignment(one)]));
  return { codes: [...codes.values()], office, digest: null, did };
}

/** The asker, as answers need to know him. */
export function askingOf(turn: Turn): Asking {
  const { store, directory, settings, asker } = turn;
  return {
    store,
    directory,
    scene: sceneOfTurn(turn),
    zone: settings.zone,
    own: asker.office?.code ?? null,
    seesAll: seesAll(asker),
  };
}
