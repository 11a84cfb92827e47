/** Figures as a table for a person. */
import type { Figures } from './subject.ts';

const NAME_WIDTH = 44;
const NUMBER_WIDTH = 12;

export function tableOf(title: string, figures: Figures): string {
  const rows = Object.entries(figures).map(
    ([name, value]) => `  ${name.padEnd(NAME_WIDTH)}${shown(value).padStart(NUMBER_WIDTH)}`,
  );
  return [title, ...rows].join('\n');
}

/** Three significant digits, whole numbers whole. */
function shown(value: number): string {
  if (Number.isInteger(value)) return String(value);
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}
