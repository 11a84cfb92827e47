/** `/lichnhac`: what will be said, when and to whom; `/chuanhac`: what could not be said today. */
import { codeOfAssignment } from '../../domain/code.ts';
import { addDays, parseDay } from '../../domain/day.ts';
import type { OfficeCode } from '../../domain/office.ts';
import { actsAsMonitor, seesAll } from '../../domain/permission.ts';
import { readOffices } from '../../language/office-phrases.ts';
import { monitorOnly, ownScheduleOnly } from '../../texts/refusals.ts';
import { type ScheduledPart, schedule } from '../../texts/schedule.ts';
import { untoldList } from '../../texts/untold.ts';
import { usage } from '../../texts/usage.ts';
import { codeOf } from '../../texts/work-line.ts';
import { type ForecastDigest, forecast } from '../forecast.ts';
import { contactOf, unknownOfficeReply } from '../missed.ts';
import { untoldWork } from '../remind.ts';
import { sceneOfTurn } from '../speak.ts';
import { type Command, type Reply, reply, type Turn } from '../turn.ts';
import { saysEverybody, saysOwn, takeSpan } from './lists.ts';

const DAYS = 7;

export const lichnhac: Command = {
  name: 'lichnhac',
  run: async (turn, argument) => {
    const span = takeSpan(argument, DAYS);
    if (!span) return reply(usage('lichnhac'));
    const office = officeOf(turn, span.rest);
    return office === null || typeof office === 'string' ? show(turn, office, span.days) : office;
  },
};

/** A monitor's every office unless one is named; an office's own. */
function officeOf(turn: Turn, words: string): OfficeCode | null | Reply {
  const own = turn.asker.office?.code ?? null;
  const { lexicon, nameOf } = turn.directory;
  if (words.trim() === '') return seesAll(turn.asker) ? null : own;
  if (saysOwn(words)) return own;
  const [office] = readOffices(words, lexicon).codes;
  if (office === undefined) {
    if (seesAll(turn.asker) && saysEverybody(words)) return null;
    return unknownOfficeReply(turn, [{ words, near: [] }], (chosen) => `/lichnhac ${nameOf(chosen)}`);
  }
  return office === own || seesAll(turn.asker) ? office : reply(ownScheduleOnly(own, sceneOfTurn(turn)));
}

async function show(turn: Turn, office: OfficeCode | null, days: number): Promise<Reply> {
  const { store, settings, today, directory } = turn;
  const from = addDays(today, 1);
  const to = addDays(today, days);
  const told = await forecast(store, settings, { from, to }, office);
  const links = await store.links();
  const linked = new Set(links.filter((chat) => chat.gone === null).map((chat) => chat.office));
  const view = {
    office,
    from,
    to,
    remindAt: settings.remindAt,
    days: told.map(({ date, digests }) => ({ day: date, parts: digests.flatMap(partsOf) })),
    unlinked: directory.lexicon.offices.map(({ code }) => code).filter((code) => !linked.has(code)),
  };
  return reply(schedule(view, sceneOfTurn(turn)));
}

function partsOf({ office, mentions, summary, escalated }: ForecastDigest): ScheduledPart[] {
  const parts: ScheduledPart[] = [];
  if (mentions.length > 0) {
    const items = mentions.map(({ assignment, role }) => ({
      code: codeOf(assignment),
      deadline: assignment.deadline,
      role,
    }));
    parts.push({ office, kind: 'digest', items });
  }
  if (summary) parts.push({ office, kind: 'summary', items: [] });
  if (escalated.length > 0) {
    const items = escalated.map((one) => ({ code: codeOf(one), deadline: one.deadline, role: 'lead' as const }));
    parts.push({ office, kind: 'escalation', items });
  }
  return parts;
}

export const chuanhac: Command = {
  name: 'chuanhac',
  run: async (turn, argument) => {
    if (!actsAsMonitor(turn.asker)) return reply(monitorOnly(contactOf(turn), sceneOfTurn(turn)));
    const day = parseDay(argument) ?? turn.today;
    const untold = await untoldWork(turn.store, turn.settings.policy, day);
    const offices = await Promise.all(
      untold.map(async ({ office, assignments }) => ({ office, items: await turn.store.assignments(assignments) })),
    );
    const codes = offices.flatMap(({ items }) => items.map(codeOfAssignment));
    const subject = { codes: [...new Set(codes)], office: null, digest: null, did: null };
    return reply(untoldList({ day, offices }, sceneOfTurn(turn)), subject);
  },
};
