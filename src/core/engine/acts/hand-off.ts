/** Hand off: offer a task of one's own to a role that may take it on. It stays where it is until that role accepts. */
import { judgeHandOff } from '../hand-offs.ts';
import { LOG } from '../log-codes.ts';
import { type Act, judgeMessage, sendFrom } from './act.ts';

export const handOff: Act = {
  name: 'hand-off',
  takes: ['to', 'task', 'facts', 'text'],
  judge: (run, role, decision) => judgeMessage(run, role, decision) ?? judgeHandOff(run, role, decision),
  carryOut: (run, role, decision, ref) => {
    const task = decision.task!;
    run.log.record(run.world.time, LOG['task.offered'], task, decision.to[0]!, ref);
    sendFrom(run, role, decision, ref, decision.to, { kind: 'hand-off', action: -1, args: [], task });
  },
};
