/** Order: tell those below what to do; an action that is theirs, or words. */

import { postsOf } from '../away.ts';
import { leaveByOrder } from '../borders.ts';
import { noteOrder } from '../command.ts';
import { commands } from '../lines.ts';
import { noteAsk } from '../tasks.ts';
import { type Act, judgeMessage, sendFrom } from './act.ts';

export const order: Act = {
  name: 'order',
  takes: ['to', 'action', 'facts', 'text'],
  judge: (run, role, decision) => {
    const problem = judgeMessage(run, role, decision);
    if (problem !== null) return problem;
    const posts = postsOf(run.world, role);
    const isBelow = (lower: number): boolean => posts.some((post) => commands(run.blueprint, post, lower));
    if (!decision.to.every(isBelow)) return 'not-subordinate';
    if (decision.action < 0)
      return decision.text === '' && decision.facts.length === 0 ? 'empty-message' : null;
    const action = run.blueprint.actions[decision.action]!;
    return decision.to.every((lower) => action.by[lower]) ? null : 'not-your-action';
  },
  carryOut: (run, role, decision, ref) => {
    const ask =
      decision.action < 0 ? null : { kind: 'order' as const, action: decision.action, args: decision.args };
    const reached = sendFrom(run, role, decision, ref, decision.to, ask);
    if (ask !== null && (run.blueprint.command !== null || run.blueprint.excludes))
      noteOrder(run, role, decision.to, ask.action, ref);
    if (ask !== null) leaveByOrder(run, role, reached, ask, ref);
    if (ask !== null) noteAsk(run, role, 'order', reached, ask.action, ask.args, ref);
  },
};
