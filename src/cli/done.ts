/** `done`: marks an office's work as done. */
import { createDirectory } from '../app/directory.ts';
import type { Store } from '../app/ports/store.ts';
import { type Assignment, statusOf } from '../domain/assignment.ts';
import { decideDone } from '../domain/changes.ts';
import { parseTaskCode, shownCode, type TaskCode } from '../domain/code.ts';
import { dayOf } from '../domain/day.ts';
import { evolve } from '../domain/fact.ts';
import { withStore } from '../open-register.ts';
import { dayText } from '../texts/dates.ts';
import { commandLine } from './actor.ts';
import { type CliCommand, JSON_OPTION, printResult, textOf, UserError } from './command.ts';
import { officeOf } from './office.ts';
import { ownWork } from './own-work.ts';
import { instantOption } from './values.ts';

export const done: CliCommand = {
  usage: 'nhac-viec done <mã việc> --office <mã đơn vị> [--document <số văn bản>] [--at ISO] [--json]',
  options: { ...JSON_OPTION, office: { type: 'string' }, document: { type: 'string' }, at: { type: 'string' } },
  positionals: { min: 1, max: 1 },
  run: (context) => {
    const { config, io, positionals, values } = context;
    const [text = ''] = positionals;
    const code = codeFrom(text);
    const office = textOf(values, 'office');
    if (office === undefined) throw new UserError(`Cần nêu đơn vị. Cách dùng: ${done.usage}`);
    const now = io.now();
    const at = instantOption(values, 'at', config.TIME_ZONE) ?? now;
    if (at > now) throw new UserError(`--at ${textOf(values, 'at')}: chưa đến; cần thời điểm không sau lúc này.`);
    return withStore(config, async (store) => {
      const directory = await createDirectory(store)();
      const assignment = await ownWork(store, directory, code, officeOf(directory, office));
      const moment = { at, now, zone: config.TIME_ZONE };
      const finished = await finish(store, assignment, textOf(values, 'document') ?? null, moment);
      const task = shownCode(assignment);
      const status = statusOf(finished, dayOf(now, config.TIME_ZONE));
      printResult(context, { task, office, status }, () => `${task}: đã ghi hoàn thành.${note(assignment)}`);
      return 0;
    });
  },
};

function codeFrom(text: string): TaskCode {
  const code = parseTaskCode(text);
  if (code) return code;
  throw new UserError(`"${text}" không phải mã việc; cần dạng IV.8, I.4a, IV.8/2, BC.Q1 hoặc 2020:I.1.`);
}

interface FinishMoment {
  readonly at: Date;
  readonly now: Date;
  readonly zone: string;
}

/** The assignment as it stands then. */
async function finish(store: Store, assignment: Assignment, document: string | null, { at, now, zone }: FinishMoment) {
  const decision = decideDone(assignment, dayOf(at, zone), document, dayOf(now, zone));
  const task = shownCode(assignment);
  if (decision.kind === 'refused') throw new UserError(`${task} đã được ghi hoàn thành trước đó.`);
  const actor = commandLine(at, now);
  const committed = await store.commit(actor, [{ assignment, fact: decision.fact }], []);
  if (committed.kind === 'conflict') throw new UserError(`${task} vừa được người khác cập nhật; đề nghị làm lại.`);
  return { ...assignment, ...evolve(assignment, decision.fact, { at: actor.at, by: actor.name }) };
}

function note({ deadline, planned, timing }: Assignment): string {
  if (deadline !== null) return '';
  if (timing === 'ongoing') return ' Đây là việc thường xuyên, không có thời hạn.';
  if (timing === 'conditional') return ' Việc này chỉ làm khi có yêu cầu, không có thời hạn.';
  return planned === null
    ? ' Việc này chưa có thời hạn.'
    : ` Thời hạn ${dayText(planned, 0)} trong kế hoạch chưa được xác nhận.`;
}
