/** One line of a plan, whole, with its offices. */
import type { Task } from '../src/app/ports/register.ts';
import type { TaskFlag } from '../src/domain/plan.ts';
import type { Connection } from './connect.ts';

interface TaskRow extends Omit<Task, 'section' | 'leads' | 'coordinating' | 'flags'> {
  readonly sectionNumber: string | null;
  readonly sectionTitle: string | null;
  readonly flags: string;
}

/** Throws where there is no such task: ids come from the register itself. */
export function createTasks({ sqlite }: Connection): (id: number) => Task {
  const task = sqlite.prepare<[number], TaskRow>(
    `select t.id, p.key as plan, t.code, t.kind, s.number as sectionNumber, s.title as sectionTitle, t.title,
       t.deliverable, t.lead_text as leadText, t.coordinating_text as coordinatingText,
       t.coordinating_words as coordinatingWords, t.phrase, t.timing, t.flags, r.code as receiver
     from tasks t join plans p on p.id = t.plan_id left join sections s on s.id = t.section_id
       left join offices r on r.id = t.receiver_id where t.id = ?`,
  );
  const leads = sqlite
    .prepare<[number], string>(
      `select o.code from assignments a join offices o on o.id = a.office_id
       where a.task_id = ? and a.set_aside = 0 group by o.id order by min(a.position)`,
    )
    .pluck();
  const coordinating = sqlite
    .prepare<[number], string>(
      'select o.code from coordinators c join offices o on o.id = c.office_id where c.task_id = ? order by c.position',
    )
    .pluck();

  return (id) => {
    const row = task.get(id);
    if (!row) throw new RangeError(`no task ${id}`);
    const { sectionNumber, sectionTitle, flags, ...same } = row;
    return {
      ...same,
      section: sectionNumber === null ? null : { number: sectionNumber, title: sectionTitle ?? '' },
      leads: leads.all(id),
      coordinating: coordinating.all(id),
      flags: JSON.parse(flags) as TaskFlag[],
    };
  };
}
