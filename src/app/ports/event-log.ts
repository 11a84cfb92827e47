/** One line an event for the person who runs the bot; no personal words. */
export interface EventLog {
  info(detail: Readonly<Record<string, unknown>>, event: string): void;
  warn(detail: Readonly<Record<string, unknown>>, event: string): void;
  error(detail: Readonly<Record<string, unknown>>, event: string): void;
}
