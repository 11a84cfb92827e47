/** The measured registers on disk: each made once, and copied for whoever measures. */
import { constants, copyFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from '../db/connect.ts';
import { makeRegister } from './register/make.ts';
import type { Size } from './register/sizes.ts';

export interface Registers {
  /** Puts a copy into the folder and returns its path. */
  copy(size: Size, folder: string): string;
}

export function createRegisters(folder: string, say: (text: string) => void): Registers {
  function made(size: Size): string {
    const path = join(folder, `register-${size.assignments}.db`);
    if (existsSync(path)) {
      // It may have been made before the newest migration.
      openDatabase(path).sqlite.close();
      return path;
    }
    say(`register of ${size.assignments} assignments, ${size.offices} offices`);
    makeRegister(path, size);
    return path;
  }
  return {
    copy(size, into) {
      const path = join(into, `${size.assignments}.db`);
      copyFileSync(made(size), path, constants.COPYFILE_FICLONE);
      return path;
    },
  };
}
