/**
 * Many random charts at once, by hand: `npx tsx tests/helpers/chart/campaign.ts [charts] [seed]`. Ends with
 * the smallest chart and script on which an executor differs from XState, or with a count of what was
 * compared.
 */
import fc from 'fast-check';
import { disagreement, type Tally } from './agreement.ts';
import { buildChart } from './build-chart.ts';
import { chartPlan, script } from './random-chart.ts';

const charts = Number(process.argv[2] ?? 1000);
const seed = Number(process.argv[3] ?? 1);
const tally: Tally = { steps: 0, entries: 0, done: 0, ranAway: 0, remembered: 0 };

const result = fc.check(
  fc.property(chartPlan, fc.array(script, { minLength: 2, maxLength: 2 }), (plan, scripts) => {
    const { config, chart } = buildChart(plan);
    return disagreement(config, chart, scripts, tally) === null;
  }),
  { numRuns: charts, seed },
);

if (result.counterexample !== null) {
  const [plan, scripts] = result.counterexample;
  const { config, chart } = buildChart(plan);
  const report = {
    config,
    scripts,
    disagreement: disagreement(config, chart, scripts),
    error: result.errorInstance,
  };
  process.stdout.write(`${JSON.stringify(report, null, 1)}\n`);
  process.stdout.write(`${JSON.stringify([config, scripts])}\n`);
  if (result.errorInstance) process.stdout.write(`${result.errorInstance}\n`);
  process.exitCode = 1;
} else {
  process.stdout.write(`${charts} charts, seed ${seed}: all agree. ${JSON.stringify(tally)}\n`);
}
