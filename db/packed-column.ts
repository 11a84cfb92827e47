/** Messages as a JSON column; the bytes of their files stand in it as base64. */
import { customType } from 'drizzle-orm/sqlite-core';

const BYTES = 'bytes';

export function pack(value: object): string {
  return JSON.stringify(value, function (this: Record<string, unknown>, key, part: unknown) {
    const raw = this[key];
    return key === BYTES && raw instanceof Uint8Array ? Buffer.from(raw).toString('base64') : part;
  });
}

function unpack(text: string): unknown {
  return JSON.parse(text, (key, value: unknown) =>
    key === BYTES && typeof value === 'string' ? new Uint8Array(Buffer.from(value, 'base64')) : value,
  );
}

export const packed = <T extends object>(name: string) =>
  customType<{ data: T; driverData: string }>({
    dataType: () => 'text',
    toDriver: pack,
    fromDriver: (text) => unpack(text) as T,
  })(name);
