/**
 * Approve a request: the asker may use the power once, however many roles were asked and approve. Only who holds the
 * power for good can lend it. Where the asker would act outside its jurisdiction, who can gives it leave. Help that the scenario
 * lists sets out.
 */
import { canLend } from '../authority.ts';
import { asksForLeave, giveLeave, leaveAskedOf } from '../borders.ts';
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
    const message = repliedTo(run, role, decision);
    const { ask } = message;
    if (ask?.kind !== 'request') return 'nothing-to-answer';
    if (hasRuled(run, role, decision.re)) return 'already-answered';
    const action = run.blueprint.actions[ask.action]!;
    const { power, help } = action;
    if (help !== null) return judgeHelp(run, role, decision.re, action, help);
    const lends = power >= 0 && canLend(run, role, power);
    if (action.border !== null && asksForLeave(run, message))
      return lends || leaveAskedOf(run, role, message) >= 0 ? null : 'cannot-grant';
    return power < 0 || lends ? null : 'cannot-grant';
  },
  carryOut: (run, role, decision, ref) => {
    const message = repliedTo(run, role, decision);
    const { action } = message.ask!;
    const help = helpOf(run, action);
    if (help !== null) {
      const asker = grantHelp(run, role, decision.re, help);
      sendFrom(run, role, decision, ref, asker === message.from ? [asker] : [message.from, asker]);
      return;
    }
    const { power, border } = run.blueprint.actions[action]!;
    const before = rulingsOn(run, message.ref).filter(({ verb }) => verb === 'approve');
    const lends = (post: number): boolean => power >= 0 && canLend(run, post, power);
    if (lends(role) && !before.some(({ from }) => border === null || lends(from))) {
      grantOnce(run.world.powers, message.from * run.blueprint.powers.length + power);
      run.log.record(run.world.time, LOG['power.granted'], power, message.from, 0);
    }
    const place = border === null ? -1 : leaveAskedOf(run, role, message);
    if (place >= 0 && !before.some(({ from }) => leaveAskedOf(run, from, message) >= 0))
      giveLeave(run, message.from, action, place, ref);
    sendFrom(run, role, decision, ref, [message.from]);
  },
};

function grantOnce(powers: number[], at: number): void {
  if (powers[at]! <= 0) powers[at]!--;
}
