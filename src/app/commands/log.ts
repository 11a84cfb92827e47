/** `/nhatky`: who did what, when, from which chat. */
import { occurrenceCode } from '../../domain/code.ts';
import { clockOf, dayOf } from '../../domain/day.ts';
import { seesAll } from '../../domain/permission.ts';
import { logList } from '../../texts/log-text.ts';
import { monitorOnly } from '../../texts/refusals.ts';
import type { ReminderView } from '../../texts/reminders.ts';
import { usage } from '../../texts/usage.ts';
import { takeCode, takeReport } from '../arguments.ts';
import { logView } from '../log-view.ts';
import { contactOf, missedWork } from '../missed.ts';
import { sceneOfTurn } from '../speak.ts';
import { type Command, reply, type Turn } from '../turn.ts';

const ENTRIES = 10;
const REMINDERS = 6;

/** Who was reminded of the work, who saw it and what came of it. */
async function remindersOf({ store, settings }: Turn, tasks: readonly number[], occurrence: number | null) {
  const assignments = await store.assignmentsOf(tasks, occurrence);
  const byId = new Map(assignments.map((assignment) => [assignment.id, assignment]));
  const records = await store.reminders([...byId.keys()], REMINDERS + 1);
  const moment = (at: number) => ({
    day: dayOf(new Date(at), settings.zone),
    clock: clockOf(new Date(at), settings.zone),
  });
  const shown = records.slice(0, REMINDERS).map((record): ReminderView => {
    const { code = '', occurrence: number = 1, occurrences = 1 } = byId.get(record.assignment) ?? {};
    const { sentAt, seenAt, acted } = record;
    return {
      ...record,
      code: occurrenceCode(code, number, occurrences),
      sentAt: sentAt === null ? null : moment(sentAt),
      seenAt: seenAt === null ? null : moment(seenAt),
      acted: acted && { fact: acted.fact, at: moment(acted.at) },
    };
  });
  return { shown, more: records.length > REMINDERS };
}

export const nhatky: Command = {
  name: 'nhatky',
  run: async (turn, argument) => {
    const scene = sceneOfTurn(turn);
    if (!seesAll(turn.asker)) return reply(monitorOnly(contactOf(turn), scene));
    const taken = takeCode(argument) ?? takeReport(argument);
    if (!taken && argument !== '') return reply(usage('nhatky'));
    const tasks = taken ? await turn.store.tasks(taken.value.code, taken.value.plan) : [];
    if (taken && tasks.length === 0) {
      const [section = ''] = taken.value.code.split('.');
      const sectionSize = await turn.store.sectionSize(taken.value.plan, section);
      return missedWork(turn, { kind: 'unknown-code', code: taken.value, sectionSize }, (code) => `/nhatky ${code}`);
    }
    const after = turn.state === null ? null : Number(turn.state);
    const ids = taken ? tasks.map((task) => task.id) : null;
    const entries = await turn.store.log(ids, ENTRIES + 1, after);
    const shown = entries.slice(0, ENTRIES);
    const last = shown.at(-1);
    const next = entries.length > ENTRIES && last ? { words: turn.words, state: String(last.id) } : null;
    const views = shown.map((entry) => logView(entry, turn.settings.zone));
    const code = taken ? tasks.map((task) => task.code).join(', ') : null;
    const view = { code, entries: views, next };
    if (ids === null || after !== null) return reply(logList(view, scene));
    return reply(logList({ ...view, reminders: await remindersOf(turn, ids, taken?.value.occurrence ?? null) }, scene));
  },
};
