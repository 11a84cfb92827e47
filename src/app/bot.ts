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
import type { Channel, ChatEvent, ChatRef, Incoming, Listener } from './channel.ts';
import { commands, isForUnbound } from './commands/index.ts';
import type { Directory } from './directory.ts';
import { tellLost } from './lost-chat.ts';
import type { Clock } from './ports/clock.ts';
import type { StoredChoice } from './ports/conversation.ts';
import type { EventLog } from './ports/event-log.ts';
import type { Store } from './ports/store.ts';
import type { RemindSettings } from './remind.ts';
import { sceneAt } from './scene.ts';
import { sendReply } from './send-reply.ts';
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
    if (!update.pressed && !update.addressed) return;
    try {
      if (update.excess) return await holdBack(update);
      if (await store.handled(update.chat.channel, update.id)) return;
      await handle(update);
      await store.markHandled(update.chat.channel, update.id, clock.now().getTime());
    } catch (error) {
      log.error({ err: error, update: update.id }, 'update failed');
      await sendReply(dependencies, update, { message: somethingWentWrong() }).catch((cause: unknown) =>
        log.error({ err: cause, update: update.id }, 'apology failed'),
      );
    } finally {
      queued();
    }
  }

  /** One person's flood costs neither answers nor the register's time. */
  async function holdBack(update: Incoming): Promise<void> {
    if (update.pressed) return acknowledge(update, tooMuch());
    if (update.excess !== 'first') return;
    log.warn({ chat: update.chat.chat }, 'one person’s flood is held back');
    await sendReply(dependencies, update, { message: tooMuchFrom(update.person.name) });
  }

  async function handle(update: Incoming): Promise<void> {
    if (!update.pressed) return sendReply(dependencies, update, await hear(update));
    const choice = await store.choice(update.text);
    const invalid = choice === null ? choiceUnknown() : refuseChoice(choice, update);
    if (choice === null || invalid !== null) return acknowledge(update, invalid);
    const spoken = await respond({ ...update, text: choice.words, addressed: true }, choice.state ?? null);
    await acknowledge(update, spoken.toast ?? null);
    return sendReply(dependencies, update, spoken);
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

  function acknowledge(update: Incoming, text: string | null): Promise<void> {
    return dependencies.channels.get(update.chat.channel)?.acknowledge(update, text) ?? Promise.resolve();
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
    if (happened.kind === 'gone') {
      const chat = await store.chat(happened.chat);
      await store.markGone(happened.chat, happened.reason);
      if (chat && chat.gone === null) await tellLost(dependencies, chat, now);
      return;
    }
    const hearing = dependencies.channels.get(happened.chat.channel)?.abilities.hearsInGroups ?? 'commands';
    const { office } = await store.meet(happened.chat, happened.title, 'group');
    const scene = sceneAt(await dependencies.directory(), dependencies.settings, now);
    const message = greetGroup({ hearing, office }, scene);
    return store.queue([{ chat: happened.chat, message, subject: null }], now.getTime());
  }

  return { incoming, event, respond };
}

/** Those who can fill the register, by name. */
async function administratorNames(store: Store): Promise<string[]> {
  return (await store.administrators()).map(({ person }) => person.name).filter((name) => name !== '');
}

/** Why this press counts for nothing; null where it counts. */
function refuseChoice(choice: StoredChoice, update: Incoming): string | null {
  const elsewhere =
    !sameChat(choice.chat, update.chat) || (choice.messageId !== null && choice.messageId !== update.repliesTo);
  if (elsewhere) return choiceUnknown();
  return choice.person !== undefined && choice.person !== update.person.id ? choiceForOthers() : null;
}

function sameChat(a: ChatRef, b: ChatRef): boolean {
  return a.channel === b.channel && a.chat === b.chat && a.topic === b.topic;
}
