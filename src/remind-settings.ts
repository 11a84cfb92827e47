/** When and by what rules the settings say that the bot reminds, with the days off of `HOLIDAYS_FILE`. */
import { readFileSync, statSync } from 'node:fs';
import * as z from 'zod';
import type { RemindSettings } from './app/remind.ts';
import { BadSetting, type Config } from './config.ts';
import { type Day, parseDay } from './domain/day.ts';
import { vietnameseCalendar } from './domain/days-off.ts';

/** Throws `BadSetting` where the file of days off cannot be used. */
export function remindSettings(config: Config): RemindSettings {
  const own = config.HOLIDAYS_FILE === undefined ? undefined : readDaysOff(config.HOLIDAYS_FILE);
  return {
    zone: config.TIME_ZONE,
    remindAt: config.REMIND_AT,
    policy: {
      leadDays: config.REMIND_DAYS_BEFORE,
      escalateAfterDays: config.ESCALATE_AFTER_DAYS,
      calendar: vietnameseCalendar(own),
    },
  };
}

const DayList = z.array(
  z
    .string()
    .refine((value) => parseDay(value) !== null, { error: 'ngày không tồn tại' })
    .transform((value) => value as Day),
);
const DaysOffFile = z.object({ off: DayList.default([]), work: DayList.default([]) });

function readDaysOff(path: string): z.infer<typeof DaysOffFile> {
  const fileText = readHolidays(path);
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

/** A few hundred dates; whatever is greater is some other file. */
const MAX_HOLIDAYS_BYTES = 1024 * 1024;

function readHolidays(path: string): string {
  try {
    const { size } = statSync(path);
    if (size > MAX_HOLIDAYS_BYTES) {
      throw new BadSetting(`HOLIDAYS_FILE: tệp "${path}" lớn hơn 1 MB; đề nghị kiểm tra đường dẫn.`);
    }
    return readFileSync(path, 'utf8');
  } catch (cause) {
    if (cause instanceof BadSetting) throw cause;
    throw new BadSetting(`HOLIDAYS_FILE: không đọc được tệp "${path}"; đề nghị kiểm tra đường dẫn.`, { cause });
  }
}
