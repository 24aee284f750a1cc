/** Request: ask another role for leave to do an action that needs a power one does not hold, or for anything in words. */
import { noteAsk } from '../tasks.ts';
import { type Act, judgeMessage, sendFrom } from './act.ts';

export const request: Act = {
  name: 'request',
  takes: ['to', 'action', 'facts', 'text'],
  judge: (run, role, decision) => {
    const problem = judgeMessage(run, role, decision);
    if (problem !== null) return problem;
    return decision.action < 0 && decision.text === '' ? 'empty-message' : null;
  },
  carryOut: (run, role, decision, ref) => {
    const ask =
      decision.action < 0 ? null : { kind: 'request' as const, action: decision.action, args: decision.args };
    sendFrom(run, role, decision, ref, decision.to, ask);
    if (ask !== null) noteAsk(run, role, 'request', decision.to, ask.action, ask.args, ref);
  },
};
