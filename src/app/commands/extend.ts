/** `/giahan`: an office asks for an extension, a monitor grants its own or another's. */
import type { Assignment } from '../../domain/assignment.ts';
import { decideExtension } from '../../domain/changes.ts';
import { writtenCode } from '../../domain/code.ts';
import { type Day, yearOf } from '../../domain/day.ts';
import type { OfficeCode } from '../../domain/office.ts';
import { actsAsMonitor } from '../../domain/permission.ts';
import { extensionAsked, extensionGranted } from '../../texts/change-answers.ts';
import { longDay } from '../../texts/dates.ts';
import { extensionGrantedNotice } from '../../texts/notices.ts';
import { impossibleDate } from '../../texts/refusals.ts';
import { extensionRequest } from '../../texts/requests.ts';
import { extendedSeveral } from '../../texts/several.ts';
import { usage } from '../../texts/usage.ts';
import { takeCode, takeDay, takeReport, takeScope } from '../arguments.ts';
import { untilCommitted } from '../change.ts';
import { missedWork, type Restate, refusalReply, unknownOfficeReply } from '../missed.ts';
import { type Act, type Changed, performOn } from '../perform.ts';
import { doerOf, sceneOfTurn, subjectOf } from '../speak.ts';
import { noticesToMonitors } from '../tell.ts';
import { type Command, type Reply, reply, type Turn } from '../turn.ts';
import { findWork, type Wanted } from '../which-work.ts';

export const giahan: Command = {
  name: 'giahan',
  run: async (turn, argument) => {
    const [answered, ...others] = turn.subject?.codes ?? [];
    const only = answered && others.length === 0 ? { value: answered, rest: argument } : null;
    const taken = takeCode(argument) ?? takeReport(argument) ?? only;
    const when = takeDay(taken?.rest ?? '', () => yearOf(turn.today));
    if (when.kind === 'impossible') return reply(impossibleDate(when.words, turn.today));
    if (!taken || when.kind === 'none') return reply(usage('giahan'));
    const { offices, all, unknown } = takeScope(when.before, turn.directory.lexicon);
    const reason = when.behind.replace(/^[\s,.:;–-]*(?:vì|vi|do|lý do|ly do)?[\s:,;–-]*/iu, '').trim();
    if (reason === '') return reply(usage('giahan'));
    const restate: Restate = (code, office) =>
      ['/giahan', code, office === null ? null : turn.directory.nameOf(office), longDay(when.day), reason]
        .filter(Boolean)
        .join(' ');
    if (unknown) return unknownOfficeReply(turn, [unknown], (office) => restate(writtenCode(taken.value), office));
    return extend(turn, { code: taken.value, offices, all }, restate, { deadline: when.day, reason });
  },
};

interface Extension {
  readonly deadline: Day;
  readonly reason: string;
}

function extend(turn: Turn, wanted: Omit<Wanted, 'purpose'>, restate: Restate, extension: Extension): Promise<Reply> {
  return untilCommitted(async () => {
    const found = await findWork(turn, { ...wanted, purpose: 'change' });
    if (found.kind !== 'work') return missedWork(turn, found, restate, actsAsMonitor(turn.asker));
    const [first, ...others] = found.assignments;
    if (!first) return reply(usage('giahan'));
    if (!actsAsMonitor(turn.asker)) return ask(turn, first, extension, await deciders(turn));
    return others.length > 0
      ? performOn(turn, found.assignments.filter(isNotOwn(turn)), granting(turn, extension), wanted.all)
      : asMonitor(turn, first, extension);
  });
}

/** A monitor's own work goes another way: an administrator's word is enough for it. */
const isNotOwn =
  ({ asker }: Turn) =>
  (assignment: Assignment) =>
    asker.admin || assignment.office !== asker.office?.code;

/** A monitor grants other offices' at once; its own goes to another monitor where there is one. */
async function asMonitor(turn: Turn, assignment: Assignment, extension: Extension): Promise<Reply | null> {
  const isOwn = !isNotOwn(turn)(assignment);
  const others = isOwn ? await deciders(turn) : [];
  return others.length > 0
    ? ask(turn, assignment, extension, others)
    : performOn(turn, [assignment], granting(turn, { ...extension, own: isOwn }));
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
  extension: Extension,
  to: readonly OfficeCode[],
): Promise<Reply> {
  const { store, actor, incoming, directory, asker } = turn;
  const decision = decideExtension(assignment, { ...extension, own: false }, turn.today, turn.settings.policy);
  if (decision.kind === 'refused') return refusalReply(turn, decision.refusal);
  const data = { kind: 'extension', assignment: assignment.id, ...extension } as const;
  const request = await store.ask(actor, 'extension', incoming.person, incoming.chat, data);
  const scene = sceneOfTurn(turn);
  const told = extensionRequest({ id: request.id, assignment, ...extension, by: doerOf(turn) }, scene);
  const own = asker.office?.code ?? null;
  await store.queue(await noticesToMonitors(store, directory, told, incoming.chat, own), actor.recordedAt, actor.cause);
  return reply(extensionAsked({ assignment, ...extension, deciders: to }, scene), subjectOf([assignment]));
}

/** Moves the deadline; the original stays on record, and the office concerned hears of it. */
export function grant(turn: Turn, assignment: Assignment, extension: Extension): Promise<Reply | null> {
  return performOn(turn, [assignment], { ...granting(turn, extension), asked: true });
}

function granting(turn: Turn, { own = false, ...extension }: Extension & { readonly own?: boolean }): Act {
  const isOwn = ({ after: { office } }: Changed) => office === null || office === turn.asker.office?.code;
  return {
    verb: 'Gia hạn',
    purpose: 'change',
    decide: (assignment) => decideExtension(assignment, { ...extension, own }, turn.today, turn.settings.policy),
    notice: ({ after }) => {
      const view = { assignment: after, by: doerOf(turn), reason: extension.reason };
      return extensionGrantedNotice(view, sceneOfTurn(turn));
    },
    answer: ({ changed, refused, undo }) => {
      const [only, ...others] = changed;
      const scene = sceneOfTurn(turn);
      if (only && others.length === 0 && refused.length === 0) {
        return extensionGranted({ assignment: only.after, namesOffice: !isOwn(only), own, undo }, scene);
      }
      const assignments = changed.map(({ after }) => after);
      return extendedSeveral({ assignments, refused, undo, deadline: extension.deadline }, scene);
    },
  };
}
