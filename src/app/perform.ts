/** Carries one kind of change out on the work that is meant: asks back, waits or refuses where it must, else commits and tells. */
import type { Assignment } from '../domain/assignment.ts';
import type { Decision, Refusal } from '../domain/changes.ts';
import { codeOfAssignment, writtenCode } from '../domain/code.ts';
import type { Fact } from '../domain/fact.ts';
import type { Message } from '../texts/message.ts';
import { refusedChange } from '../texts/refused-changes.ts';
import { confirmAll } from '../texts/which-one.ts';
import { commit, untilCommitted } from './change.ts';
import { missedWork, type Restate } from './missed.ts';
import type { Subject } from './ports/conversation.ts';
import type { Change, Notice } from './ports/ledger.ts';
import { after, sceneOfTurn, subjectOf } from './speak.ts';
import { noticesToOffice } from './tell.ts';
import { type Reply, reply, type Turn } from './turn.ts';
import { needsVouching } from './vouch.ts';
import { findWork, type Wanted } from './which-work.ts';

/** One kind of change, asked for by a command. */
export interface Act {
  /** "Ghi hoàn thành", for asking whether all offices are meant. */
  readonly verb: string;
  readonly purpose: Wanted['purpose'];
  /** False where "tất cả" behind the code is something else. */
  readonly takesAll?: false;
  /** Those who act were asked to decide: no administrator has to confirm them first. */
  readonly asked?: boolean;
  /** What the answer did, where a reply adds to it. */
  readonly did?: Subject['did'];
  readonly decide: (assignment: Assignment) => Decision;
  /** What the office that owes it is told, where it is not the one that acts. */
  readonly notice: (changed: Changed) => Message;
  readonly answer: (carried: Carried) => Message;
}

export interface Changed {
  readonly before: Assignment;
  readonly after: Assignment;
}

export interface Carried {
  /** At least one. */
  readonly changed: readonly Changed[];
  readonly refused: readonly Refusal[];
  /** What takes it back. */
  readonly undo: { readonly act: number; readonly person: string };
}

export function perform(turn: Turn, wanted: Omit<Wanted, 'purpose'>, restate: Restate, act: Act): Promise<Reply> {
  return untilCommitted(async () => {
    const found = await findWork(turn, { ...wanted, purpose: act.purpose });
    return found.kind === 'work'
      ? performOn(turn, found.assignments, act, wanted.all)
      : missedWork(turn, found, restate, act.takesAll ?? true);
  });
}

/** As `perform`, on work that was found; null where somebody else's change came between. */
export async function performOn(
  turn: Turn,
  assignments: readonly Assignment[],
  act: Act,
  all = false,
): Promise<Reply | null> {
  const { changes, refused } = decideEach(assignments, act);
  if (changes.length === 0) return reply(nothingChanged(turn, refused));
  const meant = changes.map(({ assignment }) => assignment);
  if (all && meant.length > 1 && turn.state !== 'confirmed') return askWhetherAll(turn, meant, act.verb);
  const waiting = act.asked ? null : await needsVouching(turn, meant);
  if (waiting) return waiting;
  const changed = changes.map(({ assignment, fact }) => ({
    before: assignment,
    after: after(assignment, fact, turn),
  }));
  const number = await commit(turn, changes, await noticesOf(turn, changed, act));
  if (number === null) return null;
  const undo = { act: number, person: turn.incoming.person.id };
  const told = changed.map((one) => one.after);
  return reply(act.answer({ changed, refused, undo }), subjectOf(told, act.did));
}

function decideEach(assignments: readonly Assignment[], { decide }: Act) {
  const changes: (Change & { readonly fact: Fact })[] = [];
  const refused: Refusal[] = [];
  for (const assignment of assignments) {
    const decision = decide(assignment);
    if (decision.kind === 'fact') changes.push({ assignment, fact: decision.fact });
    else refused.push(decision.refusal);
  }
  return { changes, refused };
}

function nothingChanged(turn: Turn, refused: readonly Refusal[]): Message {
  return refusedChange(refused[0] ?? { kind: 'nothing-to-undo' }, sceneOfTurn(turn), refused.slice(1));
}

/** "tất cả" is carried out after a confirmation. */
function askWhetherAll(turn: Turn, assignments: readonly Assignment[], verb: string): Reply {
  const [first] = assignments;
  const code = first ? writtenCode({ ...codeOfAssignment(first), plan: null }) : '';
  const offices = assignments.flatMap(({ office }) => office ?? []);
  const view = { code, verb, offices, words: turn.words, person: turn.incoming.person.id };
  return reply(confirmAll(view, sceneOfTurn(turn)));
}

/** Each office whose work somebody else changed hears of it. */
async function noticesOf(turn: Turn, changed: readonly Changed[], { notice, did }: Act): Promise<Notice[]> {
  const own = turn.asker.office?.code;
  const notices = changed.map(async (one) => {
    const { office } = one.after;
    if (office === null || office === own) return [];
    return noticesToOffice(turn.store, office, notice(one), turn.incoming.chat, subjectOf([one.after], did));
  });
  return (await Promise.all(notices)).flat();
}
