/** Whose work a question means: the offices named, else the asker's own, or everybody's. */
import type { OfficeFilter, Shape } from '../../domain/query.ts';
import type { Reading } from '../reading.ts';
import type { UnderstandContext } from '../understanding.ts';
import type { Has } from './has.ts';

export function officesOf(reading: Reading, context: UnderstandContext, shape: Shape, has: Has): OfficeFilter {
  const { asker, lexicon } = context;
  const { mentions } = reading.offices;
  const meant = mentions.filter(({ except }) => !except);
  const left = mentions.filter(({ except }) => except);
  const own = meant.some((one) => one.own) && asker !== null ? [asker] : [];
  const named = [...new Set([...meant.flatMap((one) => one.codes), ...own])];
  const asked = [has('which-communes') ? 'commune' : '', has('which-departments') ? 'department' : ''].filter(Boolean);
  const kinds = [...new Set([...meant.flatMap((one) => one.kinds), ...asked])];
  const exceptKinds = new Set(left.flatMap((one) => one.kinds));
  const ofKinds = lexicon.offices.filter((office) => exceptKinds.has(office.kind)).map((office) => office.code);
  const exceptOwn = left.some((one) => one.own) && asker !== null ? [asker] : [];
  const except = [...new Set([...left.flatMap((one) => one.codes), ...ofKinds, ...exceptOwn])];
  const nobody = named.length === 0 && kinds.length === 0 && meant.length === 0;
  if (nobody && asker !== null && !isWide(reading, context, shape, except))
    return { codes: [asker], kinds: [], except };
  return { codes: named, kinds, except };
}

/** Without a named office: who sees everything means everybody, and so does who asks which offices, or about one task. */
function isWide(
  { codes, titles }: Reading,
  { seesAll }: UnderstandContext,
  shape: Shape,
  except: readonly string[],
): boolean {
  if (seesAll || shape === 'offices' || shape === 'ranking' || except.length > 0 || titles.length > 0) return true;
  const ofReports = codes.length > 0 && codes.every(({ code }) => code.code.startsWith('BC.'));
  return codes.length > 0 && !ofReports;
}
