/** Work that nobody is reminded of: without a deadline that can be told, or without a lead office. */
import type { Store } from '../../app/ports/store.ts';
import { lackingQueries } from '../../app/summary-queries.ts';
import { occurrenceCode } from '../../domain/code.ts';
import type { Day } from '../../domain/day.ts';
import { type Check, ok, some, warning } from './check.ts';

const MOST = 10_000;

export async function work(store: Store, today: Day): Promise<Check> {
  const plans = await store.plans();
  if (plans.length === 0) return warning('tasks', 'sổ chưa có kế hoạch nào; đề nghị nhập kế hoạch bằng lệnh import.');
  const codes = new Set<string>();
  for (const query of lackingQueries()) {
    const { items } = await store.find(query, today, MOST, null);
    for (const { code, occurrence, occurrences } of items) codes.add(occurrenceCode(code, occurrence, occurrences));
  }
  if (codes.size === 0) return ok('tasks', 'mọi việc đều có thời hạn và cơ quan chủ trì.');
  const list = [...codes];
  return warning(
    'tasks',
    `${list.length} việc chưa rõ thời hạn hoặc cơ quan chủ trì: ${some(list)}; đề nghị dùng /han và /giao.`,
    list,
  );
}
