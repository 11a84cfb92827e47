/** What the channel asks of a log; everything given to it is free of tokens and of what people wrote. */

export interface Logger {
  info(details: object, message: string): void;
  warn(details: object, message: string): void;
  error(details: object, message: string): void;
}
