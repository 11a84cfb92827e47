import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

/** What one channel may have in common with another: none knows a platform. */
const SHARED_BY_CHANNELS = [
  'call',
  'entrance',
  'intake',
  'lanes',
  'logger',
  'markup',
  'persist',
  'sender',
  'webhook',
].map((name) => `src/chat/${name}.ts`);

/** The two readers of `documents` that open files by their paths; the others are handed what stands in them. */
const FILES = {
  rooms: ['src/domain', 'src/language', 'src/documents'],
  packages: ['node:fs', 'node:path', 'node:url'],
};

/** What each room may import: rooms of the house, and packages. Everything else is refused. */
const WALLS: Readonly<Record<string, { rooms: readonly string[]; packages: readonly string[] }>> = {
  'src/domain': { rooms: ['src/domain'], packages: [] },
  'src/domain/day.ts': { rooms: ['src/domain'], packages: ['date-fns-tz'] },
  'src/language': { rooms: ['src/domain', 'src/language'], packages: ['fastest-levenshtein'] },
  'src/texts': { rooms: ['src/domain', 'src/texts'], packages: [] },
  'src/app': { rooms: ['src/domain', 'src/language', 'src/texts', 'src/app'], packages: [] },
  'src/documents': { rooms: ['src/domain', 'src/language', 'src/documents'], packages: ['csv-parse'] },
  'src/documents/plan-files.ts': FILES,
  'src/documents/bundled-plan.ts': FILES,
  'src/chat/telegram': {
    rooms: [
      'src/app/channel.ts',
      'src/app/examiner.ts',
      'src/texts/message.ts',
      'src/chat/telegram',
      ...SHARED_BY_CHANNELS,
    ],
    packages: ['telegraf', 'zod', 'node:http', 'node:buffer', 'node:events', 'node:timers/promises'],
  },
  'src/chat/zalo': {
    rooms: [
      'src/app/channel.ts',
      'src/app/examiner.ts',
      'src/texts/message.ts',
      'src/chat/zalo',
      ...SHARED_BY_CHANNELS,
    ],
    packages: ['zod', 'node:crypto', 'node:timers/promises'],
  },
  'src/chat/terminal': {
    rooms: ['src/app/channel.ts', 'src/texts/message.ts', 'src/chat/terminal', 'src/chat/markup.ts'],
    packages: [],
  },
  'src/chat': { rooms: ['src/app/channel.ts', 'src/texts/message.ts', 'src/chat'], packages: ['node:crypto'] },
  db: {
    rooms: ['src/app/ports', 'src/app/channel.ts', 'src/domain', 'src/texts/message.ts', 'db'],
    packages: ['drizzle-orm', 'better-sqlite3', 'node:fs', 'node:path', 'node:url', 'node:crypto'],
  },
  'src/http': { rooms: ['src/http'], packages: ['node:http', 'node:net'] },
  'src/schedule.ts': { rooms: [], packages: ['node-cron'] },
  'src/config.ts': { rooms: ['src/secrets.ts'], packages: ['zod'] },
  'src/log.ts': { rooms: ['src/secrets.ts'], packages: ['pino'] },
  'src/secrets.ts': { rooms: [], packages: [] },
  'src/mistakes.ts': { rooms: [], packages: [] },
  'src/environment.ts': { rooms: [], packages: ['node:fs'] },
  'src/remind-settings.ts': {
    rooms: ['src/app/remind.ts', 'src/config.ts', 'src/domain'],
    packages: ['node:fs', 'zod'],
  },
};

/** They put the house together: each knows several rooms that don't know each other. */
const BUILDERS = ['main', 'service', 'channels', 'open-register'].map((name) => `src/${name}.ts`);

const ROOT = resolve(import.meta.dirname, '..');
const PURE = ['src/domain', 'src/language', 'src/texts'];
const IMPORT = /^\s*(?:import|export)\s[^;]*?from\s+'([^']+)'|import\('([^']+)'\)/gm;

const files = ['src', 'db'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name).replaceAll('\\', '/')),
);
const textOf = new Map(files.map((file) => [file, readFileSync(join(ROOT, file), 'utf8')]));

function importsOf(file: string): string[] {
  return [...(textOf.get(file) ?? '').matchAll(IMPORT)].map((match) => {
    const target = match[1] ?? match[2] ?? '';
    if (!target.startsWith('.')) return target;
    return relative(ROOT, resolve(ROOT, dirname(file), target)).replaceAll('\\', '/');
  });
}

/** The wall of the longest matching path; `main` and the command line know everybody. */
function wallOf(file: string) {
  const room = Object.keys(WALLS)
    .filter((path) => file === path || file.startsWith(`${path}/`))
    .toSorted((a, b) => b.length - a.length)[0];
  return room === undefined ? null : WALLS[room];
}

const inRoom = (path: string, rooms: readonly string[]) =>
  rooms.some((room) => path === room || path.startsWith(`${room}/`));

describe('the house', () => {
  it.each(files.filter((file) => wallOf(file)))('%s imports only what its room may', (file) => {
    const wall = wallOf(file);
    const strangers = importsOf(file).filter((target) => {
      if (target.startsWith('src/') || target.startsWith('db/')) return !inRoom(target, wall?.rooms ?? []);
      return !(wall?.packages ?? []).some((name) => target === name || target.startsWith(`${name}/`));
    });
    expect(strangers).toEqual([]);
  });

  it('has a wall round every file but its builders and the command line', () => {
    const open = files.filter((file) => !wallOf(file) && !file.startsWith('src/cli/') && !BUILDERS.includes(file));
    expect(open).toEqual([]);
  });

  it('lets nobody import the entrances', () => {
    const entrances = /^src\/(main\.ts|cli\/)/;
    const guests = files.filter(
      (file) => !entrances.test(file) && importsOf(file).some((target) => entrances.test(target)),
    );
    expect(guests).toEqual([]);
  });

  it.each(files.filter((file) => inRoom(file, PURE)))('%s knows neither clock, environment nor waiting', (file) => {
    const text = textOf.get(file) ?? '';
    expect(text).not.toMatch(/Date\.now\(|new Date\(\)|\bprocess\.|\basync\b|\bawait\b|Math\.random/);
  });

  it('has no import cycle', () => {
    const done = new Set<string>();
    const visit = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) throw new Error(`cycle: ${[...path.slice(path.indexOf(file)), file].join(' → ')}`);
      if (done.has(file)) return;
      for (const target of importsOf(file)) if (textOf.has(target)) visit(target, [...path, file]);
      done.add(file);
    };
    for (const file of files) visit(file, []);
  });

  it.each(files)('%s opens with its promise and stays short', (file) => {
    const lines = (textOf.get(file) ?? '').split('\n');
    const first = lines[0]?.startsWith('#!') ? lines[1] : lines[0];
    expect(first).toMatch(/^\/\*\*/);
    expect(lines.length).toBeLessThanOrEqual(301);
    expect(textOf.get(file)).not.toMatch(/export default/);
  });
});
