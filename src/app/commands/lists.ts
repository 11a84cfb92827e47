/** `/viec`, `/quahan`, `/saphan`, `/tim`, `/baocao`, `/thongke`, `/chitiet`: questions in one word. */
import { addDays } from '../../domain/day.ts';
import type { OfficeCode } from '../../domain/office.ts';
import { type AssignmentQuery, EVERY_OFFICE, EVERYTHING, type OfficeFilter, UNFINISHED } from '../../domain/query.ts';
import { fold, tokenize } from '../../language/fold.ts';
import { nearestOffices, readOffices } from '../../language/office-phrases.ts';
import { SOON_DAYS } from '../../texts/urgency.ts';
import { usage } from '../../texts/usage.ts';
import { whichLine } from '../../texts/which-one.ts';
import { answerQuery } from '../answer.ts';
import { reportsOf } from '../answer-reports.ts';
import { detailOf } from '../answer-tasks.ts';
import { takeCode, takeReport } from '../arguments.ts';
import { missedWork, unknownOfficeReply } from '../missed.ts';
import { askingOf, sceneOfTurn, subjectOf } from '../speak.ts';
import { type Command, type Reply, reply, type Turn } from '../turn.ts';

const OWN = /(?:^|\s)(?:phong|don vi|xa|co quan|nhom)?\s?(?:minh|toi|chung toi|em|nay)$/;
const ALL = /^(?:tat ca|toan bo|toan (?:huyen|tinh|xa|phuong|thanh pho)|moi don vi|cac don vi|het)$/;

/** Whose work is meant: the named offices', the asker's own, or everybody's; the answer where nobody is known. */
function scopeOf(turn: Turn, words: string, fallback: 'own' | 'all'): OfficeFilter | Reply {
  const own = turn.asker.office?.code ?? null;
  const ownFilter = own === null ? EVERY_OFFICE : { ...EVERY_OFFICE, codes: [own] };
  const folded = fold(words).trim();
  if (folded === '') return fallback === 'all' ? EVERY_OFFICE : ownFilter;
  if (ALL.test(folded)) return EVERY_OFFICE;
  if (OWN.test(folded)) return ownFilter;
  const { lexicon, nameOf } = turn.directory;
  const { codes, unknown } = readOffices(words, lexicon);
  if (codes.length > 0 && unknown.length === 0) return { ...EVERY_OFFICE, codes };
  const near: OfficeCode[] = nearestOffices(words, lexicon, 3);
  const command = turn.words.trim().split(/\s/)[0] ?? '';
  return unknownOfficeReply(turn, [{ words, near }], (office) => `${command} ${nameOf(office)}`);
}

/** Monitors and administrators mean everybody's work; other chats their own. */
const wide = ({ asker }: Turn): 'own' | 'all' => (asker.admin || asker.office?.monitor ? 'all' : 'own');

async function show(turn: Turn, query: Omit<AssignmentQuery, 'offices'>, scope: OfficeFilter | Reply): Promise<Reply> {
  if ('message' in scope) return scope;
  const asked = { ...query, offices: scope };
  const { message, shown } = await answerQuery(askingOf(turn), asked, { words: turn.words, state: turn.state });
  return reply(message, subjectOf(shown));
}

export const viec: Command = {
  name: 'viec',
  run: (turn, argument) => show(turn, { ...EVERYTHING, statuses: UNFINISHED }, scopeOf(turn, argument, 'own')),
};

export const quahan: Command = {
  name: 'quahan',
  run: (turn, argument) => show(turn, { ...EVERYTHING, statuses: ['overdue'] }, scopeOf(turn, argument, wide(turn))),
};

const LONGEST_SPAN = 366;

/** A number of days that stands first, and the words behind it; null where it is out of reach. */
export function takeSpan(argument: string, days: number): { days: number; rest: string } | null {
  const [, digits, rest = ''] = /^(\d{1,9})(?:\s+ngày|\s+ngay)?(?:\s+(.*))?$/isu.exec(argument.trim()) ?? [];
  if (digits === undefined) return { days, rest: argument };
  const span = Number(digits);
  return span >= 1 && span <= LONGEST_SPAN ? { days: span, rest } : null;
}

export const saphan: Command = {
  name: 'saphan',
  run: async (turn, argument) => {
    const span = takeSpan(argument, SOON_DAYS);
    if (!span) return reply(usage('saphan'));
    const period = { from: turn.today, to: addDays(turn.today, span.days) };
    return show(turn, { ...EVERYTHING, statuses: ['open'], period }, scopeOf(turn, span.rest, wide(turn)));
  },
};

export const tim: Command = {
  name: 'tim',
  run: async (turn, argument) => {
    const words = tokenize(argument)
      .filter((token) => token.kind !== 'mark')
      .map((token) => token.folded);
    return words.length === 0 ? reply(usage('tim')) : show(turn, { ...EVERYTHING, words }, EVERY_OFFICE);
  },
};

export const baocao: Command = {
  name: 'baocao',
  run: (turn, argument) => {
    const scope = scopeOf(turn, argument, wide(turn));
    return show(turn, reportsOf(null), scope);
  },
};

export const thongke: Command = {
  name: 'thongke',
  run: (turn, argument) => show(turn, { ...EVERYTHING, shape: 'overview' }, scopeOf(turn, argument, wide(turn))),
};

export const chitiet: Command = {
  name: 'chitiet',
  run: async (turn, argument) => {
    const taken = takeCode(argument) ?? takeReport(argument);
    const [answered] = turn.subject?.codes ?? [];
    const code = taken?.value ?? (argument === '' ? answered : undefined);
    if (!code) return reply(usage('chitiet'));
    const tasks = await turn.store.tasks(code.code, code.plan);
    const [task, ...others] = tasks;
    if (!task) {
      const sectionSize = await turn.store.sectionSize(code.plan, code.code.split('.')[0] ?? '');
      return missedWork(turn, { kind: 'unknown-code', code, sectionSize }, (chosen) => `/chitiet ${chosen}`);
    }
    if (others.length > 0) {
      const wordsFor = (chosen: string) => `/chitiet ${chosen}`;
      return reply(whichLine({ code: code.code, tasks, wordsFor }, sceneOfTurn(turn)));
    }
    const { message, shown } = await detailOf(askingOf(turn), task);
    return reply(message, subjectOf(shown));
  },
};
