import { expect, it } from 'vitest';
import { CHANNELS } from '../../src/channels.ts';
import { quotas } from '../../src/cli/doctor/quota.ts';
import { day } from '../../src/domain/day.ts';
import { openSmallRegister } from '../fixtures/small-register.ts';

it('says what is used of each channel’s plan, and warns where it is nearly used up', async () => {
  const store = await openSmallRegister();
  const today = day('2021-03-01');
  expect(await quotas(store, CHANNELS, today)).toEqual([
    { name: 'quota', status: 'ok', text: 'zalo: đã dùng 0/3.000 tin tháng này, 0/50 người dùng, 0/3 nhóm.' },
  ]);
  const small = [{ name: 'zalo', quota: { messagesPerMonth: 5, people: 50, groups: 3 } }];
  for (let n = 0; n < 4; n++) await store.countMessage('zalo', '2021-03');
  expect(await quotas(store, small, today)).toEqual([
    {
      name: 'quota',
      status: 'warning',
      text: 'zalo: đã dùng 4/5 tin tháng này, 0/50 người dùng, 0/3 nhóm; đề nghị nâng gói hoặc dùng thêm kênh khác.',
      items: ['messages'],
    },
  ]);
  expect(await quotas(store, small, day('2021-04-01'))).toMatchObject([{ status: 'ok' }]);
});
