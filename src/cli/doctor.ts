/** `doctor`: looks at everything that the bot needs, and says what is wrong and what to do. */
import type { Store } from '../app/ports/store.ts';
import { CHANNELS } from '../channels.ts';
import { BadSetting, type Config } from '../config.ts';
import { dayOf } from '../domain/day.ts';
import { openForBot } from '../open-register.ts';
import { remindSettings } from '../remind-settings.ts';
import { type CliCommand, type CliContext, JSON_OPTION, printResult, STRICT_OPTION, UserError } from './command.ts';
import { daysOff, timeZone } from './doctor/calendar.ts';
import { type Check, error, ok } from './doctor/check.ts';
import { copies, missingRegister, privateSettings, registerSize, room } from './doctor/files.ts';
import { administrators, unlinkedOffices } from './doctor/people.ts';
import { platforms } from './doctor/platforms.ts';
import { queue } from './doctor/queue.ts';
import { quotas } from './doctor/quota.ts';
import { work } from './doctor/work.ts';

export const doctor: CliCommand = {
  usage: 'nhac-viec doctor [--strict] [--json]',
  options: { ...JSON_OPTION, ...STRICT_OPTION },
  positionals: { min: 0, max: 0 },
  run: async (context) => {
    const checks = await examineAll(context);
    const failed = checks.filter(({ status }) => status === 'error');
    printResult(context, { ok: failed.length === 0, checks }, () => checks.map(wordsOf).join('\n'));
    if (failed.length > 0) {
      throw new UserError(
        `Có ${failed.length} lỗi cần khắc phục: ${failed.map(({ name }) => TITLES[name] ?? name).join(', ')}.`,
      );
    }
    const doubtful = checks.some(({ status }) => status === 'warning');
    return context.values['strict'] === true && doubtful ? 2 : 0;
  },
};

/** Without settings that can be read nothing else can be looked at. */
async function examineAll(context: CliContext): Promise<Check[]> {
  const now = context.io.now();
  try {
    const { config } = context;
    const settings = remindSettings(config);
    const { zone, policy } = settings;
    return [
      privateSettings() ?? ok('settings', 'hợp lệ.'),
      timeZone(zone, now),
      daysOff(policy.calendar, zone, now),
      room(config),
      copies(config, dayOf(now, zone)),
      ...(await registerChecks(config, now)),
    ];
  } catch (cause) {
    if (cause instanceof BadSetting) return [error('settings', cause.message)];
    throw cause;
  }
}

async function registerChecks(config: Config, now: Date): Promise<Check[]> {
  const missing = missingRegister(config);
  if (missing !== null) return [missing, ...(await platforms(examinersOf(config), []))];
  const opened = openOr(config);
  if ('status' in opened) return [opened, ...(await platforms(examinersOf(config), []))];
  try {
    return [
      registerSize(config),
      await work(opened, dayOf(now, config.TIME_ZONE)),
      await unlinkedOffices(opened),
      await administrators(opened, config),
      await queue(opened, now),
      ...(await platforms(examinersOf(config), await opened.links())),
      ...(await quotas(opened, channelsOn(config), dayOf(now, config.TIME_ZONE))),
    ];
  } finally {
    await opened.close();
  }
}

const examinersOf = (config: Config) => CHANNELS.flatMap(({ examiner }) => examiner(config) ?? []);

const channelsOn = (config: Config) => CHANNELS.filter(({ switchOn }) => switchOn(config) !== null);

const UNUSABLE: ReadonlySet<string> = new Set(['NewerDatabase', 'DamagedRegister', 'UnreachableDatabase']);

function openOr(config: Config): Store | Check {
  try {
    return openForBot(config, remindSettings(config));
  } catch (cause) {
    if (cause instanceof Error && UNUSABLE.has(cause.name)) return error('database', cause.message);
    throw cause;
  }
}

const TITLES: Readonly<Record<string, string>> = {
  settings: 'Thiết đặt',
  'time-zone': 'Múi giờ',
  'days-off': 'Ngày nghỉ',
  disk: 'Dung lượng đĩa',
  backups: 'Sao lưu',
  database: 'Sổ theo dõi',
  tasks: 'Công việc',
  offices: 'Đơn vị',
  administrators: 'Quản trị viên',
  queue: 'Hàng chờ gửi',
  channels: 'Kênh',
  groups: 'Nhóm',
  quota: 'Hạn mức',
};

const MARKS = { ok: 'đạt', warning: 'lưu ý', error: 'lỗi' } as const;

const wordsOf = ({ name, status, text }: Check) => `[${MARKS[status]}] ${TITLES[name] ?? name}: ${text}`;
