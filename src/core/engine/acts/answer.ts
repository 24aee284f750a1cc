/** Answer a message: in words, with facts where they help; a question by choosing an option, with a reason. */

import type { Decision } from '../../model/blueprint.ts';
import type { Run } from '../context.ts';
import { judgeAnswer, takeAnswer } from '../questions.ts';
import { type Act, repliedTo } from './act.ts';
import { replyAct } from './reply.ts';

const reply = replyAct('answer', () => true);

export const answer: Act = {
  ...reply,
  takes: ['re', 'option', 'facts', 'text'],
  judge: (run, role, decision) => reply.judge(run, role, decision) ?? judgeAnswer(run, role, decision),
  carryOut: (run, role, decision, ref) => {
    takeAnswer(run, role, decision, ref);
    reply.carryOut(run, role, { ...decision, text: answerText(run, role, decision) }, ref);
  },
};

/** What a role that asked is told: the option chosen, and the reason. */
function answerText(run: Run, role: number, decision: Decision): string {
  const { inject } = repliedTo(run, role, decision);
  const option = run.blueprint.injects[inject]?.question?.options[decision.option];
  return [option?.title ?? '', decision.text].filter((part) => part !== '').join('\n');
}
