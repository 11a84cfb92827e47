/** `done`: marks an office's work as done. */

import { type Assignment, statusOf } from '../domain/assignment.ts';
import { decideDone } from '../domain/changes.ts';
import { occurrenceCode, parseTaskCode } from '../domain/code.ts';
import { dayOf } from '../domain/day.ts';
import { evolve } from '../domain/fact.ts';
import { commandLine, withStore } from '../open.ts';
import { type CliCommand, JSON_OPTION, printResult, textOf, UserError } from './command.ts';
import { instantOption } from './values.ts';

export const done: CliCommand = {
  usage: 'nhac-viec done <mã việc> --office <mã đơn vị> [--document <số văn bản>] [--at ISO] [--json]',
  options: { ...JSON_OPTION, office: { type: 'string' }, document: { type: 'string' }, at: { type: 'string' } },
  positionals: { min: 1, max: 1 },
  run: (context) => {
    const { config, io, positionals, values } = context;
    const [text = ''] = positionals;
    const code = parseTaskCode(text);
    const office = textOf(values, 'office');
    if (!code || office === undefined) throw new UserError(`Cách dùng: ${done.usage}`);
    const now = io.now();
    const at = instantOption(values, 'at', config.TIME_ZONE) ?? now;
    return withStore(config, async (store) => {
      const tasks = await store.tasks(code.code, code.plan);
      if (tasks.length === 0) throw new UserError(`Không tìm thấy việc mã ${text} trong sổ.`);
      const all = await store.assignmentsOf(
        tasks.map((task) => task.id),
        code.occurrence,
      );
      const assignment = chooseOwn(
        all.filter((one) => one.office === office),
        text,
        office,
      );
      const today = dayOf(now, config.TIME_ZONE);
      const decision = decideDone(assignment, dayOf(at, config.TIME_ZONE), textOf(values, 'document') ?? null, today);
      const shown = occurrenceCode(assignment.code, assignment.occurrence, assignment.occurrences);
      if (decision.kind === 'refused') throw new UserError(refusalText(decision.refusal.kind, shown));
      const actor = commandLine(at, now);
      const committed = await store.commit(actor, [{ assignment, fact: decision.fact }], []);
      if (committed.kind === 'conflict') throw new UserError(`${shown} vừa được người khác cập nhật; đề nghị làm lại.`);
      const state = evolve(assignment, decision.fact, { at: actor.at, by: actor.name });
      const status = statusOf({ ...assignment, ...state }, today);
      printResult(context, { task: shown, office, status }, () => `${shown}: đã ghi hoàn thành.${note(assignment)}`);
      return 0;
    });
  },
};

/** The office's earliest open occurrence; a task of several lines is asked back. */
function chooseOwn(own: readonly Assignment[], text: string, office: string): Assignment {
  const lines = [...new Set(own.map((one) => one.code))];
  if (lines.length > 1) throw new UserError(`${text} có nhiều dòng: ${lines.join(', ')}; đề nghị nêu rõ dòng.`);
  const found = own.find((one) => !one.done) ?? own[0];
  if (!found) throw new UserError(`${text} không do đơn vị mã "${office}" chủ trì.`);
  return found;
}

function refusalText(kind: string, code: string): string {
  if (kind === 'in-future') return 'Ngày hoàn thành không thể ở tương lai.';
  return `${code} đã được ghi hoàn thành trước đó.`;
}

function note({ deadline, timing }: Assignment): string {
  if (deadline !== null) return '';
  if (timing === 'ongoing') return ' Đây là việc thường xuyên, không có thời hạn.';
  if (timing === 'conditional') return ' Việc này chỉ làm khi có yêu cầu, không có thời hạn.';
  return ' Việc này chưa có thời hạn.';
}
