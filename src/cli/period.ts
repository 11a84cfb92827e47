/** `period`: the calendar period that words name. */
import { dayOf } from '../domain/day.ts';
import { readPeriod } from '../language/period-phrases.ts';
import { type CliCommand, JSON_OPTION, STRICT_OPTION } from './command.ts';
import { answerEach } from './lines.ts';
import { nowOf } from './values.ts';

export const period: CliCommand = {
  usage: 'nhac-viec period "<khoảng thời gian>" [--now ISO] [--json]',
  options: { ...JSON_OPTION, ...STRICT_OPTION, now: { type: 'string' } },
  positionals: { min: 1, max: 1 },
  run: (context) =>
    answerEach(context, ({ text, values }) => {
      const found = readPeriod(text, dayOf(nowOf(context, values), context.config.TIME_ZONE));
      const words = found ? `${found.from ?? '…'} – ${found.to ?? '…'}` : 'không nêu khoảng thời gian nào';
      return Promise.resolve({ document: found, words, doubtful: found === null });
    }),
};
