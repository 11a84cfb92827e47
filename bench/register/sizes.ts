/** The registers that are measured: a commune's district, a province, a whole country. */

export interface Size {
  readonly assignments: number;
  readonly offices: number;
  readonly plans: number;
  /** The part of all work that lies with the first office of each district. */
  readonly busy: number;
}

export const DISTRICT: Size = { assignments: 55, offices: 41, plans: 1, busy: 0.5 };
const PROVINCE: Size = { assignments: 10_000, offices: 400, plans: 5, busy: 0.1 };
export const COUNTRY: Size = { assignments: 1_000_000, offices: 4_000, plans: 50, busy: 0.1 };

export const SIZES: readonly Size[] = [DISTRICT, PROVINCE, COUNTRY];
