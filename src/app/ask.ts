/** One question from outside a chat: what was understood, everything that was found, and what a chat would show. */
import type { Assignment } from '../domain/assignment.ts';
import type { Day } from '../domain/day.ts';
import type { Office } from '../domain/office.ts';
import { LEADERSHIP } from '../domain/office.ts';
import type { Query } from '../domain/query.ts';
import { understand } from '../language/understand.ts';
import type { Understanding } from '../language/understanding.ts';
import { answerHeading } from '../texts/answer-heading.ts';
import { type Message, plainText, say } from '../texts/message.ts';
import { emptyRegister } from '../texts/refusals.ts';
import type { Scene } from '../texts/scene.ts';
import { offTopic, smallTalk } from '../texts/small-talk.ts';
import { quoted, unclear } from '../texts/unclear.ts';
import { unknown } from '../texts/unknown.ts';
import { answerQuery } from './answer.ts';
import { answerReminders } from './answer-reminders.ts';
import type { Asking } from './asking.ts';
import type { Directory } from './directory.ts';
import { findAll } from './find-work.ts';
import { missingCode } from './missed.ts';
import type { Store } from './ports/store.ts';
import type { RemindSettings } from './remind.ts';
import { sceneOf } from './scene.ts';
import { typedWordsOf } from './typed-words.ts';
import { understandContext } from './understand-turn.ts';

export interface AskDependencies {
  readonly store: Store;
  readonly directory: Directory;
  readonly settings: RemindSettings;
}

export interface Asked {
  readonly understood: string;
  readonly query: Query | null;
  /** Complete, whatever the text shows. */
  readonly items: readonly Assignment[];
  readonly message: Message;
}

/** `office` null: a monitor of the whole register asks. */
export async function ask(
  { store, directory, settings }: AskDependencies,
  question: string,
  office: Office | null,
  today: Day,
): Promise<Asked> {
  const scene = sceneOf(directory, settings, today);
  if (directory.plans.length === 0) return notAsked(emptyRegister(), '');
  const seesAll = office === null || office.monitor || office.kind === LEADERSHIP;
  const own = office?.code ?? null;
  const understood = understand(question, understandContext(store, directory, { today, own, seesAll }));
  if (understood.kind !== 'query') return notAsked(replyTo(understood, question, directory, scene), understood.kind);
  const { query } = understood;
  const asking: Asking = { store, directory, scene, zone: settings.zone, own, seesAll };
  if (query.about === 'reminders') {
    return { understood: 'Nhắc việc', query, items: [], message: await answerReminders(asking, query) };
  }
  for (const code of query.codes) {
    const missing = await missingCode({ store, directory }, code);
    if (missing) return notAsked(missing, 'unknown');
  }
  const items = await findAll(store, query, today);
  const { message } = await answerQuery(asking, query, { words: question, state: null });
  return {
    understood: plainText([answerHeading({ query, ...typedWordsOf(question, query.words) }, scene)]),
    query,
    items,
    message,
  };
}

function notAsked(message: Message, understood: string): Asked {
  return { understood, query: null, items: [], message };
}

type NotAsked = Exclude<Understanding, { kind: 'query' }>;

function replyTo(understood: NotAsked, question: string, directory: Directory, scene: Scene): Message {
  switch (understood.kind) {
    case 'small-talk':
      return smallTalk(understood.of);
    case 'off-topic':
      return offTopic();
    case 'unclear':
      return unclear(question, understood.suggestions);
    case 'change':
      return say(`"${quoted(question)}" là đề nghị cập nhật; đề nghị gửi trong nhóm của đơn vị để xác nhận.`);
    case 'unknown': {
      const { what, words, near } = understood;
      const wordsFor = (one: string) => question.replace(words, what === 'office' ? directory.nameOf(one) : one);
      return unknown({ what, words, near, wordsFor }, scene);
    }
  }
}
