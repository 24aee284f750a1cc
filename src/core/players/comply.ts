/** How a stand-in answers what others ask of it: orders are carried out, requests granted where it has the power. */

import { NO_LEAVE_NEEDED } from '../engine/borders.ts';
import type { Seat } from '../engine/player-port.ts';
import type { Blueprint } from '../model/blueprint.ts';
import { expectedActs } from '../model/expectations.ts';
import type { Message } from '../model/world.ts';
import { blankDecision } from './blank-decision.ts';
import { decideAction } from './decide-task.ts';
import { answerRequest } from './requests.ts';

/** Deals with an order or a request that the role has read. */
export function complyWith(seat: Seat, message: Message): void {
  const { ask, ref } = message;
  if (ask === null) return;
  if (ask.kind === 'request') {
    const { power, help, border } = seat.blueprint.actions[ask.action]!;
    if (help !== null) {
      answerRequest(seat, message, help);
      return;
    }
    const approval = { ...blankDecision, verb: 'approve', re: ref };
    const granted = border === null ? power < 0 || seat.canLend(power) : seat.judge(approval) === null;
    seat.submit(granted ? approval : { ...approval, verb: 'refuse' });
    return;
  }
  if (ask.kind === 'hand-off') {
    const able = couldMeet(seat.blueprint, seat.role, ask.task!);
    seat.submit({ ...blankDecision, verb: able ? 'accept' : 'decline', re: ref });
    return;
  }
  const args = seat.blueprint.actions[ask.action]!.args.map((_, i) => Math.max(0, ask.args[i] ?? 0));
  const act = decideAction(ask.action, args);
  const obeyed = seat.whomToAsk(act) === NO_LEAVE_NEEDED && seat.submit(act).accepted;
  seat.submit({ ...blankDecision, verb: obeyed ? 'accept' : 'decline', re: ref });
}

/** Whether a role could do what a task expects, as far as whose actions they are and to whom messages go. */
export function couldMeet({ tasks, actions, injects }: Blueprint, role: number, task: number): boolean {
  return expectedActs(tasks[task]!.expect).some((act) => {
    if (act.kind === 'do') return actions[act.action]!.by[role] === true;
    return !('inject' in act) || injects[act.inject]!.to.includes(role);
  });
}
