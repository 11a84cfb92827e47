/** Who did something, from which office and when, as a reader elsewhere is told. */
import type { OfficeCode } from '../domain/office.ts';
import { type Moment, momentShort, momentText } from './dates.ts';
import { fullOffice, type Scene } from './scene.ts';

export interface Doer {
  readonly name: string;
  /** The office of the chat it was done from; null for an administrator elsewhere and on the command line. */
  readonly office: OfficeCode | null;
  readonly at: Moment;
}

/** `Phòng Nội vụ`; a person's name where no office stands behind it. */
export function whoText({ name, office }: Doer, scene: Scene): string {
  return office === null ? `${name} (quản trị)` : fullOffice(scene, office);
}

/** `lúc 14:05 (Nguyễn Văn A)`, to stand behind what the office did. */
export function whenText({ name, office, at }: Doer, scene: Scene): string {
  return `${momentShort(at, scene.today)}${office === null ? '' : ` (${name})`}`;
}

/** `do Nguyễn Văn A báo lúc 08:12 ngày 01/3`. */
export function byText({ name, at }: Pick<Doer, 'name' | 'at'>, verb: string, scene: Scene): string {
  return `do ${name} ${verb} ${momentText(at, scene.today)}`;
}
