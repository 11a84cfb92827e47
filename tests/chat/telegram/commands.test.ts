import { expect, it } from 'vitest';
import { menuOf } from '../../../src/chat/telegram/commands.ts';

it('shows the commands in their order', () => {
  expect(
    menuOf([
      { name: 'viec', description: 'Việc chưa hoàn thành' },
      { name: 'trogiup', description: 'Hướng dẫn' },
    ]),
  ).toEqual([
    { command: 'viec', description: 'Việc chưa hoàn thành' },
    { command: 'trogiup', description: 'Hướng dẫn' },
  ]);
});

it.each([
  ['accents in a name', { name: 'việc', description: 'x' }],
  ['capitals', { name: 'Viec', description: 'x' }],
  ['a name too long', { name: 'a'.repeat(33), description: 'x' }],
  ['no description', { name: 'viec', description: ' ' }],
])('leaves out what the platform would refuse with the whole menu: %s', (_, command) => {
  expect(menuOf([command])).toEqual([]);
});

it('keeps within the platform’s limits', () => {
  const menu = menuOf(Array.from({ length: 120 }, (_, n) => ({ name: `c${n}`, description: 'ệ'.repeat(300) })));
  expect(menu).toHaveLength(100);
  expect(menu[0]?.description).toHaveLength(256);
});
