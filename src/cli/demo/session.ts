/** One sitting of the demo: who one is, what day it is, and what is sent on the way. */

import { createBot } from '../../app/bot.ts';
import type { Incoming } from '../../app/channel.ts';
import { createDeliverer } from '../../app/deliver.ts';
import { createDirectory } from '../../app/directory.ts';
import { loseChat } from '../../app/lost-chat.ts';
import type { Clock } from '../../app/ports/clock.ts';
import type { Store } from '../../app/ports/store.ts';
import { planDay, type RemindSettings } from '../../app/remind.ts';
import { writeDelivery } from '../../app/write-delivery.ts';
import { createTerminal, gist, TERMINAL } from '../../chat/terminal/terminal.ts';
import { addDays, type Day, dayOf, instantAt } from '../../domain/day.ts';
import type { Office, OfficeCode } from '../../domain/office.ts';
import { fold } from '../../language/fold.ts';
import { readOffices } from '../../language/office-phrases.ts';
import { dayText, headingDay } from '../../texts/dates.ts';
import { readMove } from './move.ts';
import { chatOf } from './register.ts';
import { BANNER, HOW_TO_BE, NO_MOVE, ONLY_FORWARD, strangeOffice } from './texts.ts';

export interface DemoOptions {
  readonly store: Store;
  readonly settings: RemindSettings;
  readonly start: Date;
  readonly print: (text: string) => void;
  readonly colour: boolean;
}

export interface Demo {
  /** Greets and shows the first morning. */
  open(): Promise<void>;
  say(line: string): Promise<void>;
  prompt(): string;
}

const FIRST_OFFICE = 'noi-vu';
/** Of the names that are most alike. */
const OFFERED = 3;

export async function createDemo({ store, settings, start, print, colour }: DemoOptions): Promise<Demo> {
  let now = start;
  let said = 0;
  const directory = createDirectory(store);
  const { office: officeOf, nameOf, lexicon } = await directory();
  let role: OfficeCode = officeOf(FIRST_OFFICE) ? FIRST_OFFICE : (lexicon.offices[0]?.code ?? '');

  // Time passes by command alone.
  const clock: Clock = {
    now: () => now,
    wait: (_, signal) => new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true })),
  };
  /** The chosen office's own message stands before what everybody else was sent. */
  let aside: { readonly office: OfficeCode; readonly text: string }[] | null = null;
  const terminal = createTerminal({
    print: (text, beside) =>
      beside === null || aside === null ? print(text) : aside.push({ office: beside.chat, text }),
    colour,
    isShown: (chat) => chat.chat === role,
    summary: (chat, message) => `  → ${nameOf(chat.chat)}: ${gist(message)}`,
  });
  const channels = new Map([[TERMINAL, terminal]]);
  const log = {
    info: () => undefined,
    warn: () => undefined,
    error: ({ err }: { err?: unknown }) => print(String(err)),
  };
  const deliverer = createDeliverer({
    store,
    channels,
    write: (delivery, at) => writeDelivery({ store, directory, settings }, delivery, at),
    lose: (chat, reason, at) => loseChat({ store, directory, settings }, chat, reason, at),
    clock,
    log,
    random: () => 0,
  });
  const bot = createBot({ store, directory, settings, channels, clock, log, queued: () => undefined });

  const today = (): Day => dayOf(now, settings.zone);
  const placeOf = (code: OfficeCode) => lexicon.offices.findIndex((office) => office.code === code);

  async function morning(): Promise<void> {
    aside = [];
    await planDay(store, settings, now);
    await deliverer.idle();
    const others = aside.toSorted((a, b) => placeOf(a.office) - placeOf(b.office)).map(({ text }) => text);
    aside = null;
    if (others.length > 0) print(`${[`${headingDay(today())}, các nhóm khác:`, ...others].join('\n')}\n`);
  }

  /** Every day on the way has its morning. */
  async function moveTo(target: Day): Promise<void> {
    for (let d = addDays(today(), 1); d <= target; d = addDays(d, 1)) {
      now = instantAt(d, settings.remindAt, settings.zone);
      await morning();
    }
    print(`Bây giờ là ${settings.remindAt} ${headingDay(target)}.\n`);
  }

  async function talk(text: string): Promise<void> {
    await bot.incoming({ ...envelope(), text, pressed: false, repliesTo: null });
    await deliverer.idle();
  }

  function envelope(): Omit<Incoming, 'text' | 'pressed' | 'repliesTo'> {
    now = new Date(now.getTime() + 1000);
    const id = String(++said);
    const office = nameOf(role);
    return {
      id,
      chat: chatOf(role),
      chatKind: 'group',
      chatTitle: office,
      person: { channel: TERMINAL, id: `can-bo-${role}`, name: `Cán bộ ${office}` },
      addressed: true,
      messageId: null,
      attachment: null,
      sentAt: now,
    };
  }

  async function be(words: string): Promise<void> {
    const { codes, unknown } = readOffices(words, lexicon);
    const [code] = codes;
    if (code === undefined) {
      const near = unknown.flatMap((one) => one.near.map(nameOf)).slice(0, OFFERED);
      return print(`${near.length === 0 ? HOW_TO_BE : strangeOffice(words, near)}\n`);
    }
    role = code;
    await vouchFor(officeOf(code));
    print(`Đang nói trong nhóm của ${nameOf(code)}.\n`);
  }

  /** Who plays a monitor here has been confirmed already. */
  async function vouchFor(office: Office | undefined): Promise<void> {
    if (!office?.monitor) return;
    const at = now.getTime();
    const actor = { channel: 'cli', id: 'cli', name: 'demo', chat: null, at, recordedAt: at, cause: null };
    await store.vouch(actor, { channel: TERMINAL, id: `can-bo-${office.code}`, name: `Cán bộ ${office.name}` });
  }

  return {
    open: async () => {
      print(BANNER);
      await vouchFor(officeOf(role));
      await morning();
    },
    say: async (line) => {
      const text = line.trim();
      const [word = '', ...rest] = text.split(/\s+/);
      const argument = rest.join(' ');
      if (text === '') return;
      if (fold(word) === '/vai') return be(argument);
      if (fold(word) !== '/ngay') return talk(text);
      const target = readMove(argument, today());
      if (typeof target === 'object') return print(`${NO_MOVE[target.kind]}\n`);
      return target > today() ? moveTo(target) : print(`${ONLY_FORWARD}\n`);
    },
    prompt: () => `${nameOf(role)} · ${dayText(today(), 0)}> `,
  };
}
