/** `/viec`, `/quahan`, `/saphan`, `/tim`, `/baocao`, `/thongke`, `/chitiet`: questions in one word. */
import type { TaskCode } from '../../domain/code.ts';
import { addDays } from '../../domain/day.ts';
import type { OfficeCode } from '../../domain/office.ts';
import { seesAll } from '../../domain/permission.ts';
import { type AssignmentQuery, EVERY_OFFICE, EVERYTHING, type OfficeFilter, UNFINISHED } from '../../domain/query.ts';
import { fold, tokenize } from '../../language/fold.ts';
import { nearestOffices, readOffices } from '../../language/office-phrases.ts';
import { GAP, type Message, message } from '../../texts/message.ts';
import { SOON_DAYS } from '../../texts/urgency.ts';
import { usage } from '../../texts/usage.ts';
import { answerQuery } from '../answer.ts';
import { reportsOf } from '../answer-reports.ts';
import { detailOf } from '../answer-tasks.ts';
import { takeCode, takeReport } from '../arguments.ts';
import { type Missed, missedWork, unknownOfficeReply } from '../missed.ts';
import type { Task } from '../ports/register.ts';
import { askingOf, subjectOf } from '../speak.ts';
import { type Command, type Reply, reply, type Turn } from '../turn.ts';

const OWN = /(?:^|\s)(?:phong|don vi|xa|co quan|nhom)?\s?(?:minh|toi|chung toi|em|nay)$/;
const ALL = /^(?:tat ca|toan bo|toan (?:huyen|tinh|xa|phuong|thanh pho)|moi don vi|cac don vi|het)$/;

export const saysOwn = (words: string): boolean => OWN.test(fold(words).trim());
export const saysEverybody = (words: string): boolean => ALL.test(fold(words).trim());

/** Whose work is meant: the named offices', the asker's own, or everybody's; the answer where nobody is known. */
function scopeOf(turn: Turn, words: string, fallback: 'own' | 'all'): OfficeFilter | Reply {
  const own = turn.asker.office?.code ?? null;
  const ownFilter = own === null ? EVERY_OFFICE : { ...EVERY_OFFICE, codes: [own] };
  if (words.trim() === '') return fallback === 'all' ? EVERY_OFFICE : ownFilter;
  if (saysEverybody(words)) return EVERY_OFFICE;
  if (saysOwn(words)) return ownFilter;
  const { lexicon, nameOf } = turn.directory;
  const { codes, unknown } = readOffices(words, lexicon);
  if (codes.length > 0 && unknown.length === 0) return { ...EVERY_OFFICE, codes };
  const near: OfficeCode[] = nearestOffices(words, lexicon, 3);
  const command = turn.words.trim().split(/\s/)[0] ?? '';
  return unknownOfficeReply(turn, [{ words, near }], (office) => `${command} ${nameOf(office)}`);
}

/** Who sees the whole register means it; other chats their own. */
const wide = ({ asker }: Turn): 'own' | 'all' => (seesAll(asker) ? 'all' : 'own');

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
    const missing = await missingIn(turn, code, tasks);
    if (missing) return missedWork(turn, missing, (chosen) => `/chitiet ${chosen}`);
    const details = await Promise.all(tasks.map((task) => detailOf(askingOf(turn), task)));
    return reply(inOneMessage(details.map(({ message }) => message)), subjectOf(details.flatMap(({ shown }) => shown)));
  },
};

/** What the code lacks: no such line, or no such occurrence of it. */
async function missingIn(turn: Turn, code: TaskCode, tasks: readonly Task[]): Promise<Missed | null> {
  const { store } = turn;
  const [section = ''] = code.code.split('.');
  if (tasks.length === 0) {
    return { kind: 'unknown-code', code, sectionSize: await store.sectionSize(code.plan, section) };
  }
  const ids = tasks.map((task) => task.id);
  if (code.occurrence === null || (await store.assignmentsOf(ids, code.occurrence)).length > 0) return null;
  return { kind: 'no-occurrence', code, of: (await store.assignmentsOf(ids, null))[0]?.occurrences ?? 0 };
}

/** One below the other; the lines of a code are read together. */
function inOneMessage(parts: readonly Message[]): Message {
  const [first, ...others] = parts;
  if (!first || others.length === 0) return first ?? message([]);
  const lines = parts.flatMap((part, index) => (index === 0 ? part.lines : [GAP, ...part.lines]));
  return message(
    lines,
    parts.flatMap((part) => part.choices),
  );
}
