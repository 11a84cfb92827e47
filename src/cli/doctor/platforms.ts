/** The platforms: whether they know the bot, and groups in which it sees too little. */
import type { Examination, Examiner, Sight } from '../../app/examiner.ts';
import type { Chat } from '../../app/ports/conversation.ts';
import { type Check, error, ok, some, warning } from './check.ts';

/** `links`: the chats that offices are bound to. */
export async function platforms(examiners: readonly Examiner[], links: readonly Chat[]): Promise<Check[]> {
  if (examiners.length === 0) {
    return [warning('channels', 'chưa bật kênh nào; đề nghị đặt mã bot trong .env (xem .env.example).')];
  }
  const groups = links.filter(({ kind, gone }) => kind === 'group' && gone === null);
  const examined = await Promise.all(
    examiners.map(async ({ channel, examine }) => {
      const own = groups.filter(({ ref }) => ref.channel === channel).map(({ ref }) => ref);
      return { channel, found: await examine(own) };
    }),
  );
  return [
    ...examined.map(({ channel, found }) => reachable(channel, found)),
    ...sights(
      examined.flatMap(({ found }) => (found.kind === 'reached' ? found.groups : [])),
      groups,
    ),
  ];
}

function reachable(channel: string, found: Examination): Check {
  const variable = `${channel.toUpperCase()}_BOT_TOKEN`;
  if (found.kind === 'reached') return ok('channels', `${channel}: kết nối được, bot là ${found.name}.`);
  if (found.kind === 'rejected')
    return error('channels', `${channel}: không chấp nhận ${variable}; đề nghị kiểm tra mã bot.`);
  return error('channels', `${channel}: không kết nối được (${found.reason}); đề nghị kiểm tra mạng hoặc proxy.`);
}

function sights(
  found: readonly { readonly chat: Chat['ref']; readonly sees: Sight }[],
  groups: readonly Chat[],
): Check[] {
  const of = (sees: Sight) =>
    found.flatMap(({ chat, sees: seen }) => (seen === sees ? groups.filter(({ ref }) => ref === chat) : []));
  const [limited, absent] = [of('addressed'), of('nothing')];
  const checks: Check[] = [];
  if (absent.length > 0) {
    const text = `bot không còn trong ${absent.length} nhóm: ${some(absent.map(nameOf))}; đề nghị thêm lại bot.`;
    checks.push(warning('groups', text, absent.map(addressOf)));
  }
  if (limited.length > 0) {
    const text = `bot chỉ thấy lệnh gửi đích danh trong ${limited.length} nhóm: ${some(limited.map(nameOf))}; đề nghị đặt bot làm quản trị viên nhóm, hoặc chọn lệnh từ danh sách "/".`;
    checks.push(warning('groups', text, limited.map(addressOf)));
  }
  return checks.length > 0 || found.length === 0 ? checks : [ok('groups', `bot thấy đủ trong ${found.length} nhóm.`)];
}

const nameOf = (chat: Chat) => (chat.title === '' ? addressOf(chat) : `"${chat.title}"`);
const addressOf = ({ ref: { channel, chat, topic } }: Chat) => `${channel}:${chat}${topic === null ? '' : `/${topic}`}`;
