/**
 * Hand command: whoever is in command, or acts for that post, passes it to another role, which has it after the grade's time to hand
 * over.
 */
import { commandOf, passCommand } from '../command.ts';
import { type Act, judgeMessage, sendFrom } from './act.ts';

export const handCommand: Act = {
  name: 'hand-command',
  takes: ['to', 'facts', 'text'],
  judge: (run, role, decision) => {
    const problem = judgeMessage(run, role, decision);
    if (problem !== null) return problem;
    if (run.blueprint.command === null) return 'no-command';
    const [to] = decision.to;
    if (!commandOf(run.blueprint, run.world, role).isMine || decision.to.length !== 1) return 'not-the-lead';
    return run.world.commandNext === to || run.world.commander === to ? 'already-done' : null;
  },
  carryOut: (run, role, decision, ref) => {
    sendFrom(run, role, decision, ref, decision.to);
    passCommand(run, decision.to[0]!, run.blueprint.command!.grades[run.world.response]!.handOver);
  },
};
