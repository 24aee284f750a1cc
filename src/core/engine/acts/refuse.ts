/** Refuse a request or an order, with a reason in words. A request is approved or refused once. */
import { type Act, repliedTo } from './act.ts';
import { replyAct } from './reply.ts';
import { hasRuled } from './rulings.ts';

const reply = replyAct('refuse', (message) => message.ask !== null);

export const refuse: Act = {
  ...reply,
  judge: (run, role, decision) => {
    const problem = reply.judge(run, role, decision);
    if (problem !== null) return problem;
    const isRequest = repliedTo(run, role, decision).ask?.kind === 'request';
    return isRequest && hasRuled(run, role, decision.re) ? 'already-answered' : null;
  },
};
