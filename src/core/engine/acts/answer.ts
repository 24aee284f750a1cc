/** Answer a message: in words, with facts where they help; a question by an option, with a reason; an interview by points. */

import type { Decision } from '../../model/blueprint.ts';
import type { Run } from '../context.ts';
import { judgeAnswer, takeAnswer } from '../questions.ts';
import { noteAnswered } from '../tasks.ts';
import { type Act, repliedTo } from './act.ts';
import { replyAct } from './reply.ts';

const reply = replyAct('answer', () => true);

export const answer: Act = {
  ...reply,
  takes: ['re', 'option', 'points', 'facts', 'text'],
  judge: (run, role, decision) => reply.judge(run, role, decision) ?? judgeAnswer(run, role, decision),
  carryOut: (run, role, decision, ref) => {
    takeAnswer(run, role, decision, ref);
    const { inject } = repliedTo(run, role, decision);
    if (inject >= 0) noteAnswered(run, role, inject, decision.points ?? [decision.option], ref);
    reply.carryOut(run, role, { ...decision, text: answerText(run, role, decision) }, ref);
  },
};

/** What a role that asked is told: the option chosen or the points made, and what was said besides. */
function answerText(run: Run, role: number, decision: Decision): string {
  const { inject } = repliedTo(run, role, decision);
  const question = run.blueprint.injects[inject]?.question;
  const option = question?.options[decision.option];
  const points = question?.points.filter((_, index) => decision.points?.includes(index)) ?? [];
  return [option?.title ?? '', ...points.map(({ title }) => title), decision.text]
    .filter((part) => part !== '')
    .join('\n');
}
