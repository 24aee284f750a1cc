/** Check: have what a message says checked. The result comes by itself when the time that takes is over. */
import { checkableBy, checkOf, startCheck } from '../checks.ts';
import { type Act, judgeReply, repliedTo } from './act.ts';

export const check: Act = {
  name: 'check',
  takes: ['re'],
  judge: (run, role, decision) => {
    const problem = judgeReply(run, role, decision);
    if (problem !== null) return problem;
    if (checkableBy(run.blueprint, repliedTo(run, role, decision)).length === 0) return 'nothing-to-check';
    return checkOf(run, role, decision.re) < 0 ? null : 'already-done';
  },
  carryOut: (run, role, decision, ref) => startCheck(run, role, repliedTo(run, role, decision), ref),
};
