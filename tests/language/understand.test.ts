import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBundledPlan } from '../../src/documents/bundled-plan.ts';
import { spellingsOf } from '../../src/domain/abbreviations.ts';
import { day } from '../../src/domain/day.ts';
import { EVERYTHING } from '../../src/domain/query.ts';
import { fold, tokenize } from '../../src/language/fold.ts';
import { createOfficeLexicon } from '../../src/language/office-phrases.ts';
import { understand } from '../../src/language/understand.ts';
import type { UnderstandContext } from '../../src/language/understanding.ts';
import { NO_QUESTIONS, QUESTIONS } from './questions.ts';

const wordsOf = (text: string) => tokenize(text).flatMap((token) => (token.kind === 'mark' ? [] : token.folded));

const { offices, groups, reading } = readBundledPlan();
const titles = reading.tasks.map((task) => `${task.title} ${task.deliverable}`);
const folded = titles.map((title) => ` ${wordsOf(title).join(' ')} `);
const codes = new Set([
  ...reading.tasks.flatMap((task) => [task.code, task.code.replace(/[a-z]$/, '')]),
  ...reading.reports.map((report) => report.code),
]);
const context: UnderstandContext = {
  today: day('2021-03-01'),
  asker: null,
  seesAll: true,
  lexicon: createOfficeLexicon(offices, groups),
  sections: reading.sections,
  hasCode: ({ code }) => codes.has(code),
  titles: (phrases) =>
    titles
      .filter((_, index) =>
        phrases.every((phrase) => spellingsOf(phrase).some((one) => folded[index]?.includes(` ${one} `))),
      )
      .slice(0, 20),
};
const ask = (text: string, more: Partial<UnderstandContext> = {}) => understand(text, { ...context, ...more });
const query = (text: string, more: Partial<UnderstandContext> = {}) => {
  const understood = ask(text, more);
  return understood.kind === 'query' ? understood.query : understood.kind;
};

describe('a question', () => {
  it.each(QUESTIONS)('%s', (text, parts) => expect(query(text)).toMatchObject(parts));
  it.each(QUESTIONS)('%s (without diacritics)', (text, parts) => expect(query(fold(text))).toMatchObject(parts));
  it.each(QUESTIONS)('%s (in NFD)', (text, parts) => expect(query(text.normalize('NFD'))).toMatchObject(parts));
  it.each(QUESTIONS)('%s asks for nothing more', (text, parts) =>
    expect(query(text)).toEqual({ ...EVERYTHING, ...(query(text) as object), ...parts }),
  );
});

describe('what is no question about the register', () => {
  it.each(NO_QUESTIONS)('%s → %s', (text, kind) => expect(ask(text).kind).toBe(kind));
});

describe('who asks', () => {
  const office = { asker: 'xa-thuan', seesAll: false };
  it('means the own work where no office is named', () =>
    expect(query('việc nào quá hạn?', office)).toMatchObject({ offices: { codes: ['xa-thuan'] } }));
  it('may name another', () =>
    expect(query('phòng tư pháp có việc gì', office)).toMatchObject({ offices: { codes: ['tu-phap'] } }));
  it('means the own office by "xã mình"', () =>
    expect(query('xã mình còn việc gì', office)).toMatchObject({ offices: { codes: ['xa-thuan'] } }));
  it.each(['tháng sau xã có việc gì', 'thang sau xa co viec gi', 'việc trong tháng sau của xã'])(
    'means the own office by "%s", which a monitor is asked back',
    (text) => {
      expect(query(text, office)).toMatchObject({ offices: { codes: ['xa-thuan'] } });
      expect(ask(text).kind).toBe('unclear');
    },
  );
  it('means every office where it asks who', () =>
    expect(query('ai chưa gửi báo cáo quý I?', office)).toMatchObject({ offices: { codes: [] } }));
});

describe('a follow-up', () => {
  const before = query('việc quá hạn của phòng Tư pháp');
  const previous = typeof before === 'string' ? null : before;
  it('changes the office', () =>
    expect(query('còn xã Thuận?', { previous })).toMatchObject({
      statuses: ['overdue'],
      offices: { codes: ['xa-thuan'] },
    }));
  it('changes the period', () =>
    expect(query('thế tháng sau?', { previous })).toMatchObject({
      offices: { codes: ['tu-phap'] },
      period: { from: '2021-04-01' },
    }));
  it('asks how many', () =>
    expect(query('mấy việc?', { previous })).toMatchObject({ shape: 'count', statuses: ['overdue'] }));
  it('changes the kind of work', () =>
    expect(query('báo cáo thì sao', { previous })).toMatchObject({ subject: 'report', statuses: ['overdue'] }));
  it('asks of days to come what falls due then', () =>
    expect(query('thế tháng sau?', { previous })).toMatchObject({ statuses: ['open'] }));
  it('asks the same of another task, or another fact of the same', () => {
    const lead = query('II.5 ai làm');
    const ofTask = typeof lead === 'string' ? null : lead;
    expect(query('còn III.1a?', { previous: ofTask })).toMatchObject({ shape: 'lead', codes: [{ code: 'III.1a' }] });
    expect(query('hạn khi nào?', { previous: ofTask })).toMatchObject({ shape: 'deadline', codes: [{ code: 'II.5' }] });
  });
  it('asks of the message that it answers', () => {
    const subject = [{ plan: null, code: 'II.5', occurrence: null }];
    expect(query('hạn khi nào?', { subject })).toMatchObject({ shape: 'deadline', codes: subject });
    expect(query('hạn khi nào?')).toBe('unclear');
  });
  it('is none where it can stand alone', () =>
    expect(query('phòng y tế có việc gì', { previous })).toMatchObject({ statuses: [] }));
});

describe('a change in words', () => {
  it('is read with its document', () =>
    expect(ask('II.5 xong rồi, văn bản 45/BC-UBND')).toMatchObject({
      request: { kind: 'done', code: { code: 'II.5' }, document: '45/BC-UBND' },
    }));
  it('is read with its day and reason', () =>
    expect(ask('xin gia hạn VI.3 đến 15/10 vì chờ hướng dẫn')).toMatchObject({
      request: { kind: 'extend', code: { code: 'VI.3' }, until: '2021-10-15', reason: 'chờ hướng dẫn' },
    }));
  it('is read with the last day of a period, and with a day told in words', () => {
    expect(ask('xin lùi I.4b đến hết tháng 7 do thiếu người')).toMatchObject({
      request: { kind: 'extend', until: '2021-07-31', reason: 'thiếu người' },
    });
    expect(ask('II.5 xong ngày 05/6')).toMatchObject({ request: { kind: 'done', doneOn: '2021-06-05' } });
    expect(ask('I.3 đã hoàn thành hôm qua')).toMatchObject({ request: { kind: 'done', doneOn: '2021-02-28' } });
    expect(ask('II.2 đang vướng kinh phí')).toMatchObject({
      request: { kind: 'progress', note: 'đang vướng kinh phí' },
    });
  });
  it.each([
    'II.5 chưa xong',
    'tỷ lệ hoàn thành I.2',
    'những xã đã hoàn thành I.3',
    'VI.3 gia hạn đến bao giờ',
    'I.2 xong ngày nào',
  ])('is none in "%s"', (text) => expect(ask(text).kind).toBe('query'));
  it('leaves the code to the message that it answers', () => {
    const subject = [{ plan: null, code: 'II.5', occurrence: null }];
    expect(ask('12/KH-UBND', { subject })).toMatchObject({ request: { kind: 'document', document: '12/KH-UBND' } });
    expect(ask('đang làm, vướng kinh phí', { subject })).toMatchObject({ request: { kind: 'progress' } });
  });
});

it.each(['-toString 5', 'constructor', '__proto__ 3/4', 'hasOwnProperty.5'])('survives %s', (text) =>
  expect(ask(text).kind).toBe('unclear'),
);

it('never fails, whatever is typed', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => ask(text).kind.length > 0));
});
