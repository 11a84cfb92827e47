/** `/lichnhac`: what will be said in the coming days, when and to whom. */
import type { Day } from '../domain/day.ts';
import { yearOf } from '../domain/day.ts';
import type { OfficeCode } from '../domain/office.ts';
import { distanceText, weekdayDay } from './dates.ts';
import { groupBy } from './group-by.ts';
import { bold, GAP, type Line, line, type Message, message } from './message.ts';
import { fullOffice, officeList, type Scene } from './scene.ts';

/** One part of one office's message on one day. */
export interface ScheduledPart {
  readonly office: OfficeCode;
  readonly kind: 'digest' | 'summary' | 'escalation';
  readonly items: readonly {
    /** With its occurrence: `IV.8/2`. */
    readonly code: string;
    readonly deadline: Day | null;
    readonly role: 'lead' | 'coordinating';
  }[];
}

export interface ScheduleView {
  /** Whose messages; null for every office. */
  readonly office: OfficeCode | null;
  readonly from: Day;
  readonly to: Day;
  /** `HH:mm`. */
  readonly remindAt: string;
  /** Days with something to say, in order. */
  readonly days: readonly { readonly day: Day; readonly parts: readonly ScheduledPart[] }[];
  /** Offices without a chat: what is said of them is told to nobody. */
  readonly unlinked: readonly OfficeCode[];
}

const OFFICES = 6;

export function schedule(view: ScheduleView, scene: Scene): Message {
  const { office, from, to, days, unlinked } = view;
  const thisYear = yearOf(scene.today);
  const whose = office === null ? 'tất cả đơn vị' : fullOffice(scene, office);
  const range = `từ ${weekdayDay(from, thisYear)} đến ${weekdayDay(to, thisYear)}`;
  const heading = line(bold(`Lịch nhắc · ${whose}`), ` · ${range}${days.length === 0 ? ': không có tin nào' : ''}`);
  const body = days.flatMap(({ day, parts }) => [
    GAP,
    line(bold(weekdayDay(day, thisYear)), ` · lúc ${view.remindAt}`),
    ...dayLines(day, parts, office === null, scene),
  ]);
  const silent = days.flatMap(({ parts }) => parts.map((part) => part.office));
  const missing = unlinked.filter((code) => silent.includes(code));
  const warning =
    missing.length === 0 ? [] : [GAP, line(`Chưa có nhóm nên không nhận được: ${officeList(scene, missing, OFFICES)}`)];
  return message([heading, ...body, ...warning]);
}

/** Offices that are told the same stand in one line. */
function dayLines(day: Day, parts: readonly ScheduledPart[], named: boolean, scene: Scene): Line[] {
  return [...groupBy(parts, (part) => partText(part, day))].map(([text, members]) => {
    const count = members.length > OFFICES ? `${members.length} đơn vị: ` : '';
    const offices = officeList(
      scene,
      members.map((part) => part.office),
      OFFICES,
    );
    return line(named ? `${count}${offices} – ${text}` : text);
  });
}

function partText({ kind, items }: ScheduledPart, day: Day): string {
  if (kind === 'summary') return 'tổng hợp tuần';
  if (kind === 'escalation') return `báo cáo việc quá hạn: ${[...new Set(items.map((item) => item.code))].join(', ')}`;
  return items.map((item) => itemText(item, day)).join(', ');
}

function itemText({ code, deadline, role }: ScheduledPart['items'][number], day: Day): string {
  const distance = deadline === null ? '' : distanceText(deadline, day);
  const details = [role === 'coordinating' && 'phối hợp', distance === 'hôm nay' ? 'đến hạn' : distance].filter(
    Boolean,
  );
  return details.length === 0 ? code : `${code} (${details.join(', ')})`;
}
