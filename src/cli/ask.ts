/** `ask`: answers a question as a chat would. */
import { type Asked, ask as askRegister } from '../app/ask.ts';
import { createDirectory } from '../app/directory.ts';
import { statusOf } from '../domain/assignment.ts';
import { occurrenceCode } from '../domain/code.ts';
import { type Day, dayOf } from '../domain/day.ts';
import { remindSettings, withStore } from '../open.ts';
import { plainText } from '../texts/message.ts';
import { type CliCommand, JSON_OPTION, STRICT_OPTION, textOf, UserError } from './command.ts';
import { answerEach } from './lines.ts';
import { nowOf } from './values.ts';

export const ask: CliCommand = {
  usage: 'nhac-viec ask "<câu hỏi>" [--office <mã đơn vị>] [--now ISO] [--json]',
  options: { ...JSON_OPTION, ...STRICT_OPTION, office: { type: 'string' }, now: { type: 'string' } },
  positionals: { min: 1, max: 1 },
  run: (context) =>
    withStore(context.config, async (store) => {
      const settings = remindSettings(context.config);
      const directory = await createDirectory(store)();
      return answerEach(context, async ({ text, values }) => {
        const code = textOf(values, 'office');
        const office = code === undefined ? null : directory.office(code);
        if (office === undefined) throw new UserError(`Không có đơn vị mã "${code}" trong sổ.`);
        const today = dayOf(nowOf(context, values), settings.zone);
        const asked = await askRegister({ store, directory, settings }, text, office, today);
        const document = documentOf(asked, today);
        return { document, words: document.text, doubtful: asked.query === null };
      });
    }),
};

function documentOf({ understood, query, items, message }: Asked, today: Day) {
  return {
    understood,
    query,
    items: items.map((item) => ({
      task: occurrenceCode(item.code, item.occurrence, item.occurrences),
      office: item.office,
      deadline: item.deadline,
      status: statusOf(item, today),
    })),
    count: items.length,
    text: [plainText(message.lines), ...message.choices.flat().map((choice) => `[${choice.label}]`)].join('\n'),
  };
}
