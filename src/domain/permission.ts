/** Who may do what: by the office of the chat that asks, and by what administrators granted. */
import { LEADERSHIP, type Office, type OfficeCode } from './office.ts';

/** Somebody in a chat, as the rules see them. */
export interface Asker {
  /** The office that the chat is bound to. */
  readonly office: Office | null;
  readonly admin: boolean;
  /** An administrator has confirmed that this person may act for other offices. */
  readonly vouched: boolean;
}

/** Monitors, leadership and administrators see the whole register. */
export function seesAll(asker: Asker): boolean {
  return asker.admin || asker.office?.monitor === true || asker.office?.kind === LEADERSHIP;
}

/** A monitor's chat, or an administrator anywhere. */
export function actsAsMonitor(asker: Asker): boolean {
  return asker.admin || asker.office?.monitor === true;
}

/** A chat that is bound to nothing gets nothing but registration; an administrator is heard everywhere. */
export function isHeard(asker: Asker): boolean {
  return asker.admin || asker.office !== null;
}

/** `confirm`: a monitor's first act for another office waits until an administrator confirms the person. */
export type Right = 'yes' | 'confirm' | 'no';

/** Whether the asker may change work that `owner` owes. */
export function mayChange(asker: Asker, owner: OfficeCode | null): Right {
  if (owner !== null && asker.office?.code === owner) return 'yes';
  if (asker.admin) return 'yes';
  if (asker.office?.monitor !== true) return 'no';
  return asker.vouched ? 'yes' : 'confirm';
}
