/** One contract for every channel: what the core may rely on, wherever it speaks. */
import { describe } from 'vitest';
import { createTerminal } from '../../src/chat/terminal/terminal.ts';
import { describeHearing } from '../contracts/channel/hearing.ts';
import { describeSending } from '../contracts/channel/sending.ts';
import { FAILURES, type Failing, type SendingStage } from '../contracts/channel/stage.ts';
import { telegramHearing, telegramSending } from '../contracts/channel/telegram-stage.ts';
import { zaloHearing, zaloSending } from '../contracts/channel/zalo-stage.ts';
import { createRecordingChannel } from '../fixtures/recording-channel.ts';

const ALL = Object.keys(FAILURES) as Failing[];
const CHAT = (channel: string) => ({ channel, chat: 'tu-phap', topic: null });

async function terminal(): Promise<SendingStage> {
  const printed: string[] = [];
  const channel = createTerminal({
    print: (text) => printed.push(text.replace(/\n$/, '')),
    colour: false,
    isShown: () => true,
    summary: () => '',
  });
  const seen = () => printed.map((text) => ({ text, strong: null, buttons: [], files: [] }));
  return { channel, chat: CHAT(channel.name), seen };
}

async function recording(): Promise<SendingStage> {
  const channel = createRecordingChannel('recording');
  const seen = () =>
    channel.sent.map(({ text, choices, files }) => ({
      text,
      strong: null,
      buttons: choices.map(({ label }) => label),
      files,
    }));
  return { channel, chat: CHAT(channel.name), seen };
}

describe('Telegram', () => {
  describe('sends:', () => describeSending(telegramSending, ALL));
  describe('hears by polling:', () => describeHearing(() => telegramHearing('polling'), { keeps: false }));
  describe('hears by webhook:', () => describeHearing(() => telegramHearing('webhook'), { keeps: true }));
});

describe('Zalo', () => {
  describe('sends:', () => describeSending(zaloSending, ALL));
  describe('hears by polling:', () => describeHearing(() => zaloHearing('polling', 'flat'), { keeps: true }));
  describe('hears by webhook:', () => describeHearing(() => zaloHearing('webhook', 'wrapped'), { keeps: true }));
  describe('hears by webhook, as seen live:', () =>
    describeHearing(() => zaloHearing('webhook', 'flat'), { keeps: true }));
});

describe('The terminal', () => {
  describe('sends:', () => describeSending(terminal, []));
});

describe('A channel that only records', () => {
  describe('sends:', () => describeSending(recording, []));
});
