import { describe, expect, it } from 'vitest';
import { openDistrict, type Speaker } from '../fixtures/district.ts';
import { at, systemActor } from '../fixtures/small-register.ts';

const LEGAL: Speaker = { chat: 'tu-phap' };
type District = Awaited<ReturnType<typeof openDistrict>>;

const WEEK = ['2021-03-01', '2021-03-02', '2021-03-03', '2021-03-04', '2021-03-05', '2021-03-06', '2021-03-07'];

/** The platform is out of reach for a week, while the register goes on. */
async function afterSevenDays(...offices: string[]): Promise<District> {
  const district = await openDistrict(offices);
  district.channel.setReachable(false);
  for (const day of WEEK) expect(await district.morning(day)).toEqual([]);
  return district;
}

async function markDone({ store }: District, code: string): Promise<void> {
  const [task] = await store.tasks(code, null);
  const [assignment] = await store.assignmentsOf([task?.id ?? 0], null);
  if (!assignment) throw new Error(`nobody owes ${code}`);
  const fact = { kind: 'done', on: assignment.enteredOn, document: null } as const;
  await store.commit(systemActor(at('2021-03-06')), [{ assignment, fact }], []);
}

async function comeBack(district: District, day: string, clock: string) {
  district.channel.setReachable(true);
  district.at(day, clock);
  await district.deliverer.reached('test');
  return district.morning(day, clock);
}

const timesIn = (text: string, code: string) => text.split('\n').filter((line) => line.startsWith(`${code} `)).length;

describe('after seven days without the platform', () => {
  it('an office gets one message with everything that is still true, each once', async () => {
    const district = await afterSevenDays('tu-phap');
    await markDone(district, 'II.5');
    const [message, ...others] = await comeBack(district, '2021-03-08', '09:30');
    expect(others).toEqual([]);
    expect(message?.text).toContain('Nhắc việc · Phòng Tư pháp · thứ Hai 08/3/2021');
    expect(['II.5', 'III.1a', 'BC.Q1', 'I.2'].map((code) => timesIn(message?.text ?? '', code))).toEqual([0, 1, 1, 1]);
    expect(message?.text).toContain('hạn thứ Năm 04/3, quá hạn 4 ngày');
    expect(await district.morning('2021-03-09')).toEqual([]);
  });

  it('nothing of an earlier day leaves late: what was not told by the evening is told the next working morning', async () => {
    const district = await afterSevenDays('tu-phap');
    expect(await district.morning('2021-03-08')).toEqual([]);
    expect(await comeBack(district, '2021-03-08', '18:30')).toEqual([]);
    expect((await district.morning('2021-03-09')).map(({ text }) => text.split('\n')[0])).toEqual([
      '🔔 Nhắc việc · Phòng Tư pháp · thứ Ba 09/3/2021',
    ]);
  });

  it('the monitors get the week’s summary though its first working day has passed', async () => {
    const district = await openDistrict(['noi-vu']);
    expect(await district.morning('2021-03-01')).toHaveLength(1);
    district.channel.setReachable(false);
    for (const day of ['2021-03-05', '2021-03-08', '2021-03-09']) expect(await district.morning(day)).toEqual([]);
    const [message, ...others] = await comeBack(district, '2021-03-10', '08:00');
    expect(others).toEqual([]);
    expect(message?.text).toContain('📋 Toàn huyện · tuần 08/3 – 14/3');
    expect((await district.morning('2021-03-11')).map(({ text }) => text).join()).not.toContain('Toàn huyện');
  });
});

describe('between planning and sending', () => {
  it('work that was done or given more time is not reminded of, nor told to the monitors as late', async () => {
    const district = await openDistrict(['tu-phap', 'noi-vu']);
    district.channel.setReachable(false);
    await district.morning('2021-03-01');
    await markDone(district, 'II.5');
    const [task] = await district.store.tasks('III.1a', null);
    const [assignment] = await district.store.assignmentsOf([task?.id ?? 0], null);
    if (!assignment) throw new Error('nobody owes III.1a');
    const [on, deadline] = [assignment.enteredOn, assignment.enteredOn].map(() =>
      at('2021-03-01').toISOString().slice(0, 10),
    );
    const fact = { kind: 'extended', on, deadline, reason: 'x', escalated: false, own: true } as const;
    await district.store.commit(systemActor(at('2021-03-01')), [{ assignment, fact: fact as never }], []);
    const sent = await comeBack(district, '2021-03-01', '08:05');
    expect(sent.length).toBeGreaterThan(0);
    for (const { text } of sent) {
      expect([timesIn(text, 'II.5'), timesIn(text, 'III.1a')]).toEqual([0, 0]);
      expect(text).not.toMatch(/chưa báo hoàn thành:.*III\.1a/s);
    }
    expect(await district.say(LEGAL, '/viec')).toContain('III.1a');
  });
});
