/** Choices without buttons: a number or a choice's own words, within a day and before the next choice, choose it. */
import { readChosenLabel, readChosenNumber } from '../language/choice-words.ts';
import type { Message } from '../texts/message.ts';
import { noSuchNumber, nothingToChoose, numberForOthers } from '../texts/without-buttons.ts';
import type { Abilities, Incoming } from './channel.ts';
import type { Conversation, StoredChoice } from './ports/conversation.ts';

export type TypedChoice =
  | { readonly kind: 'chosen'; readonly choice: StoredChoice }
  | { readonly kind: 'refused'; readonly message: Message };

const OFFERED_MS = 86_400_000;
/** The platform's clock may be so far behind this one; what was offered later was not meant. */
const CLOCKS_APART_MS = 5_000;

/** Null where the words choose nothing, so that they are heard as anything else. */
export async function typedChoice(
  store: Conversation,
  { buttons }: Abilities,
  said: Incoming,
): Promise<TypedChoice | null> {
  if (buttons || said.attachment !== null) return null;
  const number = readChosenNumber(said.text);
  const offered = await lastOffered(store, said);
  const labels = offered.map(({ label }) => label);
  const index = number === null ? readChosenLabel(said.text, labels) : number - 1;
  const choice = index === null ? undefined : offered[index];
  const isForOthers = choice?.person !== undefined && choice.person !== said.person.id;
  if (choice && !isForOthers) return { kind: 'chosen', choice };
  if (number === null) return null;
  if (choice) return { kind: 'refused', message: numberForOthers() };
  return { kind: 'refused', message: offered.length === 0 ? nothingToChoose() : noSuchNumber(offered.length) };
}

/** Of the message that is answered, else the last that was offered in the chat before this was said. */
async function lastOffered(
  store: Conversation,
  { chat, repliesTo, sentAt }: Incoming,
): Promise<readonly StoredChoice[]> {
  const until = sentAt.getTime() + CLOCKS_APART_MS;
  return store.offered(chat, { from: sentAt.getTime() - OFFERED_MS, until, messageId: repliesTo });
}
