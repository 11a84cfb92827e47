/** The forecast on the command line: each day as the log tells it. */
import { describe, expect, it } from 'vitest';
import { openStore } from '../../db/store.ts';
import { commandLine } from '../../src/cli/actor.ts';
import { done } from '../../src/cli/done.ts';
import { importPlan } from '../../src/cli/import.ts';
import { remind } from '../../src/cli/remind.ts';
import { day } from '../../src/domain/day.ts';
import { fold } from '../../src/language/fold.ts';
import { remindSettings } from '../../src/remind-settings.ts';
import { PLAN } from '../fixtures/child.ts';
import { type Desk, desk, deskWithPlan, TABLE_HEADS } from '../fixtures/commands.ts';

type Item = { task: string; office: string; stages?: string[] };
interface Forecast {
  readonly days: readonly { readonly date: string; readonly messages: readonly { kind: string; items: Item[] }[] }[];
}
const told = ({ days }: Forecast, task: string) =>
  days.flatMap(({ date, messages }) =>
    messages.flatMap(({ kind, items }) => items.filter((one) => one.task === task).map(() => `${date} ${kind}`)),
  );

describe('remind', () => {
  it('goes on as from the signing where what was marked done was taken back', async () => {
    const place = await deskWithPlan('2021-03-01T08:30:00+07:00');
    const before = (await place.json(remind, '--from', '2021-03-01', '--to', '2021-03-31')) as unknown as Forecast;
    await place.run(done, ['II.5', '--office', 'tu-phap']);
    const { policy } = remindSettings(place.config);
    const store = openStore(place.config.DATABASE_URL, { fold, policy });
    const [task] = await store.tasks('II.5', null);
    const act = task && (await store.lastActOn([task.id]));
    const at = new Date('2021-03-03T09:00:00+07:00');
    if (act) await store.undo(commandLine(at, at), act, []);
    await store.close();
    const after = (await place.json(remind, '--from', '2021-03-01', '--to', '2021-03-31')) as unknown as Forecast;
    expect(told(after, 'II.5')).toEqual(told(before, 'II.5'));
    expect(told(after, 'II.5')).toContain('2021-03-29 digest');
  });

  it('takes a plan that was taken in again as it reads now, and keeps what people did', async () => {
    const rows = (first: string, third: string) =>
      `${TABLE_HEADS}I\tMỤC\n1\tViệc một\tPNV\tPTP\t${first}\n2\tViệc hai\tPTP\t\tQuý II\n${third}`;
    const before = rows('Quý I', '3\tViệc ba\tPTP\t\tQuý III\n');
    const after = rows('Tháng 5', '4\tViệc bốn\txã Thuận\t\tQuý III\n');
    const [changed, fresh] = [desk('2021-03-01T09:00:00+07:00'), desk('2021-01-25T09:00:00+07:00')];
    const told = async (place: Desk, ...texts: string[]) => {
      for (const text of texts) {
        await place.run(importPlan, [
          place.file('p.tsv', text),
          ...PLAN.slice(2, 4),
          '--year',
          '2021',
          '--signed',
          '2021-01-21',
        ]);
      }
      await place.run(done, ['I.2', '--office', 'tu-phap', '--at', '2021-01-25T09:00']);
      return place.json(remind, '--from', '2021-01-22', '--to', '2021-12-31');
    };
    expect(await told(changed, before, after)).toEqual(await told(fresh, after));
  });

  it('names each stage once however often a lead time is set', async () => {
    const settings = { REMIND_DAYS_BEFORE: '7, 7,1' };
    expect(remindSettings(desk('2021-03-01', settings).config).policy.leadDays).toEqual([7, 1]);
  });

  it('says so where nothing is to be said', async () => {
    const place = await deskWithPlan('2021-03-06T08:00:00+07:00');
    const { printed } = await place.run(remind, []);
    expect(printed).toEqual(['Không có nội dung nhắc trong khoảng ngày này.']);
    expect(await place.json(remind)).toEqual({ days: [] });
  });

  it('refuses days that do not exist and spans that end before they begin', async () => {
    const place = desk('2021-03-06');
    await expect(place.run(remind, ['--on', '2021-02-29'])).rejects.toThrow('ngày không tồn tại');
    await expect(place.run(remind, ['--from', day('2021-03-02'), '--to', '2021-03-01'])).rejects.toThrow('sau');
  });
});
