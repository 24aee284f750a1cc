/** Decline what was asked; the asker is told. To decline a request is to refuse it. */
import { type Act, repliedTo } from './act.ts';
import { refuse } from './refuse.ts';
import { replyAct } from './reply.ts';

const reply = replyAct('decline', (message) => message.ask !== null);

export const decline: Act = {
  ...reply,
  carryOut: (run, role, decision, ref) => {
    const isRequest = repliedTo(run, role, decision).ask?.kind === 'request';
    (isRequest ? refuse : reply).carryOut(run, role, decision, ref);
  },
};
