/** `/nhatky`: who did what, when, from which chat. */
import { seesAll } from '../../domain/permission.ts';
import { logList } from '../../texts/log-text.ts';
import { monitorOnly } from '../../texts/refusals.ts';
import { usage } from '../../texts/usage.ts';
import { takeCode, takeReport } from '../arguments.ts';
import { logView } from '../log-view.ts';
import { contactOf, missedWork } from '../missed.ts';
import { sceneOfTurn } from '../speak.ts';
import { type Command, reply } from '../turn.ts';

const ENTRIES = 10;

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
    return reply(
      logList({ code: taken ? tasks.map((task) => task.code).join(', ') : null, entries: views, next }, scene),
    );
  },
};
