/** What is answered where a code does not lead straight to the work that is meant. */
import type { Assignment } from '../domain/assignment.ts';
import type { Refusal } from '../domain/changes.ts';
import { shownCode, type TaskCode, writtenCode } from '../domain/code.ts';
import type { OfficeCode } from '../domain/office.ts';
import { nearestOffices } from '../language/office-phrases.ts';
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

/** `takesAll`: the command also reads "tất cả" behind the code. */
export async function missedWork(turn: Turn, found: Missed, restate: Restate, takesAll = false): Promise<Reply> {
  return reply(await messageOf(turn, found, restate, takesAll));
}

async function messageOf(turn: Turn, found: Missed, restate: Restate, takesAll: boolean): Promise<Message> {
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
      const code = first ? shownCode(first) : found.task.code;
      const office = first?.office ?? null;
      const view = {
        code,
        assignments: found.assignments,
        wordsFor: (chosen: OfficeCode) => restate(code, chosen),
        wordsForAll: takesAll ? restate(`${code} tất cả`, null) : null,
        example: office === null ? code : restate(code, office),
        from: placeOf(turn.state),
        wordsForMore: turn.words,
      };
      return whichOffice(view, scene);
    }
  }
}

/** Where the choice of offices goes on: "offices:10". */
function placeOf(state: string | null): number {
  return Number(/^offices:(\d{1,6})$/.exec(state ?? '')?.[1] ?? 0);
}

/** Work that the asker may not change. */
export function notAllowedReply(turn: Turn, work: readonly Pick<Assignment, 'code' | 'office'>[]): Reply {
  const code = [...new Set(work.map((one) => one.code))].join(', ');
  const { office: own, kind: chatKind } = turn.chat;
  const leads = [...new Set(work.map(({ office }) => office))];
  return reply(notAllowed({ code, leads, own, chatKind, contact: contactOf(turn) }, sceneOfTurn(turn)));
}

/** The sections of the plan, or the codes of the family where it is none of a section. */
async function existingCodes({ store, directory }: Known, code: string): Promise<string[]> {
  const [family = ''] = code.split('.');
  if (family !== 'BC' && family !== 'PS') return directory.sections.map((section) => section.number);
  return familyCodes(store, family);
}

type Known = Pick<Turn, 'store' | 'directory'>;

/** What is said of a code, or an occurrence, that the register does not have; null where it has it. */
export async function missingCode(known: Known, code: TaskCode): Promise<Message | null> {
  const { store } = known;
  const tasks = await store.tasks(code.code, code.plan);
  if (tasks.length === 0) {
    const sectionSize = await store.sectionSize(code.plan, code.code.split('.')[0] ?? '');
    return unknownCode({ code: writtenCode(code), sectionSize, existing: await existingCodes(known, code.code) });
  }
  if (code.occurrence === null) return null;
  const ids = tasks.map(({ id }) => id);
  const of = Math.max(1, ...(await store.assignmentsOf(ids, null)).map(({ occurrences }) => occurrences));
  return code.occurrence > of ? noOccurrence({ code: code.code, occurrence: code.occurrence, of }) : null;
}

/** How many tasks outside the plan are named. */
const EXTRAS_NAMED = 10;

export async function familyCodes(register: Register, family: string): Promise<string[]> {
  const numbered = Array.from({ length: EXTRAS_NAMED }, (_, index) => `PS.${index + 1}`);
  const candidates = family === 'BC' ? ['BC.KH', 'BC.Q1', 'BC.6T', 'BC.Q3', 'BC.NAM'] : numbered;
  const found = await Promise.all(candidates.map((code) => register.tasks(code, null)));
  return candidates.filter((_, index) => (found[index]?.length ?? 0) > 0);
}

export function refusalReply(turn: Turn, refusal: Refusal): Reply {
  return reply(refusedChange(refusal, sceneOfTurn(turn)));
}

const NEAREST = 3;

/** The first of the offices' words that nobody bears, with the nearest names to choose from. */
export function unknownOfficeReply(
  turn: Turn,
  unknown: readonly { readonly words: string; readonly near: readonly OfficeCode[] }[],
  wordsFor: (office: OfficeCode) => string,
): Reply {
  const { words = '', near = [] } = unknown[0] ?? {};
  const nearest = near.length > 0 ? near : nearestOffices(words, turn.directory.lexicon, NEAREST);
  return reply(unknownOffice({ words, near: nearest, wordsFor }, sceneOfTurn(turn)));
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
