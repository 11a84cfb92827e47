/** Offices and the group words that plans use for many of them at once. Levels and kinds are data. */

/** An office's short Latin code, `noi-vu`. */
export type OfficeCode = string;

/** The kind whose offices see what monitors see but change only their own work. */
export const LEADERSHIP = 'leadership';

export interface Office {
  readonly code: OfficeCode;
  readonly name: string;
  /** A word of the offices file: `leadership`, `department`, `unit`, `agency`, `commune`, or a plan's own. */
  readonly kind: string;
  readonly aliases: readonly string[];
  /** Follows and urges the others (part VI.5 of the plan of Hướng Hóa 2021). */
  readonly monitor: boolean;
}

/** Words that stand for several offices ("UBND các xã, thị trấn"), or for nobody by name (`members` empty). */
export interface OfficeGroup {
  readonly words: string;
  readonly members: readonly GroupMember[];
}

export type GroupMember = { readonly kind: string } | { readonly office: OfficeCode };

/** The offices that a group's members name, in the order of the office list, each once. */
export function membersOf(group: OfficeGroup, offices: readonly Office[]): OfficeCode[] {
  return offices
    .filter((office) =>
      group.members.some((member) => ('kind' in member ? member.kind === office.kind : member.office === office.code)),
    )
    .map((office) => office.code);
}

/** The name without the words that every commune shares: "UBND xã Thuận" → "xã Thuận". */
export function shortName(office: Pick<Office, 'name'>): string {
  return office.name.replace(/^UBND (?=(?:xã|phường|thị trấn|đặc khu)\s)/u, '');
}
