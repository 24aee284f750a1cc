import stringWidth from 'string-width';
import stripAnsi from 'strip-ansi';
import { describe, expect, test } from 'vitest';
import { formatScorecard } from '../../../../src/analysis/report/format-scorecard.ts';
import { type Scorecard, scoreRun } from '../../../../src/analysis/scoring/index.ts';
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

  test('lists every task under its owner', () => {
    expect(text.slice(text.indexOf('Every task'))).toMatchInlineSnapshot(`
      "Every task
        Task     Due  Done  Score  Result
      Crew
        A       0:15  0:12   0.80  late
        W       0:32  0:40   0.29  overdue
        R       1:00  0:55   0.58  late
        E       1:25  1:10   1.00  on time
        S       0:40     -   0.00  never done
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

const card = scoreRun(workedPlan(), workedLog(workedPlan()));
const headlineOf = (of: Scorecard): string =>
  /Coordination[\s\S]*?never added/.exec(formatScorecard(of))![0].replace(/\s+/g, ' ');

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

  test('the score by a seat’s own clock where it differs', () => {
    const text = textOf([tell(50, 'patrol', ['water']), act(55, 'water', 'shore-dike')]);
    expect(text).toMatch(/Score +Own +Result\n/);
    expect(text).toMatch(/Shore up the dike +1:10 +1:25 +0\.35 +0\.92 +overdue\n/);
    expect(textOf([])).not.toMatch(/Score +Own/);
  });

  test('what was not called for, in a sentence', () => {
    const plan = workedPlan();
    const log = new LogBuilder(plan).triggered('a', 0).met('a', 1, 'crew/do-a#1').ended(120).build();
    const text = formatScorecard(scoreRun(plan, log));
    expect(text).toMatch(/^Not called for: W, R, E, S\.$/m);
    expect(text).toMatch(/^Crew\n {2}A .*on time\nNot/m);
  });

  test('of what had to be told, only what was not, and of whom to ask why', () => {
    const silent = textOf([]).replace(/\s+/g, ' ');
    expect(silent).toContain('0 of 2 told in time.');
    expect(silent).toContain(
      'Dike patrol to Water bureau: A damp patch at the dike – told nobody, due T+0:30',
    );
    const told = textOf([tell(12, 'patrol', ['water'])]).replace(/\s+/g, ' ');
    expect(told).toContain('1 of 2 told in time.');
    expect(told).not.toContain('Dike patrol to Water bureau:');
    const late = textOf([tell(12, 'patrol', ['water']), tell(50, 'water', ['hq'])]).replace(/\s+/g, ' ');
    expect(late).toMatch(
      /Water bureau to County headquarters: A damp patch at the dike – late, T\+0:50, due/,
    );
  });

  test('each term of Coordination in which something was due, and no other', () => {
    const figures: Readonly<Record<string, readonly [number | null, number]>> = {
      'timely-vertical-recall': [4, 5],
      'hand-off-acceptance': [3, 4],
      'command-kept': [null, 10],
    };
    const of = (kept: readonly string[]): string =>
      headlineOf({
        ...card,
        measures: card.measures.map((measure) => {
          const [count, of] = figures[measure.id] ?? [null, 0];
          if (!kept.includes(measure.id)) return measure;
          return { ...measure, value: (count ?? 9) / of, count, of };
        }),
      });
    expect(of(Object.keys(figures))).toContain(
      'told in time up and down 4 of 5; orders and requests answered in time 3 of 4; line of command 0.90 (10 orders due)',
    );
    expect(of(['hand-off-acceptance'])).toContain('none orders and requests answered in time 3 of 4 Each');
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

test('the list of what was missed has one line for each, cut where it is too long', () => {
  const tasks = Object.fromEntries(
    ['one', 'two', 'three', 'four', 'five'].map((id) => [
      id,
      {
        title: `Do what is called ${id}`,
        owner: 'crew',
        expect: { do: 'leave' },
        from: true,
        target: '5m',
        deadline: '9m',
        objective: 'O',
      },
    ]),
  );
  const blueprint = compileInput({
    organisation: { crew: { title: 'Crew', level: 'county' } },
    actions: { leave: { title: 'Leave', by: ['crew'] } },
    objectives: { O: { title: 'Nobody is left behind in a house that the water can reach by night' } },
    plan: { tasks },
  });
  const log = new LogBuilder(blueprint);
  for (const id of Object.keys(tasks)) log.triggered(id, 0).overdue(id, 9);
  const text = formatScorecard(scoreRun(blueprint, log.ended(120).build()), { width: 70 });
  expect(text).toContain(`Never done, and what it was for
  - Do what is called four: Nobody is left behind in a house that the…
  - Do what is called five: Nobody is left behind in a house that the…

`);
});
