/** What monitors get on top of their own digest: the week's summary, and the offices that nothing could reach. */
import type { Day } from '../domain/day.ts';
import type { OfficeCode } from '../domain/office.ts';
import { bold, type Choice, type Line, line, type Message, message } from './message.ts';
import { weekOf } from './periods.ts';
import { cutList, officeList, type Scene, shortOffice } from './scene.ts';

/** Work due in the week, one task or report with all its offices. */
export interface WeekWork {
  readonly code: string;
  readonly kind: 'task' | 'report' | 'extra';
  /** Offices that owe it, and those of them that have not done it. */
  readonly offices: number;
  readonly open: number;
  /** The office, where it is only one. */
  readonly office: OfficeCode | null;
}

export interface SummaryView {
  /** What all offices together are called: "Toàn huyện"; null where nobody has said. */
  readonly areaName: string | null;
  readonly day: Day;
  /** Overdue work by office, none with zero, the most first. */
  readonly overdue: readonly { readonly office: OfficeCode | null; readonly count: number }[];
  readonly dueThisWeek: readonly WeekWork[];
  /** Work without deadline or lead office. */
  readonly lacking: number;
  /** Offices without a chat. */
  readonly unlinked: readonly OfficeCode[];
}

const OFFICES_SHOWN = 8;
const WORK_SHOWN = 8;
const UNLINKED_SHOWN = 20;

/** `📋 Toàn huyện · tuần 01/3 – 07/3` and at most four lines. */
export function summaryPart(view: SummaryView, scene: Scene): Message {
  const heading = line('📋 ', bold(view.areaName ?? 'Tất cả đơn vị'), ` · ${weekOf(view.day)}`);
  const lines = [
    overdueLine(view, scene),
    weekLine(view, scene),
    lackingLine(view),
    unlinkedLine(view.unlinked, scene),
  ];
  const unsent = view.dueThisWeek.find((work) => work.kind === 'report' && work.open > 0);
  const choices: Choice[] = [{ label: 'Xem theo đơn vị', words: '/thongke' }];
  if (unsent) choices.push({ label: `Ai chưa gửi ${unsent.code}`, words: `Ai chưa gửi ${unsent.code}?` });
  return message([heading, ...lines.flatMap((one) => (one === null ? [] : [line(one)]))], [choices]);
}

function overdueLine({ overdue }: SummaryView, scene: Scene): string | null {
  if (overdue.length === 0) return 'Không có việc quá hạn';
  const total = overdue.reduce((sum, { count }) => sum + count, 0);
  const names = overdue.map(({ office, count }) => `${shortOffice(scene, office)} ${count}`);
  const shown = cutList(names, OFFICES_SHOWN, 'đơn vị khác', ' · ');
  const offices = overdue.filter(({ office }) => office !== null).length;
  return `Quá hạn ${total} việc${offices > 0 ? ` của ${offices} đơn vị` : ''}: ${shown}`;
}

function weekLine({ dueThisWeek }: SummaryView, scene: Scene): string | null {
  if (dueThisWeek.length === 0) return 'Không có việc đến hạn tuần này';
  const works = dueThisWeek.map((work) => weekWork(work, scene));
  return `Đến hạn tuần này: ${cutList(works, WORK_SHOWN, 'việc khác', '; ')}`;
}

function weekWork({ code, kind, offices, open, office }: WeekWork, scene: Scene): string {
  const [still, all] = kind === 'report' ? ['chưa gửi', 'đã gửi đủ'] : ['chưa hoàn thành', 'đã hoàn thành'];
  if (offices === 1) return `${code} của ${shortOffice(scene, office)}${open === 0 ? ` (${all})` : ''}`;
  return `${code} của ${offices} đơn vị (${open === 0 ? all : `${still} ${open}`})`;
}

function lackingLine({ lacking }: SummaryView): string | null {
  return lacking === 0 ? null : `Chưa có thời hạn hoặc cơ quan chủ trì: ${lacking} việc`;
}

/** `Chưa đăng ký nhóm: xã A Dơi, xã Ba Tầng`; null where every office has a chat. */
function unlinkedLine(offices: readonly OfficeCode[], scene: Scene): string | null {
  return offices.length === 0 ? null : `Chưa đăng ký nhóm: ${officeList(scene, offices, UNLINKED_SHOWN)}`;
}

export interface UntoldView {
  readonly day: Day;
  /** Offices that could not be told, and how much work that would have been. */
  readonly offices: readonly { readonly office: OfficeCode; readonly count: number }[];
  /** The summary above names the offices already. */
  readonly named?: boolean;
}

/** So that no reminder disappears silently: who could not be told today, with a choice that shows what. */
export function untoldPart({ day, offices, named }: UntoldView, scene: Scene): Message {
  const total = offices.reduce((sum, { count }) => sum + count, 0);
  const codes = offices.map(({ office }) => office);
  const names = named ? '' : `${unlinkedLine(codes, scene) ?? ''}. `;
  const text: Line = line(`${names}Hôm nay ${total} việc của ${offices.length} đơn vị chưa nhắc được vì chưa có nhóm`);
  return message([text], [[{ label: 'Xem việc chưa nhắc được', words: `/chuanhac ${day}` }]]);
}
