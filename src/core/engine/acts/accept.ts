/** Accept an order or a request in words: the asker knows that it is in hand. Promising alone earns nothing; a task offered is taken on. */
import { isAnswered, takeOn } from '../hand-offs.ts';
import { type Act, repliedTo } from './act.ts';
import { replyAct } from './reply.ts';

const reply = replyAct('accept', (message) => message.ask !== null);

export const accept: Act = {
  ...reply,
  judge: (run, role, decision) => {
    const problem = reply.judge(run, role, decision);
    if (problem !== null) return problem;
    const message = repliedTo(run, role, decision);
    return message.ask?.kind === 'hand-off' && isAnswered(run, message) ? 'already-answered' : null;
  },
  carryOut: (run, role, decision, ref) => {
    const message = repliedTo(run, role, decision);
    if (message.ask?.kind === 'hand-off') takeOn(run, role, message);
    reply.carryOut(run, role, decision, ref);
  },
};
