/** Where `/ngay` moves the demo's clock, and why it stays. */
import { expect, it } from 'vitest';
import { readMove } from '../../../src/cli/demo/move.ts';
import { day } from '../../../src/domain/day.ts';

const TODAY = day('2021-03-01');

it.each([
  ['+7', '2021-03-08'],
  ['+ 1', '2021-03-02'],
  ['03/6/2021', '2021-06-03'],
  ['3/6', '2021-06-03'],
  ['ngày 03-06-2021', '2021-06-03'],
  ['01/01/2021', '2021-01-01'],
  ['29/02/2021', { kind: 'no-such-day' }],
  ['+801', { kind: 'too-far' }],
  ['01/01/2029', { kind: 'too-far' }],
  ['hôm nay', { kind: 'unread' }],
  ['', { kind: 'unread' }],
])('reads %j as %j', (words, target) => expect(readMove(words, TODAY)).toEqual(target));
