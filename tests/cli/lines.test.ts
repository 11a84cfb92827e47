/** Many questions on standard input: one document a line, in order, whatever stands between them. */
import { describe, expect, it } from 'vitest';
import { deadline } from '../../src/cli/deadline.ts';
import { period } from '../../src/cli/period.ts';
import { desk } from '../fixtures/commands.ts';

describe('one document a line', () => {
  it('in order, from plain lines and from lines with flags of their own, behind a byte order mark', async () => {
    const lines = ['\uFEFFQuý I', '', '{"text":"Quý II","year":2022,"signed":null}', 'xyz'];
    const { status, printed } = await desk('2021-06-03').run(deadline, ['-', '--year', '2021'], lines);
    expect([status, printed.map((line) => (JSON.parse(line) as { deadlines: string[] }).deadlines)]).toEqual([
      0,
      [['2021-03-31'], [], ['2022-06-30'], []],
    ]);
  });

  it('a mistake in one line leaves the others alone and is told at the end', async () => {
    const lines = ['tuần sau', '{"text":"tuần này","now":"hôm qua"}', '{hỏng', 'tuần này'];
    const place = desk('2021-06-03T10:00:00+07:00');
    const printed: string[] = [];
    async function* input() {
      for (const line of lines) yield line;
    }
    const io = { print: (text: string) => void printed.push(text), lines: input, now: () => new Date('2021-06-03') };
    const asked = period.run({ config: place.config, io, positionals: ['-'], values: {} });
    await expect(asked).rejects.toThrow(/^Dòng 2: --now hôm qua/);
    expect(printed.map((line) => Object.keys(JSON.parse(line) as object))).toEqual([
      ['from', 'to'],
      ['error'],
      ['error'],
      ['from', 'to'],
    ]);
  });

  it('is doubtful under --strict where one line is', async () => {
    const place = desk('2021-06-03');
    expect((await place.run(deadline, ['-', '--year', '2021', '--strict'], ['Quý I', 'xyz'])).status).toBe(2);
    expect((await place.run(deadline, ['-', '--year', '2021', '--strict'], ['Quý I'])).status).toBe(0);
  });
});
