/** Makes a register of a given size in a new file: straight into the schema's tables, in one transaction. */
import type { Database } from 'better-sqlite3';
import { openDatabase } from '../../db/connect.ts';
import { instantAt } from '../../src/domain/day.ts';
import { fold } from '../../src/language/fold.ts';
import { SIGNED, TODAY, YEAR, YESTERDAY, ZONE } from './days.ts';
import { GROUPS, makeOffices } from './offices.ts';
import { createRandom } from './random.ts';
import type { Size } from './sizes.ts';
import { type MadeTask, makeTasks, SECTIONS } from './work.ts';

const SEED = 20210121;
/** As the importer numbers what a plan asks for. */
const PER_TASK = 40_000;
const CHANNEL = 'telegram';

/** The number under which the platform knows the group of the office in that row. */
const groupOf = (office: number): number => -1_001_000_000_000 - office;

export function makeRegister(path: string, size: Size): void {
  const { sqlite } = openDatabase(path);
  sqlite.pragma('synchronous = OFF');
  sqlite.pragma('foreign_keys = OFF');
  sqlite.transaction(() => fill(sqlite, size))();
  sqlite.pragma('wal_checkpoint(truncate)');
  sqlite.close();
}

/** Indexes are made at the end, in one go each: an index that grows row by row costs several times as much. */
function fill(sqlite: Database, size: Size): void {
  const indexes = sqlite
    .prepare<[], { name: string; sql: string }>(
      `select name, sql from sqlite_master where type = 'index' and sql is not null`,
    )
    .all();
  for (const { name } of indexes) sqlite.exec(`drop index "${name}"`);
  fillOffices(sqlite, size);
  fillWork(sqlite, size);
  sqlite.prepare(`insert into "values" (key, value) values ('revision', '1')`).run();
  for (const { sql } of indexes) sqlite.exec(sql);
}

/** Every office has a group of its own, and was told the day before. */
function fillOffices(sqlite: Database, { offices }: Size): void {
  const office = sqlite.prepare(`
    insert into offices (id, code, name, kind, aliases, monitor, position, last_digest)
    values (@id, @code, @name, @kind, @aliases, @monitor, @id, '${YESTERDAY}')`);
  const chat = sqlite.prepare(`
    insert into chats (id, channel, chat, topic, title, kind, office_id, since)
    values (@id, '${CHANNEL}', @chat, '', @title, 'group', @id, '${SIGNED}')`);
  makeOffices(offices).forEach(({ monitor, aliases, ...row }, index) => {
    const id = index + 1;
    office.run({ ...row, id, aliases: JSON.stringify(aliases), monitor: monitor ? 1 : 0 });
    chat.run({ id, chat: String(groupOf(id)), title: `Nhóm ${row.name}` });
  });
  const group = sqlite.prepare('insert into office_groups (words, members, position) values (?, ?, ?)');
  for (const [position, { words, members }] of GROUPS.entries()) group.run(words, JSON.stringify(members), position);
}

function fillWork(sqlite: Database, size: Size): void {
  const { assignments, plans } = size;
  const random = createRandom(SEED);
  const writer = createWriter(sqlite);
  for (let plan = 1; plan <= plans; plan++) {
    // The newest plan is the one whose codes are meant where none is named.
    const key = plan === plans ? String(YEAR) : `kh-${plan}`;
    writer.plan(plan, key);
    const share = Math.floor((assignments * plan) / plans) - Math.floor((assignments * (plan - 1)) / plans);
    let position = 0;
    for (const task of makeTasks(random, share, size)) writer.task(plan, ++position, task);
  }
}

function createWriter(sqlite: Database) {
  const plan = sqlite.prepare(
    `insert into plans (id, key, year, title, number, signed) values (?, ?, ${YEAR}, ?, ?, '${SIGNED}')`,
  );
  const section = sqlite.prepare('insert into sections (id, plan_id, number, title, position) values (?, ?, ?, ?, ?)');
  const task = sqlite.prepare(`
    insert into tasks (id, plan_id, kind, code, family, section_id, position, title, deliverable, lead_text,
      coordinating_text, coordinating_words, phrase, note, timing, occurrences, flags)
    values (?, ?, 'task', ?, ?, ?, ?, ?, ?, '', '', '', '', '', ?, ?, '[]')`);
  const search = sqlite.prepare('insert into task_search (rowid, folded) values (?, ?)');
  const coordinator = sqlite.prepare(
    'insert into coordinators (task_id, office_id, named, position) values (?, ?, 1, ?)',
  );
  const owe = createOwing(sqlite);
  let tasks = 0;

  return {
    plan(id: number, key: string): void {
      plan.run(id, key, `Kế hoạch cải cách hành chính số ${id}`, `${id}/QĐ-UBND`);
      for (const [index, [number, title]] of SECTIONS.entries()) {
        section.run(sectionId(id, index), id, number, title, index);
      }
    },
    task(planId: number, position: number, made: MadeTask): void {
      const id = ++tasks;
      const { code, title, deliverable, timing, occurrences } = made;
      task.run(
        id,
        planId,
        code,
        code,
        sectionId(planId, made.section),
        position,
        title,
        deliverable,
        timing,
        occurrences,
      );
      search.run(id, fold(title));
      for (const [index, office] of made.coordinating.entries()) coordinator.run(id, office, index);
      for (const [index, owed] of made.owed.entries()) owe(id, position * PER_TASK + index, owed);
    },
  };
}

const sectionId = (plan: number, index: number): number => (plan - 1) * SECTIONS.length + index + 1;

/** An assignment with the facts that made it, as an import and the offices' own words would have left them. */
function createOwing(sqlite: Database) {
  const add = sqlite.prepare(`
    insert into assignments (id, task_id, occurrence, office_id, position, planned, deadline, entered_on, done_on,
      done_at, document, done_by, version)
    values (?, ?, ?, ?, ?, ?, ?, '${SIGNED}', ?, ?, ?, ?, ?)`);
  const log = sqlite.prepare(`
    insert into log (id, act, assignment_id, task_id, what, fact, before, at, recorded_at, channel, person, person_name, chat_id)
    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`);
  const signedAt = instantAt(SIGNED, '08:00', ZONE).getTime();
  const now = instantAt(TODAY, '08:00', ZONE).getTime();
  let assignments = 0;
  let entries = 0;

  return (task: number, position: number, { occurrence, office, deadline, doneOn }: MadeTask['owed'][number]): void => {
    const id = ++assignments;
    const done = doneOn === null ? null : { on: doneOn, document: `${id % 900}/BC-UBND`, by: 'Nguyễn Thị Lan' };
    const doneAt = done && Math.min(instantOf(done.on), now);
    add.run(
      id,
      task,
      occurrence,
      office,
      position,
      deadline,
      deadline,
      doneOn,
      doneAt,
      done?.document ?? null,
      done?.by ?? null,
      done ? 2 : 1,
    );
    entries++;
    const enteredFact = `{"kind":"entered","on":"${SIGNED}","deadline":${deadline === null ? null : `"${deadline}"`}}`;
    log.run(
      entries,
      entries,
      id,
      task,
      'entered',
      enteredFact,
      null,
      signedAt,
      signedAt,
      'cli',
      'cli',
      'dòng lệnh',
      null,
    );
    if (!done) return;
    entries++;
    const doneFact = JSON.stringify({ kind: 'done', on: done.on, document: done.document });
    const before = JSON.stringify({ ...OPEN, deadline, enteredOn: SIGNED });
    log.run(
      entries,
      entries,
      id,
      task,
      'done',
      doneFact,
      before,
      doneAt,
      doneAt,
      CHANNEL,
      `u${office}`,
      done.by,
      office,
    );
  };
}

const OPEN = { original: null, movedOn: null, done: null, returnedOn: null, escalated: false, setAside: false };

/** Ten in the morning, without asking for the zone a million times: Vietnam keeps no summer time. */
const instantOf = (day: string): number => Date.parse(`${day}T10:00:00+07:00`);
