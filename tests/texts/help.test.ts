/** What the bot says of itself, and when chats are bound to offices. */
import { describe, expect, it } from 'vitest';
import { COMMAND_MENU } from '../../src/texts/command-menu.ts';
import { greetGroup, type HelpView, help } from '../../src/texts/help.ts';
import * as registration from '../../src/texts/registration.ts';
import { at, MONDAY, offered, shown } from './sample.ts';

const view: HelpView = {
  chatKind: 'group',
  hearing: 'commands',
  office: 'tu-phap',
  monitor: false,
  admin: false,
  personId: '42',
  remindAt: '08:00',
  monitors: ['noi-vu'],
  admins: ['Lê C', ''],
};

describe('help', () => {
  it('in an office’s group gives three examples and says who to ask', () => {
    const lines = shown(help(view, MONDAY));
    expect(lines[0]).toBe('Nhắc Việc · Phòng Tư pháp');
    expect(lines[1]).toContain('lúc 08:00');
    const from = lines.indexOf('Ví dụ:');
    expect(lines.slice(from, from + 5)).toEqual([
      'Ví dụ:',
      'việc nào quá hạn?',
      '/xong II.5 12/KH-UBND',
      '/chitiet II.5',
      '',
    ]);
    expect(lines.at(-1)).toBe('Cần hỗ trợ: Phòng Nội vụ; quản trị viên Lê C.');
    expect(lines.join(' ')).not.toContain('42');
  });

  it('in private shows one’s own id', () =>
    expect(shown(help({ ...view, chatKind: 'private', office: null }, MONDAY))).toContain('Mã người dùng: 42'));

  it('in a chat without an office says how to register', () =>
    expect(shown(help({ ...view, office: null }, MONDAY)).join('\n')).toContain('Gõ /dangky và tên đơn vị'));

  it.each([
    [{}, false, false],
    [{ monitor: true }, true, false],
    [{ admin: true }, true, true],
  ])('lists the commands of %o', (part, monitors, admins) => {
    const text = shown(help({ ...view, ...part, commands: true }, MONDAY)).join('\n');
    expect(text).toContain('/xong · ');
    expect(text.includes('/tralai · ')).toBe(monitors);
    expect(text.includes('/huydangky · ')).toBe(admins);
  });

  it.each([
    ['commands', 'chọn lệnh từ danh sách "/"'],
    ['mentions', 'nhắc tên (@) rồi viết lệnh'],
  ] as const)('tells a group where %s are heard how to speak to it', (hearing, words) => {
    expect(shown(help({ ...view, hearing }, MONDAY)).join('\n')).toContain(words);
    expect(shown(greetGroup({ hearing, office: null }, MONDAY)).join('\n')).toContain(words);
  });

  it('greets a group that is bound already by its office', () => {
    const text = shown(greetGroup({ hearing: 'commands', office: 'tu-phap' }, MONDAY)).join('\n');
    expect(text).toContain('đã đăng ký cho Phòng Tư pháp');
    expect(text).not.toContain('/dangky');
  });

  it('greets a group', () => {
    const text = shown(greetGroup({ hearing: 'commands', office: null }, MONDAY)).join('\n');
    expect(text).toContain('/dangky Phòng Tư pháp');
  });
});

it.each(COMMAND_MENU)('the menu entry $name fits a platform’s limits', ({ name, description }) => {
  expect(name).toMatch(/^[a-z]{1,32}$/);
  expect(description.length).toBeGreaterThan(2);
  expect(description.length).toBeLessThan(100);
});

describe('registration', () => {
  const by = { name: 'Lê C', office: null, at: at('2021-03-01', '09:00') };
  it.each([
    [registration.registered('tu-phap', MONDAY), '✅ Đã đăng ký cuộc trò chuyện này cho Phòng Tư pháp.'],
    [
      registration.registrationAsked('tu-phap', 1, MONDAY),
      'Đã gửi quản trị viên đề nghị đăng ký cuộc trò chuyện này cho Phòng Tư pháp; chờ duyệt.',
    ],
    [
      registration.registrationDecided({ office: 'y-te', chatTitle: 'Y tế', granted: true }, MONDAY),
      'Đã duyệt: "Y tế" đăng ký cho Phòng Y tế.',
    ],
    [
      registration.anotherChat({ office: 'y-te', chatTitle: 'Y tế 2', by }, MONDAY),
      '"Y tế 2" cũng đã đăng ký cho Phòng Y tế, Lê C duyệt lúc 09:00. Nếu không đúng, đề nghị báo quản trị viên.',
    ],
    [
      registration.unregisteredNotice({ office: 'y-te', by }, MONDAY),
      'Lê C (quản trị) đã hủy đăng ký cuộc trò chuyện này cho Phòng Y tế lúc 09:00.',
    ],
  ])('%#', (message, text) => expect(shown(message)).toEqual([text]));

  it('says where no administrator could be asked', () =>
    expect(shown(registration.registrationAsked('tu-phap', 0, MONDAY))[0]).toContain('gõ /start'));

  it('asks which chat', () => {
    const chats = [
      { title: 'Y tế', state: '1' },
      { title: 'Y tế 2', state: '2' },
    ];
    expect(offered(registration.whichChat({ office: 'y-te', chats }, MONDAY))).toEqual([
      '[Y tế] /huydangky y-te',
      '[Y tế 2] /huydangky y-te',
    ]);
  });
});
