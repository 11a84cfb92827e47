/** A moved deadline: whether the monitors have heard of the assignment already. */
import { expect, it } from 'vitest';
import { decideExtension } from '../../src/domain/changes.ts';
import { day } from '../../src/domain/day.ts';
import { assignment } from '../fixtures/assignments.ts';
import { SETTINGS } from '../fixtures/small-register.ts';

/** Due on Sunday 31/01: the third working day after it is Wednesday 03/02. */
const DUE = day('2021-01-31');
const asked = { deadline: day('2021-03-31'), reason: 'chờ hướng dẫn', own: false };

it.each([
  ['before that day', {}, '2021-02-02', false],
  ['on that day', {}, '2021-02-03', true],
  ['where they were told of an earlier deadline', { escalated: true }, '2021-01-25', true],
  ['where the deadline itself was moved back behind that day', { movedOn: day('2021-02-10') }, '2021-02-22', false],
  ['where it was moved back in time', { movedOn: day('2021-02-02') }, '2021-02-22', true],
])('an extension knows whether the monitors were told, %s', (_, changes, today, escalated) => {
  const decision = decideExtension(assignment({ deadline: DUE, ...changes }), asked, day(today), SETTINGS.policy);
  expect(decision).toMatchObject({ kind: 'fact', fact: { kind: 'extended', escalated } });
});
