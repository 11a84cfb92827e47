/** Settings from the environment, checked once. A bad one is told by its name, what it holds and what is accepted. */
import { z } from 'zod';
import { parseDay } from './domain/day.ts';
import { SECRET } from './secrets.ts';

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;

const text = z.string().trim();
const optional = text.optional().transform((value) => (value === '' ? undefined : value));

const url = (protocols: readonly string[]) =>
  text.refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol), {
    error: `một địa chỉ ${protocols.map((p) => `${p}//…`).join(' hoặc ')}`,
  });

const whole = (from: number, to: number) =>
  text
    .refine((value) => /^\d{1,9}$/.test(value) && Number(value) >= from && Number(value) <= to, {
      error: `một số nguyên từ ${from} đến ${to}`,
    })
    .transform(Number);

const list = <T>(item: (word: string) => T | null, accepted: string) =>
  text.transform((value, context) => {
    const items = value === '' ? [] : value.split(',').map((word) => item(word.trim()));
    if (items.some((one) => one === null)) context.addIssue({ code: 'custom', message: accepted });
    return [...new Set(items)] as T[];
  });

const zone = text.refine((value) => isTimeZone(value), { error: 'một múi giờ IANA, ví dụ Asia/Ho_Chi_Minh' });

const leadTime = (word: string) => (/^\d{1,3}$/.test(word) ? Number(word) : null);
const userId = (word: string) => (/^\d{1,20}$/.test(word) ? word : null);

const Settings = z.object({
  TELEGRAM_BOT_TOKEN: optional.refine((value) => value === undefined || /^\d{1,20}:[\w-]{1,256}$/.test(value), {
    error: 'mã do @BotFather cấp, dạng 123456789:AA…',
  }),
  TELEGRAM_API_ROOT: url(['https:', 'http:']).default('https://api.telegram.org'),
  TELEGRAM_PROXY: url(['http:', 'https:', 'socks5:', 'socks5h:', 'socks:']).optional(),
  TELEGRAM_ADMIN_IDS: list(userId, 'các số định danh người dùng, cách nhau bằng dấu phẩy').default([]),
  TELEGRAM_RATE: whole(1, 10_000).default(30),
  DATABASE_URL: text
    .refine((value) => /^file:./.test(value), { error: 'file:<đường dẫn>, ví dụ file:data/nhac-viec.db' })
    .default('file:data/nhac-viec.db'),
  TIME_ZONE: zone.default('Asia/Ho_Chi_Minh'),
  REMIND_AT: text.refine((value) => CLOCK.test(value), { error: 'giờ dạng HH:mm, ví dụ 08:00' }).default('08:00'),
  REMIND_DAYS_BEFORE: list(leadTime, 'các số ngày cách nhau bằng dấu phẩy, ví dụ 15,7,3,1,0').default([15, 7, 3, 1, 0]),
  ESCALATE_AFTER_DAYS: whole(1, 60).default(3),
  HOLIDAYS_FILE: optional,
  BACKUP_DIR: text.default('data/backups'),
  BACKUP_KEEP: whole(1, 10_000).default(14),
  PORT: whole(0, 65_535).default(8080),
  HOST: text
    .refine((value) => /^[\w.:-]{1,253}$/.test(value), { error: 'một địa chỉ hoặc tên máy, ví dụ 127.0.0.1' })
    .default('127.0.0.1'),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
      error: 'fatal, error, warn, info, debug, trace hoặc silent',
    })
    .default('info'),
});

export type Config = Readonly<z.infer<typeof Settings>>;

/** Channels and ways of hearing that this version does not have: refused by name rather than passed over. */
const LATER = [
  ...['TELEGRAM_WEBHOOK_URL', 'TELEGRAM_WEBHOOK_SECRET', 'ZALO_BOT_TOKEN', 'ZALO_API_ROOT', 'ZALO_ADMIN_IDS'],
  ...['ZALO_WEBHOOK_URL', 'ZALO_WEBHOOK_SECRET'],
];

/** A setting that the bot cannot work with; the message is one line for the person who installs it. */
export class BadSetting extends Error {}

/** Reads the settings; throws `BadSetting` for the first bad one. An empty variable counts as not set. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const later = LATER.find((name) => (environment[name] ?? '').trim() !== '');
  if (later) throw new BadSetting(`${later}: phiên bản này chưa hỗ trợ thiết đặt này; đề nghị bỏ trống.`);
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => (value ?? '').trim() !== ''));
  const parsed = Settings.safeParse(given);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const name = String(issue?.path[0] ?? '');
  throw new BadSetting(`${name}: giá trị ${shown(name, given[name])} không hợp lệ; cần ${issue?.message}.`);
}

const DayList = z.array(z.string().refine((value) => parseDay(value) !== null, { error: 'ngày không tồn tại' }));
const DaysOffFile = z.object({ off: DayList.default([]), work: DayList.default([]) });

/** Reads the text of `HOLIDAYS_FILE`; throws `BadSetting` where it is not of the form that INTERFACE gives. */
export function readDaysOff(fileText: string): z.infer<typeof DaysOffFile> {
  const accepted = 'cần JSON dạng {"off":["2027-02-05"],"work":["2027-02-20"]}';
  try {
    const parsed = DaysOffFile.safeParse(JSON.parse(fileText));
    if (parsed.success) return parsed.data;
    const where = parsed.error.issues[0]?.path.join('.') ?? '';
    throw new BadSetting(`HOLIDAYS_FILE: nội dung không hợp lệ tại "${where}"; ${accepted}.`);
  } catch (cause) {
    if (cause instanceof BadSetting) throw cause;
    throw new BadSetting(`HOLIDAYS_FILE: tệp không phải JSON; ${accepted}.`, { cause });
  }
}

function shown(name: string, value: string | undefined): string {
  return SECRET.test(name) ? '(không hiển thị)' : JSON.stringify(value ?? '');
}

function isTimeZone(value: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: value });
    return true;
  } catch {
    return false;
  }
}
