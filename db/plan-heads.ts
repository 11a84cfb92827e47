/** Plans and their sections: written down where they are new or differ. */
import type { Day } from '../src/domain/day.ts';
import type { PlanHead, PlanReading } from '../src/domain/plan.ts';
import type { Connection } from './connect.ts';

export interface StoredHead {
  readonly plan: number;
  /** The day of signing as it was known before. */
  readonly signedBefore: Day | null;
  readonly changed: boolean;
}

export function createPlanHeads({ sqlite }: Connection): (reading: PlanReading) => StoredHead {
  const known = sqlite.prepare<[string], { plan: number; signed: Day | null }>(
    'select id as plan, signed from plans where key = ?',
  );
  const put = sqlite.prepare<[PlanHead]>(
    `insert into plans (key, year, title, number, signed) values (@key, @year, @title, @number, @signed)
     on conflict (key) do update set year = excluded.year, title = excluded.title, number = excluded.number,
       signed = excluded.signed
     where year <> excluded.year or title <> excluded.title or number is not excluded.number
       or signed is not excluded.signed`,
  );
  const putSection = sqlite.prepare<[object]>(
    `insert into sections (plan_id, number, title, position) values (@plan, @number, @title, @position)
     on conflict (plan_id, number) do update set title = excluded.title, position = excluded.position
     where title <> excluded.title or position <> excluded.position`,
  );
  return ({ head, sections }) => {
    const before = known.get(head.key);
    let changes = put.run(head).changes;
    const plan = (before ?? known.get(head.key))?.plan ?? 0;
    sections.forEach(({ number, title }, position) => {
      changes += putSection.run({ plan, number, title, position }).changes;
    });
    return { plan, signedBefore: before?.signed ?? null, changed: changes > 0 };
  };
}
