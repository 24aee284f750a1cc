/** Tocsin itself on the reference drill: batch runs on the compiled executor, log recorded, score as an outcome. */
import { Batch } from '../../../src/core/drill/batch.ts';
import { inProcess } from '../contender.ts';
import { compileReference } from './scenario.ts';

export const tocsin = inProcess('tocsin', 'Tocsin, compiled charts, log recorded and scored', () => {
  const blueprint = compileReference();
  const batch = new Batch(blueprint);
  const { slot } = blueprint.outcomes.find(({ id }) => id === 'score')!;
  return (seed) => {
    const { world, log } = batch.run(`reference#${seed}`);
    return { score: world.values[slot]!, events: log.length };
  };
});
