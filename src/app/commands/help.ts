/** `/start`, `/trogiup`: what the bot does here; `/quantri` makes the first administrator; `/huy` leaves things be. */
import { help as helpText } from '../../texts/help.ts';
import { becameAdministrator, codeInPrivate, wrongCode } from '../../texts/registration.ts';
import { usage } from '../../texts/usage.ts';
import { cancelled } from '../../texts/which-one.ts';
import { showWaiting } from '../ask-administrators.ts';
import { redeemCode } from '../one-time-code.ts';
import { sceneOfTurn } from '../speak.ts';
import { type Command, type Reply, reply, type Turn } from '../turn.ts';

async function help(turn: Turn, commands: boolean): Promise<Reply> {
  const { asker, chat, incoming, settings, directory, store } = turn;
  const administrators = await store.administrators();
  const view = {
    chatKind: chat.kind,
    hearing: turn.abilities.hearsInGroups,
    office: chat.office,
    monitor: asker.office?.monitor === true,
    admin: asker.admin,
    personId: incoming.person.id,
    remindAt: settings.remindAt,
    monitors: directory.lexicon.offices.filter((office) => office.monitor).map((office) => office.code),
    admins: administrators.map(({ person }) => person.name),
    commands,
  };
  return reply(helpText(view, sceneOfTurn(turn)));
}

export const start: Command = {
  name: 'start',
  run: async (turn) => {
    if (turn.asker.admin && turn.chat.kind === 'private') await showWaiting(turn);
    return help(turn, false);
  },
};
export const trogiup: Command = { name: 'trogiup', run: (turn) => help(turn, true) };

export const quantri: Command = {
  name: 'quantri',
  run: async (turn, argument) => {
    if (argument === '') return reply(usage('quantri'));
    if (turn.chat.kind !== 'private') return reply(codeInPrivate());
    if (!(await redeemCode(turn.store, argument))) return reply(wrongCode());
    await turn.store.makeAdministrator(turn.actor, turn.incoming.person);
    await showWaiting(turn);
    return reply(becameAdministrator(turn.incoming.person.name));
  },
};

export const huy: Command = { name: 'huy', run: () => Promise.resolve(reply(cancelled())) };
