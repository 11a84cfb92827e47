/** Assignments with all their facts, so that their state on any day can be told: for forecasts. */
import type { DueWork, Timeline } from '../src/app/ports/register.ts';
import type { Fact } from '../src/domain/fact.ts';
import { type AssignmentRow, assignmentOf, type RawRow, rowOf } from './assignment-row.ts';
import type { Connection } from './connect.ts';
import { selectAssignments } from './rows.ts';

type Port = Pick<DueWork, 'timelines' | 'coordinatedTimelines'>;

/** The tasks that the office coordinates by name and does not lead. */
export const NAMED_TASKS = `select c.task_id from coordinators c where c.named = 1
  and c.office_id = (select id from offices where code = @office)
  and not exists (select 1 from assignments own indexed by assignments_by_task where own.task_id = c.task_id and own.office_id = c.office_id
    and own.set_aside = 0)`;

interface FactRow {
  readonly assignment: number;
  readonly fact: string;
  readonly at: number;
  readonly by: string;
}

/** What was set aside is told too: it may have been owed once. */
export function createTimelines({ sqlite }: Connection): Port {
  const offices = sqlite.prepare<[], number>('select id from offices order by position, id').pluck();
  const officeId = sqlite.prepare<[string], number>('select id from offices where code = ?').pluck();
  const reader = (where: string) => {
    const rows = sqlite.prepare<[object], RawRow>(selectAssignments(where, 'a.position, a.id')).raw();
    const facts = sqlite.prepare<[object], FactRow>(
      `select l.assignment_id as assignment, l.fact, l.at, l.person_name as by
       from assignments a cross join log l on l.assignment_id = a.id where l.fact is not null and ${where} order by l.id`,
    );
    return (office: string | number | null): Timeline[] => join(rows.all({ office }).map(rowOf), facts.all({ office }));
  };
  const own = reader('a.office_id is @office');
  const coordinated = reader(`a.task_id in (${NAMED_TASKS})`);
  return {
    timelines: async (office) => {
      if (office === null) return [...offices.all(), null].flatMap(own);
      const id = officeId.get(office);
      return id === undefined ? [] : own(id);
    },
    coordinatedTimelines: async (office) => coordinated(office),
  };
}

function join(rows: readonly AssignmentRow[], log: readonly FactRow[]): Timeline[] {
  const byAssignment = new Map<number, { fact: Fact; at: number; by: string }[]>();
  for (const { assignment, fact, at, by } of log) {
    const facts = byAssignment.get(assignment) ?? [];
    byAssignment.set(assignment, facts);
    facts.push({ fact: JSON.parse(fact) as Fact, at, by });
  }
  return rows.map((row) => ({ assignment: assignmentOf(row), facts: byAssignment.get(row.id) ?? [] }));
}
