/**
 * Request: ask another role for leave to do an action that needs a power one does not hold, for help that the scenario lists, or
 * for anything in words.
 */
import { awaitLeave } from '../borders.ts';
import { helpOf, judgeRequest, noteRequest } from '../requests.ts';
import { noteAsk } from '../tasks.ts';
import { type Act, judgeMessage, sendFrom } from './act.ts';

export const request: Act = {
  name: 'request',
  takes: ['to', 'action', 'facts', 'text'],
  judge: (run, role, decision) => {
    const problem = judgeMessage(run, role, decision);
    if (problem !== null) return problem;
    if (decision.action < 0) return decision.text === '' ? 'empty-message' : null;
    const help = helpOf(run, decision.action);
    return help === null ? null : judgeRequest(run, role, decision, help);
  },
  carryOut: (run, role, decision, ref) => {
    const ask =
      decision.action < 0 ? null : { kind: 'request' as const, action: decision.action, args: decision.args };
    const help = helpOf(run, decision.action);
    if (help !== null) noteRequest(run, role, decision, help, ref);
    const reached = sendFrom(run, role, decision, ref, decision.to, ask);
    if (ask !== null) awaitLeave(run, role, decision, ref);
    if (ask !== null) noteAsk(run, role, 'request', reached, ask.action, ask.args, ref);
  },
};
