/** `Báo hoàn thành…`: lists the office's open work and marks the one that is chosen. */
import { type AssignmentQuery, EVERYTHING } from '../../domain/query.ts';
import { usage } from '../../texts/usage.ts';
import { nothingToFinish, whichWork } from '../../texts/which-one.ts';
import { sceneOfTurn } from '../speak.ts';
import { type Reply, reply, type Turn } from '../turn.ts';

const OFFERED = 8;

/** `/xong` offers tasks and reports, `/nop` reports alone. */
export async function offerOpenWork(turn: Turn, name: 'xong' | 'nop'): Promise<Reply> {
  const office = turn.asker.office;
  if (!office) return reply(usage(name));
  const query: AssignmentQuery = {
    ...EVERYTHING,
    subject: name === 'nop' ? 'report' : 'work',
    statuses: ['overdue', 'open'],
    offices: { codes: [office.code], kinds: [], except: [] },
  };
  const { items, next } = await turn.store.find(query, turn.today, OFFERED, turn.state);
  if (items.length === 0) return reply(nothingToFinish(name === 'nop', office.code, sceneOfTurn(turn)));
  const view = {
    question: name === 'nop' ? 'Báo cáo nào đã gửi?' : 'Việc nào đã hoàn thành?',
    items,
    wordsFor: (code: string) => `/xong ${code}`,
    next: next === null ? null : { words: `/${name}`, state: next },
  };
  return reply(whichWork(view, sceneOfTurn(turn)));
}
