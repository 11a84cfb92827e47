/** The office that a flag names by its code. */
import type { Directory } from '../app/directory.ts';
import type { Office } from '../domain/office.ts';
import { nearestOffices } from '../language/office-phrases.ts';
import { UserError } from './command.ts';

const OFFERED = 3;

/** Throws `UserError` with the nearest three where nobody bears the code. */
export function officeOf({ lexicon, office, nameOf }: Directory, code: string): Office {
  const found = office(code);
  if (found) return found;
  if (lexicon.offices.length === 0) {
    throw new UserError(
      `Sổ chưa có đơn vị nào nên không có đơn vị mã "${code}"; đề nghị nhập kế hoạch trước (nhac-viec import).`,
    );
  }
  const near = nearestOffices(code, lexicon, OFFERED).map((one) => `${one} (${nameOf(one)})`);
  throw new UserError(`Không có đơn vị mã "${code}" trong sổ. Gần nhất: ${near.join('; ')}.`);
}
