/** Offices, plans and sections, read once and kept until the register's revision changes. */
import type { Office, OfficeCode } from '../domain/office.ts';
import type { PlanHead } from '../domain/plan.ts';
import { createOfficeLexicon, type OfficeLexicon } from '../language/office-phrases.ts';
import type { SectionName } from '../language/understanding.ts';
import type { Register } from './ports/register.ts';

export interface Directory {
  readonly lexicon: OfficeLexicon;
  /** Newest first. */
  readonly plans: readonly PlanHead[];
  /** Of the newest plan. */
  readonly sections: readonly SectionName[];
  /** Offices that receive reports of the newest plan. */
  readonly receivers: readonly OfficeCode[];
  office(code: OfficeCode): Office | undefined;
  /** The office's full name; the code itself where nobody bears it any more. */
  nameOf(code: OfficeCode): string;
}

/** A directory that reads again only after an import. */
export function createDirectory(register: Register): () => Promise<Directory> {
  let kept: { readonly revision: number; readonly directory: Directory } | null = null;
  return async () => {
    const revision = await register.revision();
    if (kept?.revision !== revision) kept = { revision, directory: await readDirectory(register) };
    return kept.directory;
  };
}

async function readDirectory(register: Register): Promise<Directory> {
  const offices = await register.offices();
  const plans = await register.plans();
  const newest = plans[0];
  const byCode = new Map(offices.map((office) => [office.code, office]));
  return {
    lexicon: createOfficeLexicon(offices, await register.groups()),
    plans,
    sections: newest ? await register.sections(newest.key) : [],
    receivers: newest ? await register.receivers(newest.key) : [],
    office: (code) => byCode.get(code),
    nameOf: (code) => byCode.get(code)?.name ?? code,
  };
}
