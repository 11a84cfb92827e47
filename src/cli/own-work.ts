/** The work of one office that a code means on the command line, or the sentence that says why there is none. */
import type { Directory } from '../app/directory.ts';
import { familyCodes } from '../app/missed.ts';
import type { Register, Task } from '../app/ports/register.ts';
import type { Assignment } from '../domain/assignment.ts';
import { type TaskCode, writtenCode } from '../domain/code.ts';
import type { Office } from '../domain/office.ts';
import { type Message, plainText } from '../texts/message.ts';
import { noOccurrence, unknownCode } from '../texts/refusals.ts';
import { UserError } from './command.ts';

/** The office's earliest open occurrence, else its last one. A task of several lines of its own is asked back. */
export async function ownWork(
  store: Register,
  directory: Directory,
  code: TaskCode,
  office: Office,
): Promise<Assignment> {
  const tasks = await store.tasks(code.code, code.plan);
  if (tasks.length === 0) throw refused(await unknown(store, directory, code));
  const all = await assignmentsOf(store, tasks, code.occurrence);
  if (all.length === 0) {
    const of = (await assignmentsOf(store, tasks, null))[0]?.occurrences ?? 0;
    throw refused(noOccurrence({ code: code.code, occurrence: code.occurrence ?? 1, of }));
  }
  const own = all.filter((one) => one.office === office.code);
  const lines = [...new Set(own.map((one) => one.code))];
  const written = writtenCode(code);
  if (lines.length > 1) throw new UserError(`${written} có nhiều dòng: ${lines.join(', ')}; đề nghị nêu rõ dòng.`);
  const found = own.find((one) => !one.done) ?? own.at(-1);
  if (!found) throw new UserError(`${written} không do ${office.name} chủ trì; ${ledBy(all)}.`);
  return found;
}

const SHOWN = 3;

function ledBy(all: readonly Assignment[]): string {
  const leads = [...new Set(all.flatMap(({ office }) => office ?? []))];
  if (leads.length === 0) return 'việc này chưa có cơ quan chủ trì';
  const others = leads.length > SHOWN ? ` và ${leads.length - SHOWN} đơn vị khác` : '';
  return `chủ trì là ${leads.slice(0, SHOWN).join(', ')}${others}`;
}

function assignmentsOf(store: Register, tasks: readonly Task[], occurrence: number | null) {
  return store.assignmentsOf(
    tasks.map((task) => task.id),
    occurrence,
  );
}

async function unknown(store: Register, { plans, sections }: Directory, code: TaskCode): Promise<Message> {
  if (code.plan !== null && !plans.some(({ key }) => key === code.plan)) {
    const keys = plans.map(({ key }) => key).join(', ');
    throw new UserError(`Sổ không có kế hoạch khóa "${code.plan}"${keys === '' ? '' : `; hiện có: ${keys}`}.`);
  }
  const [family = ''] = code.code.split('.');
  const ofFamily = family === 'BC' || family === 'PS';
  const existing = ofFamily ? await familyCodes(store, family) : sections.map(({ number }) => number);
  return unknownCode({ code: code.code, sectionSize: await store.sectionSize(code.plan, family), existing });
}

const refused = (message: Message) => new UserError(plainText(message.lines));
