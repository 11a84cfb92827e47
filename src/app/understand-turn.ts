/** Gives the grammar what it needs to know of the one who asks. */

import type { TaskCode } from '../domain/code.ts';
import type { Day } from '../domain/day.ts';
import type { OfficeCode } from '../domain/office.ts';
import type { Query } from '../domain/query.ts';
import type { UnderstandContext } from '../language/understanding.ts';
import type { Directory } from './directory.ts';
import type { Register } from './ports/register.ts';

export interface AskerContext {
  readonly today: Day;
  readonly own: OfficeCode | null;
  readonly seesAll: boolean;
  readonly previous?: Query | null;
  readonly subject?: readonly TaskCode[];
}

export function understandContext(register: Register, directory: Directory, asker: AskerContext): UnderstandContext {
  const { today, own, seesAll, previous = null, subject = [] } = asker;
  return {
    today,
    asker: own,
    seesAll,
    lexicon: directory.lexicon,
    sections: directory.sections,
    titles: (phrases) => register.titles(phrases),
    previous,
    subject,
  };
}
