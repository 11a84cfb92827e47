/** A table as it was read from a file: rows of cells with their line numbers. */

export interface Row {
  /** The line of the file, counted from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface Table {
  readonly rows: readonly Row[];
}

/** The file cannot be used; `message` is one Vietnamese sentence that says why and what to do. */
export interface Unreadable {
  readonly kind: 'unreadable';
  readonly message: string;
}

export function unreadable(message: string): Unreadable {
  return { kind: 'unreadable', message };
}

export function isUnreadable(value: object): value is Unreadable {
  return 'kind' in value && value.kind === 'unreadable';
}
