/** What people say to the bot in the measured registers: commands and questions, each in a group of its office. */
import Database from 'better-sqlite3';
import { NOW, YESTERDAY } from '../register/days.ts';
import { OFFICES_OF_DISTRICT } from '../register/offices.ts';
import { BOT, type Update } from './bot-api.ts';

type Kind = 'viec' | 'quahan' | 'xong' | 'question';
export const KINDS: readonly Kind[] = ['viec', 'quahan', 'xong', 'question'];

export interface Traffic {
  updates(kind: Kind, count: number): Update[];
  mixed(count: number): Update[];
}

const QUESTIONS = [
  'việc nào quá hạn?',
  'tuần này có việc gì đến hạn?',
  'tháng 6 này phải xong những việc nào?',
  'còn việc nào chưa làm trong quý 3?',
];
/** So many groups speak in turn that none is answered twice within a second, nor twenty times within a minute. */
const GROUPS = 4_000;
/** Numbers of groups that the registers themselves do not know. */
const FIRST_GROUP = -1_002_000_000_000;
const FIRST_PERSON = 700_000;
const TITLE = 'Nhóm công việc';
const NAME = ['Lan', 'Nguyễn Thị'] as const;

interface Group {
  /** Its number on the platform. */
  readonly id: number;
  /** Open work of its office; of a small register's groups several have the same, which then is done already. */
  readonly code: string;
}

export function createTraffic(register: string): Traffic {
  const groups = speakingGroups(register);
  let updateId = 1;
  let spoken = 0;

  function make(kind: Kind): Update {
    const group = groups[spoken++ % groups.length];
    if (!group) throw new Error('no office has open work');
    return updateOf(updateId++, group.id, wordsOf(kind, spoken, group));
  }
  return {
    updates: (kind, count) => Array.from({ length: count }, () => make(kind)),
    mixed: (count) => Array.from({ length: count }, (_, n) => make(KINDS[n % KINDS.length] ?? 'viec')),
  };
}

function wordsOf(kind: Kind, n: number, { code }: Group): string {
  switch (kind) {
    case 'viec':
      return `/viec@${BOT.username}`;
    case 'quahan':
      return `/quahan@${BOT.username}`;
    case 'xong':
      return `/xong@${BOT.username} ${code} ${n}/BC-UBND`;
    case 'question':
      return `@${BOT.username} ${QUESTIONS[n % QUESTIONS.length]}`;
  }
}

/** Groups bound to the first offices of the districts, which have work enough to fill a page; none is a monitor. */
function speakingGroups(register: string): Group[] {
  const sqlite = new Database(register);
  const offices = sqlite.prepare<[], number>('select count(*) from offices').pluck().get() ?? 0;
  const districts = Math.ceil(offices / OFFICES_OF_DISTRICT);
  const open = sqlite.prepare<[number], Found>(`
    select p.key as plan, t.code, a.occurrence, t.occurrences
    from assignments a join tasks t on t.id = a.task_id join plans p on p.id = t.plan_id
    where a.office_id = ? and a.done_on is null and a.set_aside = 0 and a.deadline is not null
    order by a.deadline desc, a.position`);
  const add = sqlite.prepare(`
    insert into chats (channel, chat, topic, title, kind, office_id, since)
    values ('telegram', ?, '', '${TITLE}', 'group', ?, '${YESTERDAY}') on conflict do nothing`);
  const meet = sqlite.prepare(`
    insert into people (channel, person, name) values ('telegram', ?, '${NAME.join(' ')}') on conflict do nothing`);
  const work = Array.from({ length: districts }, (_, n) => open.all(n * OFFICES_OF_DISTRICT + 1).map(codeOf));
  const groups: Group[] = [];
  sqlite.transaction(() => {
    for (let n = 0; n < GROUPS; n++) {
      // Neighbours in the list belong to different offices.
      const codes = work[n % districts] ?? [];
      const code = codes[Math.floor(n / districts) % codes.length];
      if (code === undefined) continue;
      const id = FIRST_GROUP - n;
      add.run(String(id), (n % districts) * OFFICES_OF_DISTRICT + 1);
      meet.run(String(personOf(id)));
      groups.push({ id, code });
    }
  })();
  sqlite.close();
  return groups;
}

interface Found {
  readonly plan: string;
  readonly code: string;
  readonly occurrence: number;
  readonly occurrences: number;
}

const codeOf = ({ plan, code, occurrence, occurrences }: Found): string =>
  `${plan}:${code}${occurrences > 1 ? `/${occurrence}` : ''}`;

/** Each group has one who speaks, and who is known. */
const personOf = (group: number): number => FIRST_PERSON + FIRST_GROUP - group;

const SAID_AT = Math.floor(new Date(NOW).getTime() / 1000);

function updateOf(id: number, group: number, text: string): Update {
  const addressed = /^(\/\w+)?@\w+/.exec(text);
  const type = addressed?.[1] === undefined ? 'mention' : 'bot_command';
  const [first_name, last_name] = NAME;
  return {
    update_id: id,
    message: {
      message_id: id,
      from: { id: personOf(group), is_bot: false, first_name, last_name, language_code: 'vi' },
      chat: { id: group, title: TITLE, type: 'supergroup' },
      date: SAID_AT,
      text,
      entities: [{ type, offset: 0, length: addressed?.[0].length ?? 0 }],
    },
  };
}
