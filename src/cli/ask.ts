/** `ask`: answers a question as a chat would. */
import { type Asked, ask as askRegister } from '../app/ask.ts';
import { createDirectory } from '../app/directory.ts';
import { statusOf } from '../domain/assignment.ts';
import { shownCode } from '../domain/code.ts';
import { type Day, dayOf } from '../domain/day.ts';
import { withStoreToRead } from '../open-register.ts';
import { remindSettings } from '../remind-settings.ts';
import { plainText } from '../texts/message.ts';
import { type CliCommand, JSON_OPTION, STRICT_OPTION, textOf } from './command.ts';
import { answerEach } from './lines.ts';
import { officeOf } from './office.ts';
import { nowOf } from './values.ts';

export const ask: CliCommand = {
  usage: 'nhac-viec ask "<câu hỏi>" [--office <mã đơn vị>] [--now ISO] [--json]',
  options: { ...JSON_OPTION, ...STRICT_OPTION, office: { type: 'string' }, now: { type: 'string' } },
  positionals: { min: 1, max: 1 },
  run: (context) =>
    withStoreToRead(context.config, async (store) => {
      const settings = remindSettings(context.config);
      const directory = await createDirectory(store)();
      return answerEach(context, async ({ text, values }) => {
        const code = textOf(values, 'office');
        const office = code === undefined ? null : officeOf(directory, code);
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
      task: shownCode(item),
      office: item.office,
      deadline: item.deadline,
      status: statusOf(item, today),
    })),
    count: items.length,
    text: [plainText(message.lines), ...message.choices.flat().map((choice) => `[${choice.label}]`)].join('\n'),
  };
}
