/** Decline what was asked or offered; the asker is told. To decline an order or a request is to refuse it. */
import { isAnswered } from '../hand-offs.ts';
import { LOG } from '../log-codes.ts';
import { type Act, repliedTo } from './act.ts';
import { refuse } from './refuse.ts';
import { replyAct } from './reply.ts';

const reply = replyAct('decline', (message) => message.ask !== null);

export const decline: Act = {
  ...reply,
  judge: (run, role, decision) => {
    const problem = reply.judge(run, role, decision);
    if (problem !== null) return problem;
    const message = repliedTo(run, role, decision);
    return message.ask?.kind === 'hand-off' && isAnswered(run, message) ? 'already-answered' : null;
  },
  carryOut: (run, role, decision, ref) => {
    const { ask } = repliedTo(run, role, decision);
    if (ask?.kind !== 'hand-off') {
      refuse.carryOut(run, role, decision, ref);
      return;
    }
    run.log.record(run.world.time, LOG['task.declined'], ask.task!, role, decision.re);
    reply.carryOut(run, role, decision, ref);
  },
};
