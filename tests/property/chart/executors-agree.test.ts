/**
 * The claim that one chart has two executors: on random charts and scripts, XState on the author's own chart,
 * our XState executor, the compiled executor, and both in turns on one state see the same after every step.
 * The campaign in tests/helpers/chart/campaign.ts compares as many as one likes.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { disagreement, type Tally } from '../../helpers/chart/agreement.ts';
import { buildChart } from '../../helpers/chart/build-chart.ts';
import { chartPlan, script } from '../../helpers/chart/random-chart.ts';

const CHARTS = 200;

test('all ways of stepping a random chart agree with XState on the chart as written', {
  timeout: 120_000,
}, () => {
  const tally: Tally = { steps: 0, entries: 0, done: 0, ranAway: 0, remembered: 0 };
  fc.assert(
    fc.property(chartPlan, fc.array(script, { minLength: 2, maxLength: 2 }), (plan, scripts) => {
      const { config, chart } = buildChart(plan);
      expect(disagreement(config, chart, scripts, tally)).toBeNull();
    }),
    { numRuns: CHARTS },
  );
  // The charts do something, remember, come to an end, and do not all run away.
  expect(tally.entries).toBeGreaterThan(CHARTS * 10);
  expect(tally.remembered).toBeGreaterThan(CHARTS / 10);
  expect(tally.done).toBeGreaterThan(0);
  expect(tally.ranAway).toBeLessThan(CHARTS);
});
