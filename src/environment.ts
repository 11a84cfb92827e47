/** The environment with what `.env` adds to it. */
import { existsSync } from 'node:fs';

/** Variables that are set already win over the file's. */
export function loadEnvironment(): NodeJS.ProcessEnv {
  if (existsSync('.env')) process.loadEnvFile('.env');
  return process.env;
}
