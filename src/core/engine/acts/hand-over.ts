/** Hand over: tell the relief who has arrived what one knows. What is not told is lost when the relief has the post. */
import { knows } from '../knowledge.ts';
import type { Act } from './act.ts';

export const handOver: Act = {
  name: 'hand-over',
  takes: ['facts', 'text'],
  judge: (run, role, { facts, text }) => {
    if (!run.world.handOvers.some((handing) => handing.role === role)) return 'no-relief';
    if (facts.length === 0 && text === '') return 'empty-message';
    return facts.every((fact) => knows(run, role, fact)) ? null : 'fact-not-known';
  },
  carryOut: ({ world }, role, { facts }) => {
    const at = world.handOvers.findIndex((handing) => handing.role === role);
    const handing = world.handOvers[at]!;
    world.handOvers[at] = { ...handing, facts: [...new Set([...handing.facts, ...facts])] };
  },
};
