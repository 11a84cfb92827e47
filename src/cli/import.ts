/** `import`: takes a plan in, or with `--dry-run` only shows what was read. */
import type { PlanDiff } from '../app/ports/ledger.ts';
import type { Store } from '../app/ports/store.ts';
import { bundledGroups } from '../documents/bundled-plan.ts';
import { type PlanFiles, readGroupFile, readOfficeFile, readPlanFiles } from '../documents/plan-files.ts';
import { dayOf } from '../domain/day.ts';
import { assignmentCount, isDoubtful, type PlanHead, type PlanReading } from '../domain/plan.ts';
import { createOfficeLexicon, type OfficeLexicon } from '../language/office-phrases.ts';
import { withStore, withStoreToRead } from '../open-register.ts';
import { flagWords } from '../texts/task-flags.ts';
import { commandLine } from './actor.ts';
import {
  type CliCommand,
  type CliContext,
  JSON_OPTION,
  printResult,
  STRICT_OPTION,
  textOf,
  UserError,
} from './command.ts';
import { dayOption, yearOption } from './values.ts';

const TEXT = { type: 'string' } as const;

export const importPlan: CliCommand = {
  usage:
    'nhac-viec import <tệp> [--offices tệp] [--reports tệp] [--groups tệp] [--plan khóa] [--year 2021] [--signed YYYY-MM-DD] [--number số] [--title tên] [--dry-run] [--strict] [--json]',
  options: {
    ...JSON_OPTION,
    ...STRICT_OPTION,
    'dry-run': { type: 'boolean' },
    ...{ offices: TEXT, reports: TEXT, groups: TEXT, plan: TEXT, year: TEXT, signed: TEXT, number: TEXT, title: TEXT },
  },
  positionals: { min: 1, max: 1 },
  run: (context) => {
    const { values, io, config } = context;
    const keep = values['dry-run'] !== true;
    const open = keep ? withStore : withStoreToRead;
    return open(config, async (store) => {
      const now = io.now();
      const today = dayOf(now, config.TIME_ZONE);
      const actor = commandLine(now, now);
      const { offices, groups } = await officesOf(context, store);
      const reading = await read(context, store, createOfficeLexicon(offices, groups));
      // Offices go in first: the plan's lines refer to them.
      if (keep) await store.importOffices(actor, offices, groups);
      const diff = keep ? await store.importPlan(actor, reading, today) : await compare(store, context, reading);
      const document = documentOf(reading, diff);
      printResult(context, document, () => wordsOf(reading, diff, document.flagged, keep));
      return values['strict'] === true && isPartlyDoubtful(reading) ? 2 : 0;
    });
  },
};

/** Some line, report or row is for a person to look at. */
function isPartlyDoubtful({ tasks, reports, rowsSkipped }: PlanReading): boolean {
  return rowsSkipped.length > 0 || [...tasks, ...reports].some(({ flags }) => isDoubtful(flags));
}

async function officesOf({ values }: CliContext, store: Store) {
  const file = textOf(values, 'offices');
  const groupFile = textOf(values, 'groups');
  const known = await store.groups();
  const groups = groupFile ? readGroupFile(groupFile) : known.length > 0 ? known : bundledGroups();
  const offices = file ? readOfficeFile(file) : await store.offices();
  if (offices.length === 0) {
    throw new UserError('Sổ chưa có đơn vị nào; đề nghị nêu tệp danh sách đơn vị: --offices offices.tsv.');
  }
  return { offices, groups };
}

/** What is not told of a plan that the register has already stays as it is. */
async function read(context: CliContext, store: Store, lexicon: OfficeLexicon): Promise<PlanReading> {
  const files = filesOf(context);
  const plans = await store.plans();
  const key = files.key ?? readPlanFiles(files, lexicon).head.key;
  const known = plans.find((plan) => plan.key === key);
  return readPlanFiles(known === undefined ? files : toldOrKnown(files, known), lexicon);
}

function filesOf({ values, positionals }: CliContext): PlanFiles {
  const key = textOf(values, 'plan') ?? null;
  if (key !== null && !/^[a-z0-9][a-z0-9-]{0,31}$/.test(key)) {
    throw new UserError(
      `--plan ${key}: khóa kế hoạch chỉ dùng chữ thường không dấu, số và dấu gạch nối, ví dụ cds-2021.`,
    );
  }
  return {
    plan: positionals[0] ?? '',
    reports: textOf(values, 'reports') ?? null,
    year: yearOption(values, 'year') ?? null,
    signed: dayOption(values, 'signed') ?? null,
    key,
    number: textOf(values, 'number') ?? null,
    title: textOf(values, 'title') ?? null,
  };
}

function toldOrKnown(told: PlanFiles, known: PlanHead): PlanFiles {
  return {
    ...told,
    year: told.year ?? known.year,
    signed: told.signed ?? known.signed,
    number: told.number ?? known.number,
    title: told.title ?? known.title,
  };
}

/** A register that does not know the offices yet would take every line in anew. */
async function compare(store: Store, { values }: CliContext, reading: PlanReading): Promise<PlanDiff> {
  const known = new Set((await store.offices()).map((office) => office.code));
  const owed = [
    ...reading.tasks.flatMap((task) => [...task.leads, ...task.coordinating]),
    ...reading.reports.flatMap((report) => report.offices),
  ];
  if (textOf(values, 'offices') === undefined || owed.every((code) => known.has(code)))
    return store.comparePlan(reading);
  const added = [...reading.tasks, ...reading.reports].map(({ code }) => code);
  return { added, changed: [], removed: [], retitled: [] };
}

function documentOf(reading: PlanReading, diff: PlanDiff) {
  const { tasks, reports, rowsRead, rowsSkipped } = reading;
  return {
    tasks: tasks.map((task) => ({
      ...{ code: task.code, section: task.section, title: task.title, deliverable: task.deliverable },
      ...{ leads: task.leads, coordinating: task.coordinating, phrase: task.phrase },
      ...{ deadlines: task.reading.deadlines, kind: task.reading.kind, flags: task.flags },
      ...(task.leadText === '' ? {} : { leadText: task.leadText }),
      ...(task.coordinatingText === '' ? {} : { coordinatingText: task.coordinatingText }),
    })),
    flagged: tasks.filter((task) => isDoubtful(task.flags)).length,
    assignments: assignmentCount(reading),
    rowsRead,
    rowsSkipped,
    reports: reports.map(({ code, name, offices, phrase, reading: { deadlines }, flags }) => ({
      ...{ code, name, offices, phrase, deadline: deadlines[0] ?? null, flags },
    })),
    changes: { added: diff.added.length, changed: diff.changed.length, removed: diff.removed.length },
    changed: diff.changed,
    retitled: diff.retitled,
  };
}

function wordsOf(reading: PlanReading, diff: PlanDiff, flagged: number, kept: boolean): string {
  const { head, tasks, reports, rowsRead, rowsSkipped } = reading;
  const doubtful = tasks
    .filter((task) => isDoubtful(task.flags))
    .map((task) => `  ${task.code}: ${flagWords(task.flags)}`);
  return [
    `${kept ? 'Đã nhập' : 'Xem trước, chưa ghi gì'}: ${head.title} (khóa ${head.key}).`,
    `Đọc ${rowsRead} dòng: ${tasks.length} dòng nhiệm vụ, ${reports.length} báo cáo, ${assignmentCount(reading)} đầu việc.`,
    `Thay đổi: thêm ${diff.added.length}, sửa ${diff.changed.length}, bỏ ${diff.removed.length}.`,
    ...diff.changed.map(
      ({ code, what, conflict }) => `  ${code}: ${what}${conflict ? ' (giữ theo người đã quyết định)' : ''}`,
    ),
    ...diff.retitled.map(
      ({ code, before, after }) => `  ${code}: tên khác hẳn, "${before}" → "${after}"; đề nghị kiểm tra.`,
    ),
    ...rowsSkipped.map(({ row, reason }) => `  Bỏ qua dòng ${row}: ${reason}.`),
    `Cần xem lại ${flagged} dòng${flagged === 0 ? '.' : ':'}`,
    ...doubtful,
  ].join('\n');
}
