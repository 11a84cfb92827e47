/** Reads the values of flags: days, instants, years. */
import { type Day, parseDay, parseInstant } from '../domain/day.ts';
import { type CliContext, textOf, UserError, type Values } from './command.ts';

export function dayOption(values: Values, name: string): Day | undefined {
  const text = textOf(values, name);
  if (text === undefined) return undefined;
  const found = parseDay(text);
  if (!found) throw new UserError(`--${name} ${text}: ngày không tồn tại hoặc sai dạng; cần YYYY-MM-DD.`);
  return found;
}

/** An instant of a flag, in the time zone of the settings where it names none. */
export function instantOption(values: Values, name: string, zone: string): Date | undefined {
  const text = textOf(values, name);
  if (text === undefined) return undefined;
  const found = parseInstant(text, zone);
  if (!found) throw new UserError(`--${name} ${text}: thời điểm không hợp lệ; cần dạng 2021-03-01T08:00:00.`);
  return found;
}

export function yearOption(values: Values, name: string): number | undefined {
  const text = textOf(values, name);
  if (text === undefined) return undefined;
  if (!/^[12]\d{3}$/.test(text)) throw new UserError(`--${name} ${text}: năm không hợp lệ; ví dụ --${name} 2021.`);
  return Number(text);
}

/** The instant that `--now` names, else the real clock's. */
export function nowOf({ config, io }: CliContext, values: Values): Date {
  return instantOption(values, 'now', config.TIME_ZONE) ?? io.now();
}
