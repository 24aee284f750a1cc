/** Acts that answer a message: they go back to whoever sent it. */
import type { Message } from '../../model/world.ts';
import { knows } from '../knowledge.ts';
import { type Act, judgeReply, repliedTo, sendFrom } from './act.ts';

/** An act that replies to messages for which `fits` holds; a voice that is no role hears the answer too. */
export function replyAct(name: string, fits: (message: Message) => boolean): Act {
  return {
    name,
    takes: ['re', 'facts', 'text'],
    judge: (run, role, decision) => {
      const problem = judgeReply(run, role, decision);
      if (problem !== null) return problem;
      if (!fits(repliedTo(run, role, decision))) return 'nothing-to-answer';
      return decision.facts.every((fact) => knows(run, role, fact)) ? null : 'fact-not-known';
    },
    carryOut: (run, role, decision, ref) => {
      const { from } = repliedTo(run, role, decision);
      if (from >= 0) sendFrom(run, role, decision, ref, [from]);
    },
  };
}
