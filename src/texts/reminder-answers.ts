/** Answers on the reminders themselves: who has not seen them, who was reminded, how often. */
import { type Day, yearOf } from '../domain/day.ts';
import type { OfficeCode } from '../domain/office.ts';
import type { Period } from '../domain/period.ts';
import { dayText, type Moment, momentShort } from './dates.ts';
import { bold, type Line, line, type Message, message } from './message.ts';
import { periodText } from './periods.ts';
import { cutList, fullOffice, officeList, type Scene, shortOffice } from './scene.ts';

/** One digest as it was sent to one chat. */
export interface SentDigest {
  readonly office: OfficeCode;
  readonly day: Day;
  readonly sentAt: Moment | null;
  readonly seenBy: string | null;
  readonly seenAt: Moment | null;
  /** How much work it told of. */
  readonly count: number;
}

export interface SentView {
  readonly period: Period;
  readonly records: readonly SentDigest[];
}

const SHOWN = 40;

/** `**Chưa xem nhắc việc** · hôm nay, thứ Hai 01/3: 3 đơn vị`: offices none of whose chats pressed "Đã nhận". */
export function unseenAnswer({ period, records }: SentView, scene: Scene): Message {
  const sent = records.filter((record) => record.sentAt !== null);
  const seen = new Set(sent.filter((record) => record.seenBy !== null).map(keyOf));
  const unseen = sent.filter((record) => !seen.has(keyOf(record))).map((record) => record.office);
  const offices = [...new Set(unseen)];
  const time = periodText(period, scene.today);
  if (sent.length === 0) return message([headingOf('Chưa xem nhắc việc', time, 'không có tin nào đã gửi')]);
  const total = new Set(sent.map((record) => record.office)).size;
  const heading = headingOf('Chưa xem nhắc việc', time, offices.length === 0 ? 'không có' : `${offices.length} đơn vị`);
  const names = offices.length === 0 ? [] : [line(officeList(scene, offices, SHOWN))];
  return message([heading, ...names, line(`Đã xem: ${total - offices.length}/${total} đơn vị.`)]);
}

/** `**Đã nhắc** · hôm qua, …: 12 đơn vị`, each with how much and whether it was seen. */
export function sentAnswer({ period, records }: SentView, scene: Scene): Message {
  const sent = records.filter((record) => record.sentAt !== null);
  const time = periodText(period, scene.today);
  const offices = new Set(sent.map((record) => record.office)).size;
  const heading = headingOf('Đã nhắc', time, offices === 0 ? 'không có đơn vị nào' : `${offices} đơn vị`);
  const left = sent.length - SHOWN;
  const lines = sent.slice(0, left > 1 ? SHOWN : sent.length).map((record) => sentLine(record, scene));
  return message([heading, ...lines, ...(left > 1 ? [line(`… và ${left} tin khác`)] : [])]);
}

function sentLine({ office, sentAt, seenBy, seenAt, count }: SentDigest, scene: Scene): Line {
  const when = sentAt === null ? '' : `, ${momentShort(sentAt, scene.today)}`;
  const seen =
    seenBy === null || seenAt === null ? 'chưa xem' : `${seenBy} đã nhận ${momentShort(seenAt, scene.today)}`;
  return line(`${shortOffice(scene, office)}: ${count} việc${when}, ${seen}`);
}

export interface CountView {
  readonly office: OfficeCode | null;
  /** The task that was asked for; null for any. */
  readonly code: string | null;
  /** The days on which it was told, in order, each once. */
  readonly days: readonly Day[];
}

/** `**II.5 · Phòng Tư pháp** đã được nhắc 4 lần: 25/01, 28/01, 29/01, 01/02`. */
export function countAnswer({ office, code, days }: CountView, scene: Scene): Message {
  const topic = [code, office === null ? null : fullOffice(scene, office)].filter((part) => part !== null);
  const dates = days.map((day) => dayText(day, yearOf(scene.today)));
  const told =
    days.length === 0
      ? 'chưa được nhắc lần nào'
      : `đã được nhắc ${days.length} lần: ${cutList(dates, SHOWN, 'lần khác')}`;
  return message([line(bold(topic.join(' · ') || 'Tất cả đơn vị'), ` ${told}`)]);
}

const keyOf = ({ office, day }: SentDigest): string => `${office} ${day}`;

function headingOf(what: string, time: string, found: string): Line {
  return line(bold(what), time && ` · ${time}`, `: ${found}`);
}
