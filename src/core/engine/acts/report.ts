/** Report: facts and words to those above, in the vertical line or the line of profession. Skipping a level is lawful. */
import { postsOf } from '../away.ts';
import { commands } from '../lines.ts';
import { type Act, judgeMessage, sendFrom } from './act.ts';

export const report: Act = {
  name: 'report',
  takes: ['to', 'facts', 'text'],
  judge: (run, role, decision) => {
    const { blueprint } = run;
    const posts = postsOf(run.world, role);
    if (posts.every((post) => blueprint.roles[post]!.superior < 0 && blueprint.roles[post]!.line < 0))
      return 'no-superior';
    const problem = judgeMessage(run, role, decision);
    if (problem !== null) return problem;
    const isAbove = (upper: number): boolean => posts.some((post) => commands(blueprint, upper, post));
    return decision.to.every(isAbove) ? null : 'not-superior';
  },
  carryOut: (run, role, decision, ref) => sendFrom(run, role, decision, ref, decision.to),
};
