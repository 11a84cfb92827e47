/** One thing that `doctor` looked at, and how it stands. */

export interface Check {
  readonly name: string;
  readonly status: 'ok' | 'warning' | 'error';
  /** What was found, in Vietnamese; where something is wrong, also what to do. */
  readonly text: string;
  /** What the text names, whole, for scripts. */
  readonly items?: readonly unknown[];
}

export const ok = (name: string, text: string): Check => ({ name, status: 'ok', text });

export const warning = (name: string, text: string, items?: readonly unknown[]): Check => ({
  ...{ name, status: 'warning', text },
  ...(items === undefined ? {} : { items }),
});

export const error = (name: string, text: string): Check => ({ name, status: 'error', text });

const SHOWN = 10;

/** The first ten names; how many more there are. */
export function some(names: readonly string[]): string {
  const more = names.length - SHOWN;
  return names.slice(0, SHOWN).join(', ') + (more > 0 ? ` và ${more} mục khác` : '');
}
