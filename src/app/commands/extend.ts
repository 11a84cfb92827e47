/** `/giahan`: an office asks for an extension, a monitor grants its own or another's. */
import type { Assignment } from '../../domain/assignment.ts';
import { decideExtension } from '../../domain/changes.ts';
import type { TaskCode } from '../../domain/code.ts';
import { type Day, yearOf } from '../../domain/day.ts';
import type { OfficeCode } from '../../domain/office.ts';
import { actsAsMonitor } from '../../domain/permission.ts';
import { extensionAsked, extensionGranted } from '../../texts/change-answers.ts';
import { longDay } from '../../texts/dates.ts';
import type { Message } from '../../texts/message.ts';
import { extensionGrantedNotice } from '../../texts/notices.ts';
import { impossibleDate } from '../../texts/refusals.ts';
import { extensionRequest } from '../../texts/requests.ts';
import { usage } from '../../texts/usage.ts';
import { takeCode, takeDay, takeOffices } from '../arguments.ts';
import { commit, untilCommitted } from '../change.ts';
import { missedWork, type Restate, refusalReply } from '../missed.ts';
import type { Notice } from '../ports/ledger.ts';
import { after, doerOf, sceneOfTurn, subjectOf } from '../speak.ts';
import { noticesToMonitors, noticesToOffice } from '../tell.ts';
import { type Command, type Reply, reply, type Turn } from '../turn.ts';
import { needsVouching } from '../vouch.ts';
import { findWork } from '../which-work.ts';

export const giahan: Command = {
  name: 'giahan',
  run: async (turn, argument) => {
    const [answered, ...others] = turn.subject?.codes ?? [];
    const taken = takeCode(argument) ?? (answered && others.length === 0 ? { value: answered, rest: argument } : null);
    const when = takeDay(taken?.rest ?? '', () => yearOf(turn.today));
    if (when.kind === 'impossible') return reply(impossibleDate(when.words, turn.today));
    if (!taken || when.kind === 'none') return reply(usage('giahan'));
    const { offices } = takeOffices(when.before, turn.directory.lexicon);
    const reason = when.behind.replace(/^(?:vì|vi|do|lý do|ly do)?[\s:,;–-]*/iu, '').trim();
    return reason === ''
      ? reply(usage('giahan'))
      : extend(turn, { code: taken.value, offices, until: when.day, reason });
  },
};

interface Extension {
  readonly code: TaskCode;
  readonly offices: readonly OfficeCode[];
  readonly until: Day;
  readonly reason: string;
}

async function extend(turn: Turn, extension: Extension): Promise<Reply> {
  const { code, offices, until, reason } = extension;
  const restate: Restate = (chosen, office) =>
    ['/giahan', chosen, office === null ? null : turn.directory.nameOf(office), longDay(until), reason]
      .filter(Boolean)
      .join(' ');
  return untilCommitted(async () => {
    const found = await findWork(turn, { code, offices, all: false, purpose: 'change' });
    if (found.kind !== 'work') return missedWork(turn, found, restate);
    const [assignment] = found.assignments;
    if (!assignment) return reply(usage('giahan'));
    if (actsAsMonitor(turn.asker)) return asMonitor(turn, assignment, extension);
    return ask(turn, assignment, extension, await deciders(turn));
  });
}

/** A monitor grants other offices' at once; its own goes to another monitor where there is one. */
async function asMonitor(turn: Turn, assignment: Assignment, extension: Extension): Promise<Reply | null> {
  const isOwn = assignment.office === turn.asker.office?.code && !turn.asker.admin;
  const others = isOwn ? await deciders(turn) : [];
  if (others.length > 0) return ask(turn, assignment, extension, others);
  const waiting = await needsVouching(turn, [assignment]);
  return waiting ?? grant(turn, assignment, { ...extension, deadline: extension.until, own: isOwn });
}

/** The other monitors that have a chat. */
async function deciders(turn: Turn): Promise<OfficeCode[]> {
  const monitors = turn.directory.lexicon.offices.filter(
    (office) => office.monitor && office.code !== turn.asker.office?.code,
  );
  const chats = await Promise.all(monitors.map((office) => turn.store.chatsOf(office.code)));
  return monitors.filter((_, index) => chats[index]?.some((chat) => chat.gone === null)).map((office) => office.code);
}

/** Files the request with those who decide; nothing changes yet. */
async function ask(
  turn: Turn,
  assignment: Assignment,
  { until, reason }: Extension,
  to: readonly OfficeCode[],
): Promise<Reply> {
  const { store, actor, incoming, directory, asker } = turn;
  const extension = { deadline: until, reason, own: false };
  const decision = decideExtension(assignment, extension, turn.today, turn.settings.policy);
  if (decision.kind === 'refused') return refusalReply(turn, decision.refusal);
  const data = { kind: 'extension', assignment: assignment.id, deadline: until, reason } as const;
  const request = await store.ask(actor, 'extension', incoming.person, incoming.chat, data);
  const scene = sceneOfTurn(turn);
  const told: Message = extensionRequest(
    { id: request.id, assignment, deadline: until, reason, by: doerOf(turn) },
    scene,
  );
  const own = asker.office?.code ?? null;
  await store.queue(await noticesToMonitors(store, directory, told, incoming.chat, own), actor.recordedAt);
  const answer = extensionAsked({ assignment, deadline: until, reason, deciders: to }, scene);
  return reply(answer, subjectOf([assignment]));
}

/** Moves the deadline; the original stays on record, and the office concerned hears of it. */
export async function grant(
  turn: Turn,
  assignment: Assignment,
  extension: { readonly deadline: Day; readonly reason: string; readonly own: boolean },
): Promise<Reply | null> {
  const { deadline, reason, own } = extension;
  const decision = decideExtension(assignment, { deadline, reason, own }, turn.today, turn.settings.policy);
  if (decision.kind === 'refused') return refusalReply(turn, decision.refusal);
  const extended = after(assignment, decision.fact, turn);
  const scene = sceneOfTurn(turn);
  const isOwn = extended.office === null || extended.office === turn.asker.office?.code;
  const told = extensionGrantedNotice({ assignment: extended, by: doerOf(turn) }, scene);
  const notices: Notice[] =
    isOwn || extended.office === null
      ? []
      : await noticesToOffice(turn.store, extended.office, told, turn.incoming.chat, subjectOf([extended]));
  if (!(await commit(turn, [{ assignment, fact: decision.fact }], notices))) return null;
  const view = { assignment: extended, namesOffice: !isOwn, own, person: turn.incoming.person.id };
  return reply(extensionGranted(view, scene), subjectOf([extended]));
}
