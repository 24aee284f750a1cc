import { describe, expect, test } from 'vitest';
import { formatComparison } from '../../../../../src/analysis/report/format-comparison.ts';
import { columnsOf } from '../../../../../src/analysis/report/layout.ts';
import { compareDrills } from '../../../../../src/analysis/scoring/comparison/compare-drills.ts';
import { scoreRun } from '../../../../../src/analysis/scoring/index.ts';
import type { Entry } from '../../../../../src/core/drill/input.ts';
import { wordsOf } from '../../../../../src/text/words.ts';
import { act, dampPatch, runDampPatch, tell } from '../../../../helpers/damp-patch.ts';

type Steps = Parameters<typeof runDampPatch>[0];
const prompt: Steps = [
  tell(12, 'patrol', ['water']),
  tell(15, 'water', ['hq']),
  act(16, 'water', 'shore-dike'),
  act(20, 'hq', 'call-out'),
];
/** The same without the last two; and with nothing done at all. */
const half = prompt.slice(0, 2);
const start: Entry = { n: 0, t: 0, input: { kind: 'start' } };
const withdrawn: Entry[] = [start, { n: 1, t: 0, input: { kind: 'withdraw', entry: 7 } }];
const drill = (id: string, steps: Steps, entries: Entry[] = [start], seed = 's') => ({
  id,
  seed,
  card: scoreRun(dampPatch, runDampPatch(steps).log, { entries, remarks: [] }),
});

describe('drills side by side', () => {
  test('have the task first that cost one of them most more than another', () => {
    const [good, bad] = [drill('a', prompt), drill('b', half)];
    const { tasks } = compareDrills([good, bad]);
    const lost = (id: string, { card }: typeof good) => card.tasks.find((task) => task.id === id)!.lost;
    for (const { task, difference } of tasks)
      expect(difference).toBeCloseTo(Math.abs(lost(task, good) - lost(task, bad)), 12);
    expect(tasks.map(({ difference }) => difference)).toEqual(
      tasks.map(({ difference }) => difference).sort((one, other) => other - one),
    );
    expect(tasks[0]!.difference).toBeGreaterThan(0);
  });

  test('give the same whichever is named first, but for the order of columns', () => {
    const [one, other] = [drill('a', prompt), drill('b', half)];
    const values = (list: ReturnType<typeof compareDrills>) =>
      list.measures.map(({ measure, difference }) => [measure, difference]);
    expect(values(compareDrills([one, other]))).toEqual(values(compareDrills([other, one])));
  });

  test('keep practice apart: it stands behind scored drills and makes no difference to them', () => {
    const comparison = compareDrills([drill('p', [], withdrawn), drill('a', prompt), drill('b', prompt)]);
    expect(comparison.drills.map(({ id }) => id)).toEqual(['a', 'b', 'p']);
    expect(comparison.sameConditions).toBe(false);
    expect(comparison.tasks.every(({ difference }) => difference === 0)).toBe(true);
  });

  test('are compared all the same where no two are alike', () => {
    const { tasks } = compareDrills([drill('p', [], withdrawn), drill('a', prompt)]);
    expect(tasks[0]!.difference).toBeGreaterThan(0);
  });

  test('say whether seed and files were the same', () => {
    expect(compareDrills([drill('a', prompt), drill('b', half)])).toMatchObject({
      sameSeed: true,
      sameFiles: true,
    });
    expect(compareDrills([drill('a', prompt), drill('b', half, [start], 't')]).sameSeed).toBe(false);
  });

  test('have no difference where they are the same', () => {
    const { tasks, measures } = compareDrills([drill('a', prompt), drill('b', prompt)]);
    expect([...tasks, ...measures].every(({ difference }) => (difference ?? 0) === 0)).toBe(true);
  });
});

describe('on the terminal', () => {
  test.each(['en', 'zh'])('%s lines are never wider than asked, however many drills', (code) => {
    const drills = ['first-long-name-1', 'b', 'c', 'd'].map((id, i) =>
      drill(id, prompt.slice(0, 4 - i), i === 2 ? withdrawn : [start], `seed-${i}`),
    );
    for (const width of [60, 80, 120]) {
      const lines = formatComparison(compareDrills(drills), wordsOf(code), width).split('\n');
      expect(lines.filter((line) => columnsOf(line) > width)).toEqual([]);
    }
  });

  test('says what is not comparable', () => {
    const text = formatComparison(
      compareDrills([drill('p', [], withdrawn, 't'), drill('a', prompt)]),
      wordsOf('en'),
      80,
    );
    expect(text).toContain('Played under different conditions');
    expect(text).toContain('Under different seeds');
    expect(text).toMatch(/Played as +scored +practice/);
  });
});
