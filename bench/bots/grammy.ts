/** The least that a grammY bot can be: the same words to everything that is said. */
import { Bot } from 'grammy';

const [token = '', apiRoot = ''] = process.argv.slice(2);
const bot = new Bot(token, { client: { apiRoot } });
bot.on('message:text', (context) => context.reply('Đã nhận.'));
process.on('SIGTERM', () => process.exit(0));
await bot.start();
