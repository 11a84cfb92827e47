/** Offices without a chat, and administrators whom nothing can be told. */
import type { Store } from '../../app/ports/store.ts';
import { CHANNELS } from '../../channels.ts';
import type { Config } from '../../config.ts';
import { type Check, ok, some, warning } from './check.ts';

export async function unlinkedOffices(store: Store): Promise<Check> {
  const offices = await store.offices();
  const linked = new Set((await store.links()).filter((chat) => chat.gone === null).map((chat) => chat.office));
  const without = offices.filter(({ code }) => !linked.has(code));
  if (without.length === 0) return ok('offices', `cả ${offices.length} đơn vị đều có nhóm nhận nhắc việc.`);
  return warning(
    'offices',
    `${without.length}/${offices.length} đơn vị chưa có nhóm nhận nhắc việc: ${some(without.map(({ name }) => name))}; đề nghị dùng /dangky trong nhóm của đơn vị.`,
    without.map(({ code }) => code),
  );
}

/** Those of the settings count from the start, also before the bot has ever run. */
export async function administrators(store: Store, config: Config): Promise<Check> {
  const known = await store.administrators();
  const seen = new Set(known.map(({ person }) => `${person.channel}:${person.id}`));
  const named = namedIn(config).filter(({ channel, id }) => !seen.has(`${channel}:${id}`));
  const silent = [...known.filter(({ privateChat }) => privateChat === null).map(({ person }) => person), ...named];
  if (known.length + named.length === 0) {
    return warning('administrators', 'chưa có quản trị viên; khi chạy, bot in mã dùng một lần cho lệnh /quantri.');
  }
  if (silent.length === 0) return ok('administrators', `${known.length} quản trị viên, đều nhận được tin riêng.`);
  const names = silent.map(({ channel, id, name }) => `${name || 'chưa rõ tên'} (${channel} ${id})`);
  return warning(
    'administrators',
    `quản trị viên chưa mở trò chuyện riêng với bot: ${some(names)}; đề nghị nhắn riêng cho bot lệnh /start.`,
    silent.map(({ channel, id, name }) => ({ channel, id, name })),
  );
}

function namedIn(config: Config) {
  return CHANNELS.flatMap(({ name: channel, administrators: ids }) =>
    ids(config).map((id) => ({ channel, id, name: '' })),
  );
}
