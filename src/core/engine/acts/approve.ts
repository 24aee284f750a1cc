/**
 * Approve a request: the asker may use the power once, however many roles were asked and approve. Only who holds the
 * power for good can lend it. Help that the scenario lists sets out.
 */
import { canLend } from '../authority.ts';
import { LOG } from '../log-codes.ts';
import { grantHelp, helpOf, judgeHelp } from '../requests.ts';
import { type Act, judgeReply, repliedTo, sendFrom } from './act.ts';
import { hasRuled, rulingsOn } from './rulings.ts';

export const approve: Act = {
  name: 'approve',
  takes: ['re', 'text'],
  judge: (run, role, decision) => {
    const problem = judgeReply(run, role, decision);
    if (problem !== null) return problem;
    const { ask } = repliedTo(run, role, decision);
    if (ask?.kind !== 'request') return 'nothing-to-answer';
    if (hasRuled(run, role, decision.re)) return 'already-answered';
    const action = run.blueprint.actions[ask.action]!;
    const { power, help } = action;
    if (help !== null) return judgeHelp(run, role, decision.re, action, help);
    return power < 0 || canLend(run, role, power) ? null : 'cannot-grant';
  },
  carryOut: (run, role, decision, ref) => {
    const message = repliedTo(run, role, decision);
    const help = helpOf(run, message.ask!.action);
    if (help !== null) {
      const asker = grantHelp(run, role, decision.re, help);
      sendFrom(run, role, decision, ref, asker === message.from ? [asker] : [message.from, asker]);
      return;
    }
    const { power } = run.blueprint.actions[message.ask!.action]!;
    const isLent = rulingsOn(run, message.ref).some(({ verb }) => verb === 'approve');
    if (power >= 0 && !isLent) {
      grantOnce(run.world.powers, message.from * run.blueprint.powers.length + power);
      run.log.record(run.world.time, LOG['power.granted'], power, message.from, 0);
    }
    sendFrom(run, role, decision, ref, [message.from]);
  },
};

function grantOnce(powers: number[], at: number): void {
  if (powers[at]! <= 0) powers[at]!--;
}
