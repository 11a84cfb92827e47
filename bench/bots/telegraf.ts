/** The least that a telegraf bot can be: the same words to everything that is said. */
import { Telegraf } from 'telegraf';

const [token = '', apiRoot = ''] = process.argv.slice(2);
const bot = new Telegraf(token, { telegram: { apiRoot } });
bot.on('text', (context) => context.reply('Đã nhận.'));
process.on('SIGTERM', () => process.exit(0));
await bot.launch();
