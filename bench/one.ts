/** Runs one measure in this process and tells its figures to the one who started it. */
import type { Context } from './subject.ts';
import { SUBJECTS } from './subjects/index.ts';

const [subjectName, measureName, context = '{}'] = process.argv.slice(2);
const measure = SUBJECTS.find(({ name }) => name === subjectName)?.measures.find(({ name }) => name === measureName);
if (!measure) throw new Error(`no measure "${measureName}" of "${subjectName}"`);
process.send?.(await measure.run(JSON.parse(context) as Context));
process.disconnect?.();
