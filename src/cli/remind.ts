/** `remind`: a forecast of what every office would be told; nothing is sent. */
import { type ForecastDigest, forecast } from '../app/forecast.ts';
import type { Assignment } from '../domain/assignment.ts';
import { shownCode } from '../domain/code.ts';
import { type Day, dayOf } from '../domain/day.ts';
import { withStoreToRead } from '../open-register.ts';
import { remindSettings } from '../remind-settings.ts';
import { type CliCommand, JSON_OPTION, printResult, UserError } from './command.ts';
import { dayOption } from './values.ts';

export const remind: CliCommand = {
  usage: 'nhac-viec remind [--on YYYY-MM-DD] [--from YYYY-MM-DD --to YYYY-MM-DD] [--json]',
  options: { ...JSON_OPTION, on: { type: 'string' }, from: { type: 'string' }, to: { type: 'string' } },
  positionals: { min: 0, max: 0 },
  run: (context) => {
    const { config, io, values } = context;
    const today = dayOf(io.now(), config.TIME_ZONE);
    const on = dayOption(values, 'on');
    const from = on ?? dayOption(values, 'from') ?? today;
    const to = on ?? dayOption(values, 'to') ?? from;
    if (to < from) throw new UserError(`Khoảng ngày không hợp lệ: ${from} sau ${to}.`);
    return withStoreToRead(config, async (store) => {
      const days = await forecast(store, remindSettings(config), { from, to }, null);
      const document = { days: days.map(({ date, digests }) => ({ date, messages: digests.flatMap(messagesOf) })) };
      printResult(context, document, () => document.days.map(wordsOf).join('\n') || NOTHING);
      return 0;
    });
  },
};

const NOTHING = 'Không có nội dung nhắc trong khoảng ngày này.';

type ForecastMessage = { office: string; kind: 'digest' | 'summary' | 'escalation'; items: object[] };

/** One entry for each part of an office's message. */
function messagesOf({ office, mentions, summary, escalated }: ForecastDigest): ForecastMessage[] {
  const parts: ForecastMessage[] = [];
  if (mentions.length > 0) {
    const items = mentions.map(({ assignment, role, stages }) => ({ ...itemOf(assignment), role, stages }));
    parts.push({ office, kind: 'digest', items });
  }
  if (summary) parts.push({ office, kind: 'summary', items: [] });
  if (escalated.length > 0) parts.push({ office, kind: 'escalation', items: escalated.map(itemOf) });
  return parts;
}

function itemOf(item: Assignment) {
  return { task: shownCode(item), office: item.office, deadline: item.deadline };
}

function wordsOf({ date, messages }: { date: Day; messages: ForecastMessage[] }): string {
  return [date, ...messages.map(({ office, kind, items }) => `  ${office}: ${kind} (${items.length})`)].join('\n');
}
