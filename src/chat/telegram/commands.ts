/** The menu that Telegram shows beside the text field, made of the bot's own table of commands. Pure. */

export interface MenuCommand {
  readonly name: string;
  readonly description: string;
}

const NAME = /^[a-z0-9_]{1,32}$/;
const MOST_COMMANDS = 100;
const LONGEST_DESCRIPTION = 256;

/** What the platform would refuse, and with it the whole menu, is left out. */
export function menuOf(commands: readonly MenuCommand[]) {
  return commands
    .filter(({ name, description }) => NAME.test(name) && description.trim() !== '')
    .slice(0, MOST_COMMANDS)
    .map(({ name, description }) => ({
      command: name,
      description: Array.from(description.normalize('NFC')).slice(0, LONGEST_DESCRIPTION).join(''),
    }));
}
