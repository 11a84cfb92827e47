/** `export`: the register whole, as one JSON document. */
import { writeFileSync } from 'node:fs';
import { createDirectory } from '../app/directory.ts';
import type { LogEntry } from '../app/ports/register.ts';
import type { Store } from '../app/ports/store.ts';
import { type Assignment, statusOf } from '../domain/assignment.ts';
import { shownCode } from '../domain/code.ts';
import { type Day, dayOf, isoIn } from '../domain/day.ts';
import type { OfficeCode } from '../domain/office.ts';
import { type AssignmentQuery, EVERYTHING } from '../domain/query.ts';
import { withStoreToRead } from '../open-register.ts';
import { type CliCommand, textOf, UserError } from './command.ts';
import { officeOf } from './office.ts';
import { nowOf } from './values.ts';

export const exportRegister: CliCommand = {
  usage: 'nhac-viec export --format json [--out tệp.json] [--office <mã đơn vị>] [--now ISO]',
  options: {
    json: { type: 'boolean' },
    format: { type: 'string' },
    out: { type: 'string' },
    office: { type: 'string' },
    now: { type: 'string' },
  },
  positionals: { min: 0, max: 0 },
  run: (context) => {
    const { config, values, io } = context;
    const format = textOf(values, 'format') ?? 'json';
    if (format !== 'json') throw new UserError(`Chưa xuất được dạng "${format}"; phiên bản này xuất json.`);
    const today = dayOf(nowOf(context, values), config.TIME_ZONE);
    return withStoreToRead(config, async (store) => {
      const office = textOf(values, 'office') ?? null;
      if (office !== null) officeOf(await createDirectory(store)(), office);
      const document = await registerOf(store, office, today, config.TIME_ZONE);
      const out = textOf(values, 'out');
      if (out === undefined) io.print(JSON.stringify(document));
      else writeOut(out, JSON.stringify(document));
      return 0;
    });
  },
};

function writeOut(path: string, text: string): void {
  try {
    writeFileSync(path, `${text}\n`, { mode: 0o600 });
  } catch (cause) {
    throw new UserError(`Không ghi được tệp "${path}"; đề nghị kiểm tra thư mục và quyền ghi.`, { cause });
  }
}

const PAGE = 1000;

async function registerOf(store: Store, office: OfficeCode | null, today: Day, zone: string) {
  const items = await allWork(store, office, today);
  const tasks = new Map<number, object>();
  for (const { taskId } of items) {
    if (!tasks.has(taskId)) tasks.set(taskId, await taskOf(store, taskId));
  }
  return {
    plans: await store.plans(),
    offices: await store.offices(),
    tasks: [...tasks.values()],
    items: items.map((item) => itemOf(item, today, zone)),
    log: (await allLog(store, office === null ? null : [...tasks.keys()]))
      .filter((entry) => office === null || entry.assignment?.office === office)
      .map((entry) => logOf(entry, zone)),
  };
}

async function allWork(store: Store, office: OfficeCode | null, today: Day): Promise<Assignment[]> {
  const query: AssignmentQuery =
    office === null ? EVERYTHING : { ...EVERYTHING, offices: { codes: [office], kinds: [], except: [] } };
  const items: Assignment[] = [];
  let after: string | null = null;
  do {
    const page: { items: readonly Assignment[]; next: string | null } = await store.find(query, today, PAGE, after);
    items.push(...page.items);
    after = page.next;
  } while (after !== null);
  return items;
}

async function taskOf(store: Store, id: number): Promise<object> {
  const { id: _id, section, ...task } = await store.task(id);
  return { ...task, section: section?.number ?? null };
}

function itemOf(item: Assignment, today: Day, zone: string) {
  const { plan, office, deadline, original, done } = item;
  return {
    plan,
    task: shownCode(item),
    office,
    deadline,
    originalDeadline: original,
    status: statusOf(item, today),
    document: done?.document ?? null,
    doneOn: done?.on ?? null,
    doneAt: done ? isoIn(new Date(done.at), zone) : null,
  };
}

async function allLog(store: Store, taskIds: readonly number[] | null): Promise<LogEntry[]> {
  const entries: LogEntry[] = [];
  let after: number | null = null;
  for (;;) {
    const page: readonly LogEntry[] = await store.log(taskIds, PAGE, after);
    entries.push(...page);
    after = page.at(-1)?.id ?? null;
    if (page.length < PAGE || after === null) return entries.reverse();
  }
}

function logOf({ at, recordedAt, personName, chat, assignment, fact }: LogEntry, zone: string) {
  return {
    at: isoIn(new Date(at), zone),
    recordedAt: isoIn(new Date(recordedAt), zone),
    by: personName,
    chat: chat && `${chat.channel}:${chat.chat}${chat.topic === null ? '' : `/${chat.topic}`}`,
    task: assignment?.code ?? null,
    office: assignment?.office ?? null,
    fact,
  };
}
