/** An exported chart is the chart: XState running the JSON does what XState does with the author's own. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ActorRun } from '../../helpers/chart/actor-run.ts';
import { playReference, ROUNDS } from '../../helpers/chart/agreement.ts';
import { buildChart } from '../../helpers/chart/build-chart.ts';
import { exportedMachine } from '../../helpers/chart/exported-machine.ts';
import { play } from '../../helpers/chart/play.ts';
import { chartPlan, script } from '../../helpers/chart/random-chart.ts';
import { trialEvents } from '../../helpers/chart/trial-events.ts';
import type { Observation } from '../../helpers/chart/trial-run.ts';
import { TrialWorld } from '../../helpers/chart/trial-world.ts';

/** The exported machine does not say what it enters and leaves. */
function withoutMoves(observations: readonly Observation[]): Observation[] {
  return observations.map((each) => ({
    ...each,
    trace: each.trace.filter((entry) => entry.startsWith('effect')),
  }));
}

test('XState runs the exported configuration as it runs the author’s', () => {
  fc.assert(
    fc.property(chartPlan, script, (plan, commands) => {
      const { config, chart } = buildChart(plan);
      const world = new TrialWorld();
      const run = new ActorRun((hooks) => exportedMachine(chart, hooks, ROUNDS), trialEvents, world);
      expect(withoutMoves(play(run, world, commands))).toEqual(withoutMoves(playReference(config, commands)));
    }),
    { numRuns: 60 },
  );
});
