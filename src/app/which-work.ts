/** Finds which assignments a code means for the one who asks, or what must be asked back first. */
import type { Assignment } from '../domain/assignment.ts';
import type { TaskCode } from '../domain/code.ts';
import type { OfficeCode } from '../domain/office.ts';
import { actsAsMonitor, mayChange } from '../domain/permission.ts';
import type { Register, Task } from './ports/register.ts';
import type { Turn } from './turn.ts';

/** What is to be done to the work: it decides which occurrence the code alone means. */
type Purpose = 'finish' | 'undo' | 'change';

export type Found =
  | { readonly kind: 'work'; readonly assignments: readonly Assignment[]; readonly tasks: readonly Task[] }
  | { readonly kind: 'unknown-code'; readonly code: TaskCode; readonly sectionSize: number }
  | { readonly kind: 'no-occurrence'; readonly code: TaskCode; readonly of: number }
  /** Nobody of those named leads it. */
  | { readonly kind: 'not-theirs'; readonly tasks: readonly Task[]; readonly offices: readonly OfficeCode[] }
  | { readonly kind: 'not-allowed'; readonly tasks: readonly Task[] }
  | { readonly kind: 'which-line'; readonly tasks: readonly Task[] }
  | { readonly kind: 'which-office'; readonly task: Task; readonly assignments: readonly Assignment[] };

export interface Wanted {
  readonly code: TaskCode;
  readonly offices: readonly OfficeCode[];
  readonly all: boolean;
  readonly purpose: Purpose;
}

/** The assignments that the asker means and may change (or may ask to have changed, see `mayChange`). */
export async function findWork(turn: Turn, wanted: Wanted): Promise<Found> {
  const { store, asker } = turn;
  const { code } = wanted;
  const tasks = await store.tasks(code.code, code.plan);
  if (tasks.length === 0) return unknownCode(store, code);
  const all = await store.assignmentsOf(
    tasks.map((task) => task.id),
    code.occurrence,
  );
  if (all.length === 0) return { kind: 'no-occurrence', code, of: await occurrencesOf(store, tasks) };
  const strangers = wanted.offices.filter((office) => !all.some((one) => one.office === office));
  if (strangers.length > 0) return { kind: 'not-theirs', tasks, offices: strangers };
  const meant = chooseOffices(all, wanted, asker.office?.code ?? null);
  const allowed = meant.filter((one) => mayChange(asker, one.office) !== 'no');
  // "tất cả" of an office is its own; who names another's may not have it.
  const isRefused = allowed.length === 0 || (wanted.offices.length > 0 && allowed.length < meant.length);
  return isRefused ? { kind: 'not-allowed', tasks } : chooseOne(tasks, allowed, wanted, actsAsMonitor(asker));
}

async function unknownCode(store: Register, code: TaskCode): Promise<Found> {
  const [section = ''] = code.code.split('.');
  return { kind: 'unknown-code', code, sectionSize: await store.sectionSize(code.plan, section) };
}

async function occurrencesOf(store: Register, tasks: readonly Task[]): Promise<number> {
  const every = await store.assignmentsOf(
    tasks.map((task) => task.id),
    null,
  );
  return every[0]?.occurrences ?? 0;
}

/** Those of the named offices; where none is named the asker's own before all others'. */
function chooseOffices(all: readonly Assignment[], wanted: Wanted, own: OfficeCode | null): readonly Assignment[] {
  if (wanted.all) return all;
  if (wanted.offices.length > 0) return all.filter((one) => one.office !== null && wanted.offices.includes(one.office));
  const mine = all.filter((one) => one.office !== null && one.office === own);
  return mine.length > 0 ? mine : all;
}

function chooseOne(tasks: readonly Task[], meant: readonly Assignment[], wanted: Wanted, monitor: boolean): Found {
  const lines = tasks.filter((task) => meant.some((one) => one.taskId === task.id));
  if (lines.length > 1 && !wanted.all) return { kind: 'which-line', tasks: lines };
  const perOffice = oneOccurrenceEach(meant, wanted);
  const [task] = lines;
  const several = perOffice.length > 1 && !wanted.all && wanted.offices.length === 0;
  if (several && task && monitor) return { kind: 'which-office', task, assignments: perOffice };
  return { kind: 'work', assignments: perOffice, tasks: lines };
}

/** Of several occurrences the earliest open one, for undoing and returning the latest done one. */
function oneOccurrenceEach(meant: readonly Assignment[], { code, purpose }: Wanted): Assignment[] {
  if (code.occurrence !== null) return [...meant];
  const groups = new Map<string, Assignment[]>();
  for (const one of meant) {
    const key = `${one.taskId} ${one.office ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].flatMap((group) => {
    const byOccurrence = group.toSorted((a, b) => a.occurrence - b.occurrence);
    if (purpose === 'undo') return byOccurrence.findLast((one) => one.done) ?? byOccurrence.at(-1) ?? [];
    return byOccurrence.find((one) => !one.done) ?? byOccurrence.at(-1) ?? [];
  });
}
