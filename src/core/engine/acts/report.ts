/** Report: facts and words to those above, in the vertical line or the line of profession. Skipping a level is lawful. */
import { type Act, commands, judgeMessage, sendFrom } from './act.ts';

export const report: Act = {
  name: 'report',
  takes: ['to', 'facts', 'text'],
  judge: (run, role, decision) => {
    const { superior, line } = run.blueprint.roles[role]!;
    if (superior < 0 && line < 0) return 'no-superior';
    const problem = judgeMessage(run, role, decision);
    if (problem !== null) return problem;
    return decision.to.every((upper) => commands(run.blueprint, upper, role)) ? null : 'not-superior';
  },
  carryOut: (run, role, decision, ref) => sendFrom(run, role, decision, ref, decision.to),
};
