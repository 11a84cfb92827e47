/** Telegram under the contract, against its server on loopback, by polling or by webhook. */
import { onTestFinished } from 'vitest';
import type { ChatRef, RunningChannel } from '../../../src/app/channel.ts';
import { createTelegramChannel } from '../../../src/chat/telegram/telegram.ts';
import { type BotApi, startBotApi } from '../../fixtures/bot-api-server.ts';
import { type Failing, type HearingStage, memoryInbox, type Saying, type SendingStage } from './stage.ts';
import { patience, quiet, startDoor, waitALittle } from './surroundings.ts';

const AN = { id: 501, name: 'Nguyễn Văn An' };
const BINH = { id: 502, name: 'Trần Thị Bình' };
const GROUP = { id: -1001, type: 'supergroup', title: 'Phòng Tư pháp' } as const;
const LOST = { id: -1002, type: 'supergroup', title: 'Nhóm cũ' } as const;
const at = (chat: number): ChatRef => ({ channel: 'telegram', chat: String(chat), topic: null });

async function openApi(): Promise<BotApi> {
  const api = await startBotApi();
  onTestFinished(() => api.close());
  api.know(GROUP);
  return api;
}

export async function telegramSending(how?: Failing): Promise<SendingStage> {
  const api = await openApi();
  let rejections = 0;
  const channel = createTelegramChannel({
    ...{ token: api.token, apiRoot: api.root, menu: [], logger: quiet, inbox: memoryInbox(), wait: waitALittle },
    timeoutMs: patience(how),
    onRejected: () => rejections++,
  });
  return {
    channel,
    chat: at(GROUP.id),
    seen: () =>
      api.sent(GROUP.id).map(({ text, html, buttons, file }) => ({
        text,
        strong: [...html.matchAll(/<b>(.*?)<\/b>/g)].map(([, words = '']) => words),
        buttons: buttons.flat().map((button) => button.text),
        files: file ? [file.name] : [],
      })),
    fail: (failing) => failTelegram(api, failing),
    rejections: () => rejections,
  };
}

async function failTelegram(api: BotApi, how: Failing): Promise<ChatRef> {
  const faults = {
    'too much haste': { retryAfter: 7 },
    'a message that the platform does not take': { status: 400, description: 'Bad Request: message is too long' },
    'an inner error of the platform': { status: 500 },
    'a page of somebody else': { status: 502, body: '<html>Bad Gateway</html>' },
    'a connection cut before the message was taken': { reset: 'before' },
    'a connection cut after the message was taken': { reset: 'after' },
    'an answer that does not come': { silence: 'after' },
  } as const;
  if (how in faults) api.failNext('sendMessage', faults[how as keyof typeof faults]);
  if (how === 'a token that is not known any more') api.revoke();
  if (how === 'nobody who listens') await api.close();
  if (how === 'a chat that does not exist') return at(-7);
  if (how === 'a chat that is closed to the bot') return at(api.know(LOST, 'kicked').id);
  return at(GROUP.id);
}

export async function telegramHearing(by: 'polling' | 'webhook'): Promise<HearingStage> {
  const api = await openApi();
  const inbox = memoryInbox();
  const door = by === 'webhook' ? await startDoor('/telegram') : null;
  const webhook = door ? { webhook: { url: door.url, secret: 'bi-mat_0123456789' } } : {};

  function make(): RunningChannel {
    const options = { token: api.token, apiRoot: api.root, menu: [], logger: quiet, inbox, wait: waitALittle };
    const channel = createTelegramChannel({ ...options, pollSeconds: 5, ...webhook });
    door?.leadsTo(channel);
    onTestFinished(() => void channel.stop());
    return channel;
  }
  const bot = (await makeKnown(api)).messageId;
  return {
    channel: make(),
    inbox,
    another: make,
    say: (saying) => void say(api, bot, saying),
    pushNonsense: () => {
      for (const nonsense of [
        { message: { message_id: 'x', chat: null } },
        { poll: { id: '1' } },
        { callback_query: 7 },
      ]) {
        api.push(nonsense);
      }
    },
    revoke: () => api.revoke(),
    settled: () => api.waitForIdle(),
  };
}

/** A message of the bot's in the group, which can be answered. */
async function makeKnown(api: BotApi) {
  const channel = createTelegramChannel({
    ...{ token: api.token, apiRoot: api.root, menu: [], logger: quiet, inbox: memoryInbox() },
  });
  await channel.send({
    chat: at(GROUP.id),
    message: { lines: [[{ text: 'x' }]], choices: [] },
    choiceIds: [],
    repliesTo: null,
  });
  return api.nextMessage(GROUP.id);
}

function say(api: BotApi, bot: number, { text, group = false, how, what, who }: Saying): void {
  const from = who === 'binh' ? BINH : AN;
  const named =
    how === 'mention'
      ? text?.startsWith('/')
        ? text.replace(/^\/\w+/, '$&@NhacViecBot')
        : `@NhacViecBot ${text}`
      : text;
  api.say({
    chat: group ? GROUP : { id: from.id, type: 'private', title: from.name },
    from,
    ...(named === undefined ? {} : { text: named }),
    ...(how === 'reply' ? { replyTo: bot } : {}),
    ...(what === 'picture' ? { photo: true } : {}),
    ...(what === 'sticker' || what === 'voice' ? { extra: { [what]: { file_id: 's' } } } : {}),
  });
}
