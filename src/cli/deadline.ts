/** `deadline`: reads one deadline phrase as an import would. */
import { readDeadline } from '../language/deadline-phrases.ts';
import { type CliCommand, JSON_OPTION, STRICT_OPTION, UserError } from './command.ts';
import { answerEach } from './lines.ts';
import { dayOption, yearOption } from './values.ts';

export const deadline: CliCommand = {
  usage: 'nhac-viec deadline "<thời hạn>" --year 2021 [--signed YYYY-MM-DD] [--json]',
  options: { ...JSON_OPTION, ...STRICT_OPTION, year: { type: 'string' }, signed: { type: 'string' } },
  positionals: { min: 1, max: 1 },
  run: (context) =>
    answerEach(context, ({ text, values }) => {
      const year = yearOption(values, 'year');
      if (year === undefined) throw new UserError(`Cần năm của kế hoạch. Cách dùng: ${deadline.usage}`);
      const reading = readDeadline(text, { year, signed: dayOption(values, 'signed') ?? null });
      const words = [reading.kind, ...reading.deadlines, ...reading.flags].join(' ');
      return Promise.resolve({ document: reading, words, doubtful: reading.flags.length > 0 });
    }),
};
