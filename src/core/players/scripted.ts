/**
 * The scripted player: takes the steps of its script in order, each at its time, or, for a step that waits for something, as
 * soon as that is true at one of its looks, a minute apart. For tests, demonstrations and worked examples.
 */

import type { Player, Seat } from '../engine/player-port.ts';
import { MINUTE } from '../kernel/time.ts';
import { ACTING } from '../model/world.ts';

export const scripted: Player = {
  taken: (seat) => {
    seat.setTries(0);
    waitForStep(seat);
  },
  returned: waitForStep,
  unanswered: () => {},
  noLeave: () => {},
  delivered: (seat, letter) => seat.acknowledge(letter),
  cued: () => {},
  helped: () => {},
  probed: () => {},
  woken: (seat) => {
    const at = seat.tries();
    const step = seat.figures.steps[at]!;
    if (step.when === null || seat.holds(step.when)) {
      seat.submit(step.decision);
      seat.setTries(at + 1);
    }
    waitForStep(seat);
  },
};

function waitForStep(seat: Seat): void {
  const step = seat.figures.steps[seat.tries()];
  if (step === undefined) return;
  seat.turnTo(ACTING, seat.tries());
  const due = Math.max(0, step.at - seat.time());
  seat.wakeAfter(step.when === null ? due : Math.max(MINUTE, due));
}
