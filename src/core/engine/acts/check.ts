/** Check: have what a message says checked. The result comes by itself when the time that takes is over. */
import { checkOf, startCheck } from '../hearsay.ts';
import { type Act, judgeReply, repliedTo } from './act.ts';

export const check: Act = {
  name: 'check',
  takes: ['re'],
  judge: (run, role, decision) => {
    const problem = judgeReply(run, role, decision);
    if (problem !== null) return problem;
    const { inject } = repliedTo(run, role, decision);
    if (inject < 0 || run.blueprint.injects[inject]!.check === null) return 'nothing-to-check';
    return checkOf(run, role, decision.re) < 0 ? null : 'already-done';
  },
  carryOut: (run, role, decision, ref) => startCheck(run, role, decision.re, ref),
};
