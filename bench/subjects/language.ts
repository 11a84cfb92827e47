/** Reading what people write: questions among few and many offices, deadline phrases, words of titles. */
import { createDirectory } from '../../src/app/directory.ts';
import { understandContext } from '../../src/app/understand-turn.ts';
import { EVERYTHING } from '../../src/domain/query.ts';
import { readDeadline } from '../../src/language/deadline-phrases.ts';
import { understand } from '../../src/language/understand.ts';
import { peakMb, type Rounds, time } from '../measure.ts';
import { SIGNED, TODAY, YEAR } from '../register/days.ts';
import { COUNTRY, DISTRICT, SIZES, type Size } from '../register/sizes.ts';
import { openRegister } from '../store.ts';
import type { Context, Figures, Measure, Subject } from '../subject.ts';

const QUESTIONS = [
  'việc nào quá hạn?',
  'phòng tư pháp còn việc gì trong tháng 6?',
  'xã Tân Lập đã gửi báo cáo quý II chưa?',
  'ptp con viec gi qua han k',
  'ai chủ trì I.3',
  'tuần sau có bao nhiêu việc đến hạn?',
  'đơn vị nào trễ nhiều nhất quý này?',
  'những việc về dịch vụ công trực tuyến chưa xong',
];
const PHRASES = [
  'Trước 31/01/2021',
  'Quý II, III/2021',
  'Tháng 04 và tháng 10',
  'trước ngày 25 hàng tháng',
  'Thường xuyên',
  'Theo yêu cầu của UBND tỉnh',
  'chậm nhất ngày 20 của tháng cuối quý',
];

const roundsOf = (quick: boolean): Rounds => (quick ? { warmUp: 400, rounds: 400 } : { warmUp: 2_000, rounds: 4_000 });

export const language: Subject = {
  name: 'language',
  measures: [
    ...[DISTRICT, COUNTRY].map(understanding),
    { name: 'deadline phrases', registers: [], run: deadlines },
    ...SIZES.map(searching),
  ],
};

function understanding(size: Size): Measure {
  return {
    name: `a question among ${size.offices} offices`,
    registers: [size],
    run: async ({ registers: [path = ''], quick }) => {
      const store = openRegister(path);
      const directory = await createDirectory(store)();
      const context = understandContext(store, directory, { today: TODAY, own: null, seesAll: true });
      const timing = await time((n) => understand(QUESTIONS[n % QUESTIONS.length] ?? '', context), roundsOf(quick));
      await store.close();
      return { ...timing, peakMb: peakMb() };
    },
  };
}

async function deadlines({ quick }: Context): Promise<Figures> {
  const read = (n: number) => readDeadline(PHRASES[n % PHRASES.length] ?? '', { year: YEAR, signed: SIGNED });
  return { ...(await time(read, roundsOf(quick))), peakMb: peakMb() };
}

function searching(size: Size): Measure {
  return {
    name: `a search among ${size.assignments}`,
    registers: [size],
    run: async ({ registers: [path = ''], quick }) => {
      const store = openRegister(path);
      const query = { ...EVERYTHING, words: ['tiem', 'chung', 'tap', 'huan'] };
      const rounds = quick ? { warmUp: 2, rounds: 10 } : { warmUp: 10, rounds: 50 };
      const timing = await time(() => store.find(query, TODAY, 10, null), rounds);
      await store.close();
      return { ...timing, peakMb: peakMb() };
    },
  };
}
