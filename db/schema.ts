/** The tables. Days are `YYYY-MM-DD`, instants epoch milliseconds, the shape of each JSON column its type. */
export * from './schema/chats.ts';
export * from './schema/log.ts';
export * from './schema/outbox.ts';
export * from './schema/register.ts';
