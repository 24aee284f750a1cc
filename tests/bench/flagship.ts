/** The flagship scenario with plan-followers, log recorded and scored, on both executors of its chart. The score is the share of good endings, in per cent. */
import { scoreRun } from '../../src/analysis/scoring/index.ts';
import { Batch } from '../../src/core/drill/batch.ts';
import type { ExecutorName } from '../../src/core/drill/run-drill.ts';
import { loadNamed } from '../helpers/scenarios/load.ts';
import { type Benchmark, type Contender, inProcess } from './contender.ts';

function flood(name: string, description: string, executor: ExecutorName, scored: boolean): Contender {
  return inProcess(name, description, () => {
    const blueprint = loadNamed('wenhe-flood');
    const batch = new Batch(blueprint, { executor });
    return (seed) => {
      const { world, log } = batch.run(`flagship#${seed}`);
      if (scored) scoreRun(blueprint, log);
      const isGood = blueprint.endings[world.ending]?.judged === 'good';
      return { score: isGood ? 100 : 0, events: log.length };
    };
  });
}

export const flagship: Benchmark = {
  name: 'flagship',
  title: 'The flagship drill',
  contenders: [
    flood('compiled', 'compiled charts', 'compiled', false),
    flood('xstate', 'XState itself', 'xstate', false),
    flood('scored', 'compiled charts, and a whole scorecard of each run', 'compiled', true),
  ],
  bases: ['xstate'],
};
