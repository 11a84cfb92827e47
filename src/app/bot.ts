/** The bot as a channel sees it: takes what people say, answers it, and lets no error of one turn reach another. */
import { isHeard } from '../domain/permission.ts';
import { readCommand } from '../language/command-words.ts';
import { greetGroup } from '../texts/help.ts';
import {
  choiceForOthers,
  choiceUnknown,
  emptyRegister,
  somethingWentWrong,
  tooMuch,
  tooMuchFrom,
  unboundChat,
  unknownCommand,
  wordless,
} from '../texts/refusals.ts';
import { answerText } from './answer-text.ts';
import type { Channel, ChatEvent, Incoming, Listener } from './channel.ts';
import { commands, isForUnbound } from './commands/index.ts';
import type { Directory } from './directory.ts';
import { loseChat } from './lost-chat.ts';
import type { Clock } from './ports/clock.ts';
import type { StoredChoice } from './ports/conversation.ts';
import type { EventLog } from './ports/event-log.ts';
import type { Notice } from './ports/ledger.ts';
import type { Store } from './ports/store.ts';
import type { RemindSettings } from './remind.ts';
import { sceneAt } from './scene.ts';
import { isSame } from './tell.ts';
import type { Reply, Turn } from './turn.ts';
import { turnOf } from './turn-of.ts';
import { typedChoice } from './typed-choice.ts';

export interface BotDependencies {
  readonly store: Store;
  readonly directory: () => Promise<Directory>;
  readonly settings: RemindSettings;
  readonly channels: ReadonlyMap<string, Channel>;
  readonly clock: Clock;
  readonly log: EventLog;
  /** Something was put into the outbox. */
  readonly queued: () => void;
}

export interface Bot extends Listener {
  /** Answers words as if that person had said them there; nothing is sent. */
  respond(incoming: Incoming, state: string | null): Promise<Reply>;
}

export function createBot(dependencies: BotDependencies): Bot {
  const { store, clock, log, queued } = dependencies;

  async function incoming(update: Incoming): Promise<void> {
    if (!(update.pressed || update.addressed) || isForAnother(update)) return;
    try {
      if (update.excess) return await holdBack(update);
      if (await store.handled(update.chat.channel, update.id)) return;
      const { toast, ...spoken } = await handle(update);
      acknowledge(update, toast ?? null);
      await store.markHandled(update.chat.channel, update.id, clock.now().getTime(), repliesOf(update, spoken));
      log.info({ channel: update.chat.channel, update: update.id }, 'update handled');
    } catch (error) {
      log.error({ err: error, update: update.id }, 'update failed');
      await apologize(update).catch((cause: unknown) => log.error({ err: cause, update: update.id }, 'apology failed'));
    } finally {
      queued();
    }
  }

  /** One person's flood costs neither answers nor the register's time. */
  async function holdBack(update: Incoming): Promise<void> {
    if (update.pressed) return acknowledge(update, tooMuch());
    if (update.excess !== 'first') return;
    log.warn({ chat: update.chat.chat }, 'one person’s flood is held back');
    const replies = repliesOf(update, { message: tooMuchFrom(update.person.name) });
    await store.markHandled(update.chat.channel, update.id, clock.now().getTime(), replies);
  }

  async function handle(update: Incoming): Promise<Reply> {
    if (!update.pressed) return hear(update);
    const choice = await store.choice(update.text);
    const invalid = choice === null ? choiceUnknown() : refuseChoice(choice, update);
    if (choice === null || invalid !== null) return { message: null, toast: invalid ?? choiceUnknown() };
    return respond({ ...update, text: choice.words, addressed: true }, choice.state ?? null);
  }

  /** The answer leaves through the outbox, filed with the update as handled: it is neither lost nor given twice. */
  function repliesOf({ chat, chatKind, messageId }: Incoming, { message, subject }: Reply): Notice[] {
    if (message === null) return [];
    return [
      {
        chat,
        message,
        subject: subject ?? null,
        ...(chatKind === 'group' && messageId !== null && { repliesTo: messageId }),
      },
    ];
  }

  /** Past the outbox: what failed may have been the store. */
  async function apologize({ chat, messageId }: Incoming): Promise<void> {
    const channel = dependencies.channels.get(chat.channel);
    await channel?.send({ chat, message: somethingWentWrong(), choiceIds: [], repliesTo: messageId });
  }

  /** Words that choose mean what they stand for, as an answer to the message that offered them. */
  async function hear(update: Incoming): Promise<Reply> {
    const abilities = dependencies.channels.get(update.chat.channel)?.abilities;
    const typed = abilities ? await typedChoice(store, abilities, update) : null;
    if (typed === null) return respond(update, null);
    if (typed.kind === 'refused') return { message: typed.message };
    const { words, state = null, messageId } = typed.choice;
    return respond({ ...update, text: words, repliesTo: messageId }, state);
  }

  async function respond(update: Incoming, state: string | null): Promise<Reply> {
    const turn = await turnOf({ ...dependencies, respond }, update, state);
    const command = readCommand(update.text);
    const known = command && commands.get(command.name);
    const forAll = known !== undefined && known !== null && isForUnbound(known.name);
    if (turn.directory.plans.length === 0 && !(forAll && known.name !== 'dangky')) {
      return { message: emptyRegister(await administratorNames(turn.store)) };
    }
    if (!isHeard(turn.asker) && !forAll) return { message: unboundChat() };
    if (known) return known.run(turn, command.argument);
    return command ? { message: unknownCommand(command.name) } : answerWords(turn, update.text);
  }

  /** A picture or a sticker alone says nothing. */
  function answerWords(turn: Turn, text: string): Promise<Reply> {
    return text.trim() === '' ? Promise.resolve({ message: wordless() }) : answerText(turn, text);
  }

  /** Nobody waits for it: it never fails, and the answer must not stand behind it. */
  function acknowledge(update: Incoming, text: string | null): void {
    if (update.pressed) void dependencies.channels.get(update.chat.channel)?.acknowledge(update, text);
  }

  async function event(happened: ChatEvent): Promise<void> {
    try {
      await handleEvent(happened);
    } catch (error) {
      log.error({ err: error, event: happened.kind }, 'chat event failed');
    } finally {
      queued();
    }
  }

  async function handleEvent(happened: ChatEvent): Promise<void> {
    const now = clock.now();
    if (happened.kind === 'moved') return store.move(happened.chat.channel, happened.chat.chat, happened.to);
    if (happened.kind === 'gone') return loseChat(dependencies, happened.chat, happened.reason, now);
    const { id, chat } = happened;
    const hearing = dependencies.channels.get(chat.channel)?.abilities.hearsInGroups ?? 'commands';
    const { office } = await store.meet(chat, happened.title, 'group');
    const scene = sceneAt(await dependencies.directory(), dependencies.settings, now);
    const message = greetGroup({ hearing, office }, scene);
    const cause = id === undefined ? null : `${chat.channel}:${id}`;
    return store.queue([{ chat, message, subject: null }], now.getTime(), cause);
  }

  return { incoming, event, respond };
}

/** Several bots may sit in a group: a command that names none and is not ours is theirs. */
function isForAnother({ mayBeForOthers, text }: Incoming): boolean {
  return mayBeForOthers === true && !commands.has(readCommand(text)?.name ?? '');
}

/** Those who can fill the register, by name. */
async function administratorNames(store: Store): Promise<string[]> {
  return (await store.administrators()).map(({ person }) => person.name).filter((name) => name !== '');
}

/** Why this press counts for nothing; null where it counts. */
function refuseChoice(choice: StoredChoice, update: Incoming): string | null {
  const elsewhere =
    !isSame(choice.chat, update.chat) || (choice.messageId !== null && choice.messageId !== update.repliesTo);
  if (elsewhere) return choiceUnknown();
  return choice.person !== undefined && choice.person !== update.person.id ? choiceForOthers() : null;
}
