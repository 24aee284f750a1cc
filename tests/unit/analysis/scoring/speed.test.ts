import { describe, expect, test } from 'vitest';
import { type Scorecard, scoreRun } from '../../../../src/analysis/scoring/index.ts';
import type { Entry } from '../../../../src/core/drill/input.ts';
import { runDrill } from '../../../../src/core/drill/run-drill.ts';
import { workedLog, workedPlan, workedTimes } from '../../../helpers/worked-plan.ts';

const MINUTE = 60_000;
const measure = (card: Scorecard, id: string) => card.measures.find((one) => one.id === id)!;

describe('the worked example', () => {
  const plan = workedPlan();
  const card = scoreRun(plan, workedLog(plan));

  test('scores each task as worked out by hand', () => {
    const scores = Object.fromEntries(card.tasks.map(({ id, score }) => [id, score]));
    expect(scores.a).toBe(0.8);
    expect(scores.w).toBeCloseTo(0.287175, 6);
    expect(scores.r).toBeCloseTo(0.583333, 6);
    expect(scores.e).toBe(1);
    expect(scores.s).toBe(0);
  });

  test('has the mean .534102, and .582819 with weights 1, 3, 2, 3, 1', () => {
    expect(card.headline.speed).toBeCloseTo(0.534102, 6);
    const weighted = workedPlan({ a: 1, w: 3, r: 2, e: 3, s: 1 });
    expect(scoreRun(weighted, workedLog(weighted)).headline.speed).toBeCloseTo(0.582819, 6);
  });

  test('shows three of five done by the deadline, one by the target, one never', () => {
    expect(measure(card, 'within-deadline')).toMatchObject({ value: 0.6, count: 3, of: 5 });
    expect(measure(card, 'within-target')).toMatchObject({ value: 0.2, count: 1, of: 5 });
    expect(measure(card, 'never-done')).toMatchObject({ value: 1, of: 5 });
    expect(card.missed).toEqual(['s']);
  });

  test('shows the slack of each task, censored at the end for the one never done', () => {
    const slacks = card.tasks.map(({ id, team }) => [id, team.slack! / MINUTE]);
    expect(slacks).toEqual([
      ['a', 3],
      ['w', -8],
      ['r', 5],
      ['e', 15],
      ['s', -80],
    ]);
    expect(measure(card, 'worst-slack').value).toBe(-80 * MINUTE);
  });

  test('names each status', () => {
    expect(card.tasks.map(({ status }) => status)).toEqual(['late', 'overdue', 'late', 'on-time', 'missed']);
  });

  test('shares out what is missing from one, the dearest task first', () => {
    expect(card.losses.map(({ task }) => task)).toEqual(['s', 'w', 'r', 'a']);
    const sum = card.losses.reduce((total, { lost }) => total + lost, 0);
    expect(sum).toBeCloseTo(1 - card.headline.speed!, 12);
  });

  test('comes out the same when the engine itself runs the plan', () => {
    const entries: Entry[] = workedTimes.map(([id, minute], n) => ({
      n: n + 1,
      t: minute * MINUTE,
      input: { kind: 'act', role: 'crew', do: `do-${id}` },
    }));
    const { log } = runDrill(plan, {
      seed: 's',
      entries: [{ n: 0, t: 0, input: { kind: 'start', cast: { crew: 'person' } } }, ...entries],
    });
    const run = scoreRun(plan, log);
    expect(run.headline).toEqual(card.headline);
    expect(run.tasks.map(({ team }) => team)).toEqual(card.tasks.map(({ team }) => team));
  });
});
