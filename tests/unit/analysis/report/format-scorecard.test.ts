import stringWidth from 'string-width';
import stripAnsi from 'strip-ansi';
import { describe, expect, test } from 'vitest';
import { formatScorecard } from '../../../../src/analysis/report/format-scorecard.ts';
import { scoreRun } from '../../../../src/analysis/scoring/index.ts';
import { Log } from '../../../../src/core/engine/log.ts';
import { compileInput } from '../../../helpers/compile-input.ts';
import { act, dampPatch, runDampPatch, tell } from '../../../helpers/damp-patch.ts';
import { LogBuilder } from '../../../helpers/log-builder.ts';
import { workedLog, workedPlan } from '../../../helpers/worked-plan.ts';

const textOf = (steps: Parameters<typeof runDampPatch>[0], until?: number): string =>
  formatScorecard(scoreRun(dampPatch, runDampPatch(steps, until).log));

describe('the scorecard in the terminal', () => {
  const plan = workedPlan();
  const card = scoreRun(plan, workedLog(plan));
  const text = formatScorecard(card);
  const lines = text.split('\n');

  test('puts the headline before anything else', () => {
    expect(lines.slice(0, 8).join('\n')).toMatchInlineSnapshot(`
      "Test: scorecard
      Ended at T+2:00: its time was up.

        Speed         0.53  3 of 5 tasks done by the deadline, 1 of them by the
                            target; 1 never done
        Coordination  none  No information had to be passed on: there is nothing to
                            measure.
        Each runs from 0 to 1. They measure different things and are never added"
    `);
  });

  test('looks first at the three tasks that cost most, with what they cost', () => {
    const part = text.slice(text.indexOf('Look at these first'), text.indexOf('Every task'));
    expect(part.match(/^ {2}\d\..*$/gm)).toEqual([
      '  1. S – Crew: never done, cost 0.20 of Speed',
      '  2. W – Crew: overdue, cost 0.14 of Speed',
      '  3. R – Crew: late, cost 0.08 of Speed',
    ]);
  });

  test('lists every task', () => {
    expect(text.slice(text.indexOf('Every task'))).toMatchInlineSnapshot(`
      "Every task
      Task    Owner    Due  Done  Score  Result
      A       Crew    0:15  0:12   0.80  late
      W       Crew    0:32  0:40   0.29  overdue
      R       Crew    1:00  0:55   0.58  late
      E       Crew    1:25  1:10   1.00  on time
      S       Crew    0:40     -   0.00  never done
      "
    `);
  });

  test('keeps within the width asked', () => {
    const run = scoreRun(dampPatch, runDampPatch([tell(50, 'patrol', ['water'])]).log);
    for (const width of [60, 80, 120]) {
      const widest = formatScorecard(run, { width })
        .split('\n')
        .map((line) => stringWidth(line));
      expect(Math.max(...widest)).toBeLessThanOrEqual(width);
    }
  });

  test('colours only when asked, and changes no word by it', () => {
    expect(text).not.toContain('\u001b');
    const coloured = formatScorecard(card, { colour: true });
    expect(stripAnsi(coloured)).toBe(text);
    expect(coloured).not.toBe(text);
  });
});

describe('what it says', () => {
  test('why the plan wanted what was missed', () => {
    const text = textOf([]);
    expect(text).toContain('Why: A patch grows while nobody looks.');
    expect(text).toContain('Basis: Flood Control Law, Art. 43');
  });

  test('who kept a seat in the dark', () => {
    const text = textOf([]).replace(/\s+/g, ' ');
    expect(text).toContain('Water bureau could not see that it was called for.');
    expect(text).toContain('Dike patrol should have passed on: A damp patch at the dike');
  });

  test('both clocks where they differ', () => {
    const text = textOf([tell(50, 'patrol', ['water']), act(55, 'water', 'shore-dike')]).replace(/\s+/g, ' ');
    expect(text).toContain('Water bureau could know from T+0:50; 0.92 by its own clock, 0.35 by the team’s.');
  });

  test('that a drill is unfinished', () => {
    expect(textOf([tell(12, 'patrol', ['water'])], 40)).toContain(
      'Unfinished: this counts what has happened up to T+0:',
    );
  });

  test('that there is nothing to score', () => {
    const text = formatScorecard(scoreRun(dampPatch, new Log()));
    expect(text).toBe(
      'A damp patch: scorecard\n\nThe drill has not started: there is nothing to score yet.\n',
    );
    const started = formatScorecard(scoreRun(dampPatch, new LogBuilder(dampPatch).build()));
    expect(started).toContain('No task has come due');
  });

  test('never 1.00 for what is not quite one', () => {
    const weights = { a: 1000, w: 1000, r: 1000, e: 1000, s: 0.001 };
    const plan = workedPlan(weights);
    const log = new LogBuilder(plan);
    for (const id of ['a', 'w', 'r', 'e', 's']) log.triggered(id, 0);
    for (const id of ['a', 'w', 'r', 'e']) log.met(id, 1, `crew/do-${id}#1`);
    expect(formatScorecard(scoreRun(plan, log.ended(120).build()))).toMatch(/Speed +0\.99 /);
  });
});

describe('text from a scenario', () => {
  const blueprint = compileInput({
    title: '文河洪水',
    organisation: { crew: { title: '文河县防汛抗旱指挥部办公室值班室', level: 'county' } },
    actions: { leave: { title: '转移\u001b[2J\u202e低洼地区群众', by: ['crew'] } },
    plan: {
      tasks: {
        evacuate: {
          owner: 'crew',
          expect: { do: 'leave' },
          from: true,
          target: '5m',
          deadline: '9m',
          because: '水\r来了',
        },
      },
    },
  });
  const log = new LogBuilder(blueprint).triggered('evacuate', 0).overdue('evacuate', 9).ended(120).build();
  const text = formatScorecard(scoreRun(blueprint, log), { width: 60 });

  test('cannot move a cursor or turn the direction of writing', () => {
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    expect(text).toContain('转移低洼地区群众');
  });

  test('counts two columns a Chinese character', () => {
    for (const line of text.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(60);
    const table = text.slice(text.indexOf('Every task')).split('\n');
    const due = table.find((line) => line.includes('0:09'))!;
    expect(stringWidth(due.slice(0, due.indexOf('0:09')))).toBe(table[1]!.indexOf('Due') - 1);
  });
});
