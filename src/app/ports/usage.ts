/** What channels have used of their platforms' plans. */

export interface Used {
  /** Sent in the month. */
  readonly messages: number;
  /** Who has spoken to the bot there, ever. */
  readonly people: number;
  /** Groups that can be written to. */
  readonly groups: number;
}

export interface Usage {
  /** `month`: `YYYY-MM`. */
  countMessage(channel: string, month: string): Promise<void>;
  used(channel: string, month: string): Promise<Used>;
}
