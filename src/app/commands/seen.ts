/** `Đã nhận` under a digest: the first press records who saw it and when. */
import { clockOf, dayOf, parseDay } from '../../domain/day.ts';
import { seenText } from '../../texts/confirmations.ts';
import { say } from '../../texts/message.ts';
import { sceneOfTurn } from '../speak.ts';
import type { Command } from '../turn.ts';

export const danhan: Command = {
  name: 'danhan',
  run: async (turn, argument) => {
    const day = parseDay(argument) ?? turn.subject?.digest ?? turn.today;
    const { store, incoming, actor, settings } = turn;
    const { by, at, first } = await store.seen(incoming.chat, day, actor.name, actor.at);
    const when = new Date(at);
    const moment = { day: dayOf(when, settings.zone), clock: clockOf(when, settings.zone) };
    const text = seenText({ by, at: moment, first }, sceneOfTurn(turn));
    return incoming.pressed ? { message: null, toast: text } : { message: say(text) };
  },
};
