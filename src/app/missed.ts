/** What is answered where a code does not lead straight to the work that is meant. */
import type { Refusal } from '../domain/changes.ts';
import { occurrenceCode } from '../domain/code.ts';
import type { OfficeCode } from '../domain/office.ts';
import type { Message } from '../texts/message.ts';
import { noOccurrence, notAllowed, notTheirs, unknownCode, unknownOffice } from '../texts/refusals.ts';
import { refusedChange } from '../texts/refused-changes.ts';
import { whichLine, whichOffice } from '../texts/which-one.ts';
import type { Register } from './ports/register.ts';
import { sceneOfTurn } from './speak.ts';
import { type Reply, reply, type Turn } from './turn.ts';
import type { Found } from './which-work.ts';

/** The command again, with the code and office that were chosen. */
export type Restate = (code: string, office: OfficeCode | null) => string;

export type Missed = Exclude<Found, { kind: 'work' }>;

export async function missedWork(turn: Turn, found: Missed, restate: Restate): Promise<Reply> {
  return reply(await messageOf(turn, found, restate));
}

async function messageOf(turn: Turn, found: Missed, restate: Restate): Promise<Message> {
  const scene = sceneOfTurn(turn);
  switch (found.kind) {
    case 'unknown-code':
      return unknownCode({
        code: found.code.code,
        sectionSize: found.sectionSize,
        existing: await existingCodes(turn, found.code.code),
      });
    case 'no-occurrence':
      return noOccurrence({ code: found.code.code, occurrence: found.code.occurrence ?? 1, of: found.of });
    case 'not-theirs':
      return notTheirs({ code: codesOf(found.tasks), offices: found.offices, leads: leadsOf(found.tasks) }, scene);
    case 'not-allowed':
      return notAllowed(
        {
          code: codesOf(found.tasks),
          leads: leadsOf(found.tasks),
          own: turn.chat.office,
          chatKind: turn.chat.kind,
          contact: contactOf(turn),
        },
        scene,
      );
    case 'which-line':
      return whichLine(
        { code: familyOf(found.tasks), tasks: found.tasks, wordsFor: (code) => restate(code, null) },
        scene,
      );
    case 'which-office': {
      const [first] = found.assignments;
      const code = first ? occurrenceCode(first.code, first.occurrence, first.occurrences) : found.task.code;
      const office = first?.office ?? null;
      const shown = office === null ? code : restate(code, office);
      return whichOffice(
        { code, assignments: found.assignments, wordsFor: (chosen) => restate(code, chosen), example: shown },
        scene,
      );
    }
  }
}

/** The sections of the plan, or the codes of the family where it is none of a section. */
export async function existingCodes(turn: Turn, code: string): Promise<string[]> {
  const [family = ''] = code.split('.');
  if (family !== 'BC' && family !== 'PS') return turn.directory.sections.map((section) => section.number);
  return familyCodes(turn.store, family);
}

async function familyCodes(register: Register, family: string): Promise<string[]> {
  const candidates = family === 'BC' ? ['BC.KH', 'BC.Q1', 'BC.6T', 'BC.Q3', 'BC.NAM'] : [];
  const found = await Promise.all(candidates.map((code) => register.tasks(code, null)));
  return candidates.filter((_, index) => (found[index]?.length ?? 0) > 0);
}

export function refusalReply(turn: Turn, refusal: Refusal): Reply {
  return reply(refusedChange(refusal, sceneOfTurn(turn)));
}

/** The first of the offices' words that nobody bears, with the nearest names to choose from. */
export function unknownOfficeReply(
  turn: Turn,
  unknown: readonly { readonly words: string; readonly near: readonly OfficeCode[] }[],
  wordsFor: (office: OfficeCode) => string,
): Reply {
  const [first] = unknown;
  return reply(unknownOffice({ words: first?.words ?? '', near: first?.near ?? [], wordsFor }, sceneOfTurn(turn)));
}

/** The monitor to turn to: the one that receives the plan's reports where there are several. */
export function contactOf(turn: Turn): OfficeCode | null {
  const monitors = turn.directory.lexicon.offices.filter((office) => office.monitor);
  return (monitors.find((office) => turn.directory.receivers.includes(office.code)) ?? monitors[0])?.code ?? null;
}

const codesOf = (tasks: readonly { readonly code: string }[]) => tasks.map((task) => task.code).join(', ');
const leadsOf = (tasks: readonly { readonly leads: readonly OfficeCode[] }[]) => [
  ...new Set(tasks.flatMap((task) => task.leads)),
];
const familyOf = (tasks: readonly { readonly code: string }[]) => (tasks[0]?.code ?? '').replace(/[a-z]$/, '');
