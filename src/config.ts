/** Settings from the environment, checked once. A bad one is told by its name, what it holds and what is accepted. */
import * as z from 'zod';
import { SECRET } from './secrets.ts';

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;

const text = z.string().trim();
const optional = text.optional().transform((value) => (value === '' ? undefined : value));

const choice = (words: readonly string[]) => `${words.slice(0, -1).join(', ')} hoặc ${words.at(-1)}`;

const url = (protocols: readonly string[]) =>
  text.refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol), {
    error: `một địa chỉ ${choice(protocols.map((p) => `${p}//…`))}`,
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
/** Its path is served beside the bot's health. */
const webhookUrl = url(['https:', 'http:']).refine(
  (value) => !URL.canParse(value) || new URL(value).pathname !== '/healthz',
  {
    error: 'một đường dẫn khác /healthz',
  },
);

const zaloId = (word: string) => (/^[\w.-]{1,64}$/.test(word) ? word : null);
const userId = (word: string) => (/^\d{1,20}$/.test(word) ? word : null);

const Settings = z.object({
  TELEGRAM_BOT_TOKEN: optional.refine((value) => value === undefined || /^\d{1,20}:[\w-]{1,256}$/.test(value), {
    error: 'mã do @BotFather cấp, dạng 123456789:AA…',
  }),
  TELEGRAM_API_ROOT: url(['https:', 'http:']).default('https://api.telegram.org'),
  TELEGRAM_PROXY: url(['http:', 'https:', 'socks5:', 'socks5h:', 'socks:']).optional(),
  TELEGRAM_ADMIN_IDS: list(userId, 'các số định danh người dùng, cách nhau bằng dấu phẩy').default([]),
  TELEGRAM_RATE: whole(1, 10_000).default(30),
  TELEGRAM_WEBHOOK_URL: webhookUrl.optional(),
  TELEGRAM_WEBHOOK_SECRET: text
    .refine((value) => /^[\w-]{1,256}$/.test(value), {
      error: '1 đến 256 chữ cái không dấu, chữ số, gạch dưới, gạch nối',
    })
    .optional(),
  ZALO_BOT_TOKEN: optional.refine((value) => value === undefined || /^\d{1,20}:[\w-]{1,256}$/.test(value), {
    error: 'mã do Zalo Bot Creator cấp, dạng 123456789:abc-xyz',
  }),
  ZALO_API_ROOT: url(['https:', 'http:']).default('https://bot-api.zaloplatforms.com'),
  ZALO_ADMIN_IDS: list(zaloId, 'các mã người dùng Zalo, cách nhau bằng dấu phẩy').default([]),
  ZALO_WEBHOOK_URL: webhookUrl.optional(),
  ZALO_WEBHOOK_SECRET: text
    .refine((value) => /^[!-~]{8,256}$/.test(value), { error: '8 đến 256 ký tự không dấu, không khoảng trắng' })
    .optional(),
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

/** A setting that the bot cannot work with; the message is one line for the person who installs it. */
export class BadSetting extends Error {
  override readonly name = 'BadSetting';
}

/** Reads the settings; throws `BadSetting` for the first bad one. An empty variable counts as not set. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => (value ?? '').trim() !== ''));
  const parsed = Settings.safeParse(given);
  if (parsed.success) return withWholeWebhooks(parsed.data);
  const issue = parsed.error.issues[0];
  const name = String(issue?.path[0] ?? '');
  throw new BadSetting(`${name}: giá trị ${shown(name, given[name])} không hợp lệ; cần ${issue?.message}.`);
}

/** An address without its secret would take in what anybody sends; platforms bring updates under TLS only. */
function withWholeWebhooks(config: Config): Config {
  for (const platform of ['TELEGRAM', 'ZALO'] as const) {
    const [url, secret] = [config[`${platform}_WEBHOOK_URL`], config[`${platform}_WEBHOOK_SECRET`]];
    const missing = url === undefined ? 'URL' : 'SECRET';
    if ((url === undefined) !== (secret === undefined)) {
      throw new BadSetting(
        `${platform}_WEBHOOK_${missing}: chưa đặt; ${platform}_WEBHOOK_URL và ${platform}_WEBHOOK_SECRET phải đi cùng nhau.`,
      );
    }
    const isPublic = config[`${platform}_API_ROOT`].startsWith('https:');
    if (isPublic && url?.startsWith('http:')) {
      throw new BadSetting(
        `${platform}_WEBHOOK_URL: giá trị ${JSON.stringify(url)} không hợp lệ; cần một địa chỉ https://….`,
      );
    }
  }
  const [telegram, zalo] = [config.TELEGRAM_WEBHOOK_URL, config.ZALO_WEBHOOK_URL].map(
    (url) => url && new URL(url).pathname,
  );
  if (telegram === undefined || telegram !== zalo) return config;
  throw new BadSetting(
    `ZALO_WEBHOOK_URL: đường dẫn "${zalo}" trùng với TELEGRAM_WEBHOOK_URL; cần hai đường dẫn khác nhau.`,
  );
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
