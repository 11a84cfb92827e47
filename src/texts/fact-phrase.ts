/** One fact of the log in words: what happened to an assignment. */
import type { Fact } from '../domain/fact.ts';
import type { Scene } from './scene.ts';
import { dayIn } from './sentences.ts';
import { oneLine, shortTitle } from './titles.ts';

/** Of what a person wrote, where it is one entry among others. */
const WORDS_SHOWN = 300;

type Phrases = { readonly [K in Fact['kind']]: (fact: Extract<Fact, { kind: K }>, scene: Scene) => string };

const withDocument = (document: string | null) => (document === null ? '' : `, văn bản ${oneLine(document)}`);

const PHRASES: Phrases = {
  entered: ({ given }) => (given ? 'được giao' : 'đưa vào sổ'),
  done: ({ on, document }, scene) => `báo hoàn thành ngày ${dayIn(on, scene)}${withDocument(document)}`,
  document: ({ document }) => `ghi số văn bản ${oneLine(document)}`,
  progress: ({ note }) => `tiến độ: ${shortTitle(note, WORDS_SHOWN)}`,
  returned: ({ reason }) => `trả lại: ${shortTitle(reason, WORDS_SHOWN)}`,
  deadline: ({ deadline }, scene) => `đặt hạn ${dayIn(deadline, scene)}`,
  extended: ({ deadline, reason, own }, scene) =>
    `${own ? 'tự gia hạn' : 'gia hạn'} đến ${dayIn(deadline, scene)}: ${shortTitle(reason, WORDS_SHOWN)}`,
  replanned: ({ deadline, given }, scene) =>
    given && deadline !== null
      ? `theo hạn ${dayIn(deadline, scene)}`
      : deadline === null
        ? 'kế hoạch bỏ thời hạn'
        : `kế hoạch sửa hạn thành ${dayIn(deadline, scene)}`,
  'set-aside': ({ reason, given }) => (given ? 'chuyển đơn vị khác chủ trì' : `đưa ra khỏi sổ: ${oneLine(reason)}`),
  restored: ({ given }) => (given ? 'được giao lại' : 'đưa trở lại sổ'),
  undone: () => 'hoàn tác thay đổi trước đó',
};

export function factPhrase(fact: Fact, scene: Scene): string {
  const phrase = PHRASES[fact.kind] as (fact: Fact, scene: Scene) => string;
  return phrase(fact, scene);
}
