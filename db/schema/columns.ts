/** The columns that tables share: days as text, flags as integers, JSON with its shape. */
import { integer, text } from 'drizzle-orm/sqlite-core';
import type { Day } from '../../src/domain/day.ts';

/** A calendar day, `YYYY-MM-DD`. */
export const day = (name: string) => text(name).$type<Day>();
export const flag = (name: string) => integer(name, { mode: 'boolean' });
export const json = <T>(name: string) => text(name, { mode: 'json' }).$type<T>();
