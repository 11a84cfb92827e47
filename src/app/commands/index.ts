/** Every command by its name. */
import type { Command } from '../turn.ts';
import { vanban } from './add-document.ts';
import { duyet, tuchoi } from './decide.ts';
import { giahan } from './extend.ts';
import { nop, xong } from './finish.ts';
import { giao, them } from './give.ts';
import { huy, quantri, start, trogiup } from './help.ts';
import { baocao, chitiet, quahan, saphan, thongke, tim, viec } from './lists.ts';
import { nhatky } from './log.ts';
import { tiendo } from './progress.ts';
import { dangky, huydangky } from './registration.ts';
import { tralai } from './return-work.ts';
import { chuanhac, lichnhac } from './schedule.ts';
import { danhan } from './seen.ts';
import { han } from './set-deadline.ts';
import { hoantac } from './undo.ts';

const FOR_EVERYBODY: readonly Command[] = [start, trogiup, dangky, quantri, huy];
const FOR_OFFICES: readonly Command[] = [
  ...[
    viec,
    quahan,
    saphan,
    baocao,
    chitiet,
    tim,
    xong,
    nop,
    vanban,
    tiendo,
    giahan,
    hoantac,
    thongke,
    lichnhac,
    danhan,
  ],
  ...[tralai, han, giao, them, nhatky, chuanhac, huydangky, duyet, tuchoi],
];

export const commands: ReadonlyMap<string, Command> = new Map(
  [...FOR_EVERYBODY, ...FOR_OFFICES].map((command) => [command.name, command]),
);

/** What a chat that is bound to nothing may still say. */
export function isForUnbound(name: string): boolean {
  return FOR_EVERYBODY.some((command) => command.name === name);
}
