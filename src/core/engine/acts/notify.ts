/** Notify: facts and words to anybody. */
import { type Act, judgeMessage, sendFrom } from './act.ts';

export const notify: Act = {
  name: 'notify',
  takes: ['to', 'facts', 'text'],
  judge: (run, role, decision) => judgeMessage(run, role, decision),
  carryOut: (run, role, decision, ref) => sendFrom(run, role, decision, ref, decision.to),
};
