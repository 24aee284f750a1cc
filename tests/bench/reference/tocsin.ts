/** Tocsin itself on the reference drill: batch runs on the compiled executor, log recorded, score as an outcome. */
import { Batch } from '../../../src/core/drill/batch.ts';
import type { ExecutorName } from '../../../src/core/drill/run-drill.ts';
import { type Contender, inProcess } from '../contender.ts';
import { compileReference } from './scenario.ts';

export function tocsinContender(name: string, executor: ExecutorName, description: string): Contender {
  return inProcess(name, description, () => {
    const blueprint = compileReference();
    const batch = new Batch(blueprint, { executor });
    const { slot } = blueprint.outcomes.find(({ id }) => id === 'score')!;
    return (seed) => {
      const { world, log } = batch.run(`reference#${seed}`);
      return { score: world.values[slot]!, events: log.length };
    };
  });
}
