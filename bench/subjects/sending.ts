/** Reminders at the platform's own pace: how much of what it allows is used, and how often it has to refuse. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { dailyCopy } from '../../db/daily-copies.ts';
import { ROOT, startProgram } from '../child.ts';
import { TODAY } from '../register/days.ts';
import { COUNTRY } from '../register/sizes.ts';
import { startBotApi, TOKEN } from '../server/bot-api.ts';
import { createLimiter } from '../server/limits.ts';
import type { Context, Figures, Subject } from '../subject.ts';

const PER_SECOND = 30;

export const sending: Subject = {
  name: 'sending',
  measures: [1_000, 4_000].map((count) => ({
    name: `${count} reminders`,
    registers: [COUNTRY],
    run: (context) => send(context, context.quick ? count / 10 : count),
  })),
};

/** The morning of a bot that begins at the hour of reminding: everything due leaves at once, as fast as it may. */
async function send({ registers: [path = ''], folder }: Context, count: number): Promise<Figures> {
  keepOffices(path, count);
  const backups = join(folder, 'data', 'backups');
  mkdirSync(backups, { recursive: true });
  writeFileSync(dailyCopy(backups, TODAY), '');
  const api = await startBotApi(createLimiter(PER_SECOND));
  const bot = startProgram({
    args: [join(ROOT, 'dist', 'main.js')],
    cwd: folder,
    env: {
      TELEGRAM_BOT_TOKEN: TOKEN,
      TELEGRAM_API_ROOT: api.root,
      TELEGRAM_RATE: String(PER_SECOND),
      TELEGRAM_ADMIN_IDS: '1',
      DATABASE_URL: `file:${path}`,
      PORT: '0',
      LOG_LEVEL: 'error',
      BENCH_NOW: `${TODAY}T08:00:00+07:00`,
    },
  });
  await api.accepted(count);
  const { cpuMs, peakMb } = await bot.usage();
  const times = api.acceptedAt.slice(0, count);
  const seconds = ((times.at(-1) ?? 0) - (times[0] ?? 0)) / 1000;
  await bot.end();
  await api.close();
  const perSecond = (count - 1) / seconds;
  return { perSecond, 'share.of.allowed': perSecond / PER_SECOND, refused: api.refused, cpuMs: cpuMs / count, peakMb };
}

/** So many offices have something to be told today; the others were told already. */
function keepOffices(path: string, count: number): void {
  const sqlite = new Database(path);
  sqlite.prepare('update offices set monitor = 0, last_digest = ?').run(TODAY);
  sqlite
    .prepare(
      `update offices set last_digest = null where id in (select distinct office_id from assignments
         where done_on is null and deadline < ? order by office_id limit ?)`,
    )
    .run(TODAY, count);
  sqlite.close();
}
