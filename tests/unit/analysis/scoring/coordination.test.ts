import { describe, expect, test } from 'vitest';
import { type Scorecard, scoreRun } from '../../../../src/analysis/scoring/index.ts';
import { act, dampPatch, runDampPatch, tell } from '../../../helpers/damp-patch.ts';
import { LogBuilder } from '../../../helpers/log-builder.ts';

const scoreSteps = (steps: Parameters<typeof runDampPatch>[0]): Scorecard =>
  scoreRun(dampPatch, runDampPatch(steps).log);
const value = (card: Scorecard, id: string): number | null =>
  card.measures.find((measure) => measure.id === id)!.value;

describe('coordination', () => {
  test('is the mean of what came in time up and down and what came in time across', () => {
    const card = scoreSteps([tell(12, 'patrol', ['water']), tell(50, 'water', ['hq'])]);
    expect(value(card, 'timely-vertical-recall')).toBe(1);
    expect(value(card, 'timely-horizontal-recall')).toBe(0);
    expect(card.headline.coordination).toBe(0.5);
    expect(value(card, 'flow-recall')).toBe(1);
    expect(value(card, 'timely-recall')).toBe(0.5);
    expect(card.flows.map(({ direction, status }) => [direction, status])).toEqual([
      ['vertical', 'timely'],
      ['horizontal', 'late'],
    ]);
  });

  test('leaves out a direction in which nothing was required, and does not take it as one', () => {
    const log = new LogBuilder(dampPatch).triggered('report-damp', 10).overdue('report-damp', 30).ended(40);
    const card = scoreRun(dampPatch, log.build());
    expect(value(card, 'timely-horizontal-recall')).toBeNull();
    expect(card.headline.coordination).toBe(0);
  });

  test('is nothing, not one, where nobody had to be told', () => {
    const card = scoreRun(dampPatch, new LogBuilder(dampPatch).triggered('muster', 10).ended(180).build());
    expect(card.headline.coordination).toBeNull();
  });

  test('asks that the owner told: that the receiver had it from elsewhere does not count', () => {
    const log = new LogBuilder(dampPatch)
      .triggered('report-damp', 10)
      .told('damp', 'water', 12, 'hq/notify#1')
      .told('damp', 'water', 13, 'I-01#1', true)
      .overdue('report-damp', 30)
      .ended(180);
    expect(scoreRun(dampPatch, log.build()).flows[0]!.status).toBe('missed');
  });

  test('takes a delivery at the deadline as timely and one after it as late', () => {
    const at = (minute: number) =>
      scoreRun(
        dampPatch,
        new LogBuilder(dampPatch)
          .triggered('report-damp', 10)
          .told('damp', 'water', minute, 'patrol/report#1')
          .ended(180)
          .build(),
      ).flows[0]!.status;
    expect(at(30)).toBe('timely');
    expect(at(30.01)).toBe('late');
  });
});

describe('precision', () => {
  test('falls when everybody is told everything, though recall is one', () => {
    const everyone = [
      tell(12, 'patrol', ['water', 'hq'], ['damp', 'weather']),
      tell(15, 'water', ['hq', 'patrol'], ['damp', 'weather']),
      tell(16, 'hq', ['water', 'patrol'], ['damp', 'weather']),
    ];
    const noisy = scoreSteps(everyone);
    expect(value(noisy, 'flow-recall')).toBe(1);
    // Twelve told; two required; patrol → hq of damp is useful and counts neither way.
    expect(value(noisy, 'flow-precision')).toBeCloseTo(2 / 11, 12);
    expect(value(noisy, 'flow-f2')).toBeCloseTo((5 * (2 / 11)) / (4 * (2 / 11) + 1), 12);
    const plain = scoreSteps([tell(12, 'patrol', ['water']), tell(15, 'water', ['hq'])]);
    expect(value(plain, 'flow-precision')).toBe(1);
    expect(value(plain, 'flow-f2')).toBe(1);
  });

  test('counts a thing told twice once, and what an inject says not at all', () => {
    const card = scoreSteps([
      tell(12, 'patrol', ['water']),
      tell(13, 'patrol', ['water']),
      act(20, 'hq', 'call-out'),
    ]);
    expect(value(card, 'flow-precision')).toBe(1);
  });

  test('is nothing where nobody told anything, and the balance is nought where something was required', () => {
    const silent = scoreSteps([]);
    expect(value(silent, 'flow-precision')).toBeNull();
    expect(value(silent, 'flow-f2')).toBe(0);
  });
});
