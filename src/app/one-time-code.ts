/** The first administrators: those that the settings name, else whoever brings the code that the start prints. */
import type { Store } from './ports/store.ts';

const KEY = 'admin-code';
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const LENGTH = 8;

/** Makes the administrators that the settings name. Returns the code to print where there is none at all, else null. */
export async function firstAdministrators(
  store: Store,
  named: readonly { readonly channel: string; readonly id: string }[],
  now: Date,
  random: (below: number) => number,
): Promise<string | null> {
  const at = now.getTime();
  const actor = { channel: 'cli', id: 'settings', name: 'thiết đặt', chat: null, at, recordedAt: at, cause: null };
  const known = new Set((await store.administrators()).map(({ person }) => `${person.channel}:${person.id}`));
  for (const { channel, id } of named) {
    if (known.has(`${channel}:${id}`)) continue;
    const { person } = await store.person({ channel, id, name: '' });
    await store.makeAdministrator(actor, person);
    known.add(`${channel}:${id}`);
  }
  if (known.size > 0) return null;
  const code = Array.from({ length: LENGTH }, () => ALPHABET[random(ALPHABET.length)]).join('');
  await store.setValue(KEY, code);
  return code;
}

/** True once for the right code; it serves a single time. */
export async function redeemCode(store: Store, code: string): Promise<boolean> {
  const expected = await store.value(KEY);
  if (!expected || code.trim().toUpperCase() !== expected) return false;
  await store.setValue(KEY, '');
  return true;
}
