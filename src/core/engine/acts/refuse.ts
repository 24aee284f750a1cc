/** Refuse a request or an order, with a reason in words. A request is approved or refused once. */
import { noteLeaveRefused } from '../borders.ts';
import { orderRefused } from '../command.ts';
import { helpOf, refuseHelp } from '../requests.ts';
import { type Act, repliedTo, sendFrom } from './act.ts';
import { replyAct } from './reply.ts';
import { hasRuled } from './rulings.ts';

const reply = replyAct('refuse', ({ ask }) => ask !== null && ask.kind !== 'hand-off');

export const refuse: Act = {
  ...reply,
  judge: (run, role, decision) => {
    const problem = reply.judge(run, role, decision);
    if (problem !== null) return problem;
    const isRequest = repliedTo(run, role, decision).ask?.kind === 'request';
    return isRequest && hasRuled(run, role, decision.re) ? 'already-answered' : null;
  },
  carryOut: (run, role, decision, ref) => {
    const message = repliedTo(run, role, decision);
    const { from, ask } = message;
    const help = ask?.kind === 'request' ? helpOf(run, ask.action) : null;
    if (help === null) {
      if (ask?.kind === 'order') orderRefused(run, role, decision.re);
      if (ask?.kind === 'request') noteLeaveRefused(run, role, message, ref);
      reply.carryOut(run, role, decision, ref);
      return;
    }
    const asker = refuseHelp(run, role, decision.re, help);
    sendFrom(run, role, decision, ref, asker < 0 || asker === from ? [from] : [from, asker]);
  },
};
