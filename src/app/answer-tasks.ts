/** Questions about single tasks: who leads, who coordinates, when it is due, what comes of it, how far it is. */
import type { Assignment } from '../domain/assignment.ts';
import { shownCode } from '../domain/code.ts';
import type { AssignmentQuery } from '../domain/query.ts';
import { answerHeading, nothingFound } from '../texts/answer-heading.ts';
import { type FactShape, type TaskFactView, taskFacts } from '../texts/answers.ts';
import { type DetailView, detail } from '../texts/detail.ts';
import { type Choice, message } from '../texts/message.ts';
import type { Answer, Asking, Put } from './asking.ts';
import { findPage } from './find-work.ts';
import { logView } from './log-view.ts';
import type { Task } from './ports/register.ts';

const TASKS_SHOWN = 5;
/** Enough assignments to name so many tasks of many offices. */
const LOOKED_THROUGH = 200;
const LOG_SHOWN = 50;

export async function answerTasks(asking: Asking, query: AssignmentQuery, { state }: Put): Promise<Answer> {
  const { store, scene } = asking;
  const page = await findPage(store, query, scene.today, { own: asking.own, state, size: LOOKED_THROUGH });
  const ids = [...new Set(page.items.map((item) => item.taskId))].slice(0, TASKS_SHOWN);
  if (ids.length === 0) return { message: message([nothingFound({ query }, null, scene)]), shown: [] };
  const tasks = await Promise.all(ids.map((id) => store.task(id)));
  const [only, ...others] = tasks;
  if (only && others.length === 0 && query.shape === 'detail') return detailOf(asking, only);
  const items = await Promise.all(tasks.map((task) => factsOf(asking, task)));
  const choices = tasks
    .slice(0, 1)
    .map((task): Choice => ({ label: `Chi tiết ${task.code}`, words: `/chitiet ${task.code}` }));
  const heading = answerHeading({ query }, asking.scene);
  const shape = query.shape in FACT ? (query.shape as FactShape) : 'progress';
  return {
    message: taskFacts({ heading, shape, items, own: asking.own, choices }, asking.scene),
    shown: page.items.filter((item) => ids.includes(item.taskId)),
  };
}

const FACT: Readonly<Record<FactShape, true>> = {
  lead: true,
  coordinating: true,
  deadline: true,
  deliverable: true,
  progress: true,
};
const NOTES_SHOWN = 3;

/** The task with its assignments, and for its own offices the newest notes. */
async function factsOf(asking: Asking, task: Task): Promise<TaskFactView> {
  const { store, own, seesAll } = asking;
  const assignments = await store.assignmentsOf([task.id], null);
  if (!seesAll && !assignments.some((one) => one.office === own)) return { task, assignments };
  const log = await store.log([task.id], LOG_SHOWN, null);
  const notes = log.flatMap(({ fact, assignment }) =>
    fact.kind === 'progress' && (seesAll || assignment?.office === own) ? fact.note : [],
  );
  return { task, assignments, notes: notes.slice(0, NOTES_SHOWN) };
}

/** One task, whole; its history is for the offices that lead it and for those who see everything. */
export async function detailOf(asking: Asking, task: Task): Promise<Answer> {
  const { store, directory, scene, own, seesAll, zone } = asking;
  const assignments = await store.assignmentsOf([task.id], null);
  const isOwn = assignments.some((one) => one.office !== null && one.office === own);
  const log = seesAll || isOwn ? await store.log([task.id], LOG_SHOWN, null) : [];
  const view: DetailView = {
    task,
    assignments,
    own,
    log: log.filter((entry) => seesAll || entry.assignment?.office === own).map((entry) => logView(entry, zone)),
    planNumber: directory.plans.find((plan) => plan.key === task.plan)?.number ?? null,
    choices: openOf(assignments, own),
  };
  return { message: detail(view, scene), shown: assignments };
}

/** The office's own open occurrence can be marked done from here. */
function openOf(assignments: readonly Assignment[], own: string | null): Choice[] {
  const open = assignments.find((one) => one.office === own && own !== null && !one.done);
  if (!open) return [];
  return [{ label: 'Báo hoàn thành', words: `/xong ${shownCode(open)}` }];
}
