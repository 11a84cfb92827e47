/** Takes the list of offices and the group words in; nobody is ever taken out. */
import type { Ledger, OfficeRow } from '../src/app/ports/ledger.ts';
import type { OfficeGroup } from '../src/domain/office.ts';
import type { Connection } from './connect.ts';
import { REVISION } from './register.ts';

/** Counts an import, so that what was derived from offices and plans is read again. */
export function createRevision({ sqlite }: Connection): () => void {
  const bump = sqlite.prepare(
    `insert into "values" (key, value) values ('${REVISION}', '1') on conflict (key) do update set value = value + 1`,
  );
  return () => {
    bump.run();
  };
}

export function createOfficeImport(connection: Connection): Pick<Ledger, 'importOffices'> {
  const { sqlite } = connection;
  const bump = createRevision(connection);
  const put = sqlite.prepare(
    `insert into offices (code, name, kind, aliases, monitor, position)
     values (@code, @name, @kind, @aliases, @monitor, @position)
     on conflict (code) do update set name = excluded.name, kind = excluded.kind, aliases = excluded.aliases,
       monitor = excluded.monitor, position = excluded.position
     where name <> excluded.name or kind <> excluded.kind or aliases <> excluded.aliases
       or monitor <> excluded.monitor or position <> excluded.position`,
  );
  const putGroup = sqlite.prepare(
    `insert into office_groups (words, members, position) values (@words, @members, @position)
     on conflict (words) do update set members = excluded.members, position = excluded.position
     where members <> excluded.members or position <> excluded.position`,
  );

  const run = sqlite.transaction((offices: readonly OfficeRow[], groups: readonly OfficeGroup[]) => {
    let changed = 0;
    offices.forEach(({ aliases, monitor, ...office }, position) => {
      const row = { ...office, aliases: JSON.stringify(aliases), monitor: monitor ? 1 : 0, position };
      changed += put.run(row).changes;
    });
    groups.forEach(({ words, members }, position) => {
      changed += putGroup.run({ words, members: JSON.stringify(members), position }).changes;
    });
    if (changed > 0) bump();
  });
  return { importOffices: async (_actor, offices, groups) => run.immediate(offices, groups) };
}
