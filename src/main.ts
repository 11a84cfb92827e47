/** The bot: reads the settings, opens the register, switches the channels on, and runs until it is told to stop. */
import { pathToFileURL } from 'node:url';
import { readConfig } from './config.ts';
import { loadEnvironment } from './environment.ts';
import { createLog } from './log.ts';
import { mistakeText } from './mistakes.ts';
import { secretsOf, withoutSecrets } from './secrets.ts';
import { startService } from './service.ts';

async function main(): Promise<void> {
  const environment = loadEnvironment();
  const config = readConfig(environment);
  const log = createLog(config.LOG_LEVEL, secretsOf(environment));
  const starting = startService(config, log, (text) => process.stdout.write(`${text}\n`));
  let stopping: Promise<void> | null = null;
  const stop = (signal: string) => {
    log.info({ signal }, 'stopping');
    stopping ??= starting.then((service) => service.stop());
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  const service = await starting;
  // Also where the bot cannot go on, what is being sent is finished and recorded first.
  await service.ended.finally(() => (stopping ??= service.stop()));
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  main().then(
    () => process.exit(0),
    (error: unknown) => {
      process.stderr.write(`${withoutSecrets(mistakeText(error), secretsOf(process.env))}\n`);
      process.exit(1);
    },
  );
}
