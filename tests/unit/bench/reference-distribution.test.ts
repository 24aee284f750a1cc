/** Holds the limit to the distribution that the reference drill is known by, over a hundred thousand seeds. */
import { expect, test } from 'vitest';
import { referenceDrill } from '../../bench/reference/contenders.ts';
import { createLimitDrill } from '../../bench/reference/limit.ts';
import { FULL_LOG } from '../../bench/reference/model.ts';

test('seeds 1 to 100,000 have the mean, spread, quantiles and counts of the model', () => {
  const expected = referenceDrill.expected!;
  const limit = createLimitDrill();
  const scores = new Float64Array(expected.runs);
  let [sum, alarms, elevatedTicks, events] = [0, 0, 0, 0];
  for (let k = 0; k < scores.length; k++) {
    const result = limit(k + 1);
    scores[k] = result.score;
    sum += result.score;
    alarms += result.alarms;
    elevatedTicks += result.elevatedTicks;
    events += result.events;
  }
  const mean = sum / scores.length;
  const squares = scores.reduce((total, score) => total + (score - mean) * (score - mean), 0);
  scores.sort();
  expect(mean).toBeCloseTo(expected.mean, 6);
  expect(Math.sqrt(squares / (scores.length - 1))).toBeCloseTo(expected.sd, 6);
  expect(quantile(scores, 0.05)).toBeCloseTo(59.340927, 6);
  expect(quantile(scores, 0.5)).toBeCloseTo(68.358661, 6);
  expect(quantile(scores, 0.95)).toBeCloseTo(74.272615, 6);
  expect(alarms / scores.length).toBe(1.46027);
  expect(elevatedTicks / scores.length).toBe(90.62944);
  // Eight drills leave twelve records fewer.
  expect(events).toBe(expected.runs * FULL_LOG - 12);
});

/** By linear interpolation between the order statistics around (n − 1)p. */
function quantile(sorted: Float64Array, p: number): number {
  const at = (sorted.length - 1) * p;
  const below = sorted[Math.floor(at)]!;
  return below + (at - Math.floor(at)) * (sorted[Math.ceil(at)]! - below);
}
