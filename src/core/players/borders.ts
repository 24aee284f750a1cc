/** How a stand-in gets leave for what it is to do outside its jurisdiction: it asks before it acts. */
import { NO_LEAVE_NEEDED, NOBODY_LEFT } from '../engine/borders.ts';
import type { Seat } from '../engine/player-port.ts';
import type { Action, Decision } from '../model/blueprint.ts';

/** How a role stands to what it wants to do: free to, waiting for leave, or refused by everybody. */
export type Standing = 'free' | 'waits' | 'refused';

/** Asks for leave where the role needs some: first one who can give it, then the other, on refusal or silence. */
export function seekLeave(seat: Seat, decision: Decision): Standing {
  if (decision.verb !== 'do' || !keepsToBorders(seat.blueprint.actions[decision.action]!)) return 'free';
  // Nobody is asked for leave to do what has been done.
  if (seat.judge(decision) === 'already-done') return 'free';
  const to = seat.whomToAsk(decision);
  if (to === NO_LEAVE_NEEDED) return 'free';
  if (to >= 0) seat.submit({ ...decision, verb: 'request', to: [to], facts: [], text: '' });
  return to === NOBODY_LEFT ? 'refused' : 'waits';
}

/** Whether an action may need leave. */
export function keepsToBorders({ border }: Action): boolean {
  return border !== null;
}
