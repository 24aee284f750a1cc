/** How a stand-in answers what others ask of it: orders are carried out, requests granted where it has the power. */

import type { Seat } from '../engine/player-port.ts';
import type { Blueprint } from '../model/blueprint.ts';
import { expectedActs } from '../model/expectations.ts';
import type { Message } from '../model/world.ts';
import { blankDecision } from './decide-task.ts';
import { answerRequest } from './requests.ts';

/** Deals with an order or a request that the role has read. */
export function complyWith(seat: Seat, message: Message): void {
  const { ask, ref } = message;
  if (ask === null) return;
  if (ask.kind === 'request') {
    const { power, help } = seat.blueprint.actions[ask.action]!;
    if (help !== null) {
      answerRequest(seat, message, help);
      return;
    }
    const granted = power < 0 || seat.canLend(power);
    seat.submit({ ...blankDecision, verb: granted ? 'approve' : 'refuse', re: ref });
    return;
  }
  if (ask.kind === 'hand-off') {
    const able = couldMeet(seat.blueprint, seat.role, ask.task!);
    seat.submit({ ...blankDecision, verb: able ? 'accept' : 'decline', re: ref });
    return;
  }
  const args = seat.blueprint.actions[ask.action]!.args.map((_, i) => Math.max(0, ask.args[i] ?? 0));
  const verdict = seat.submit({ ...blankDecision, verb: 'do', action: ask.action, args });
  seat.submit({ ...blankDecision, verb: verdict.accepted ? 'accept' : 'decline', re: ref });
}

/** Whether a role could do what a task expects, as far as whose actions they are. */
export function couldMeet({ tasks, actions }: Blueprint, role: number, task: number): boolean {
  return expectedActs(tasks[task]!.expect).some(
    (act) => act.kind !== 'do' || actions[act.action]!.by[role] === true,
  );
}
