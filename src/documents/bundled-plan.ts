/** The data that the product carries: the plan of Hướng Hóa 2021 with its offices, and the group words of plans. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { day } from '../domain/day.ts';
import type { OfficeGroup } from '../domain/office.ts';
import { createOfficeLexicon } from '../language/office-phrases.ts';
import { readGroupFile, readOfficeFile, readPlanFiles } from './plan-files.ts';

/** The group words that the product knows from the start. */
export function bundledGroups(): OfficeGroup[] {
  return readGroupFile(join(seedFolder(), 'group-words.tsv'));
}

/** The plan of Hướng Hóa 2021 that the product carries for its demo. */
export function readBundledPlan() {
  const folder = seedFolder();
  const offices = readOfficeFile(join(folder, 'offices.tsv'));
  const groups = bundledGroups();
  const reading = readPlanFiles(
    {
      plan: join(folder, 'huong-hoa-2021.tsv'),
      reports: join(folder, 'reports.tsv'),
      year: 2021,
      signed: day('2021-01-21'),
      key: null,
      number: '132/QĐ-UBND',
      title: 'Kế hoạch cải cách hành chính huyện Hướng Hóa năm 2021',
    },
    createOfficeLexicon(offices, groups),
  );
  return { offices, groups, reading };
}

/** Beside package.json, whether this runs from its source or from the bundle. */
function seedFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'db', 'seed', 'offices.tsv'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error('bundled plan not found');
    folder = parent;
  }
  return join(folder, 'db', 'seed');
}
