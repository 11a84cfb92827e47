/** A notice as a JSON column; the bytes of its files stand in it as base64. */
import { customType } from 'drizzle-orm/sqlite-core';
import type { Notice } from '../src/app/ports/ledger.ts';

const BYTES = 'bytes';

export function packNotice(notice: Notice): string {
  return JSON.stringify(notice, function (this: Record<string, unknown>, key, value: unknown) {
    const raw = this[key];
    return key === BYTES && raw instanceof Uint8Array ? Buffer.from(raw).toString('base64') : value;
  });
}

function unpackNotice(text: string): Notice {
  return JSON.parse(text, (key, value: unknown) =>
    key === BYTES && typeof value === 'string' ? new Uint8Array(Buffer.from(value, 'base64')) : value,
  );
}

export const noticeColumn = customType<{ data: Notice; driverData: string }>({
  dataType: () => 'text',
  toDriver: packNotice,
  fromDriver: unpackNotice,
});
