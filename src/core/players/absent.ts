/** Nobody at the desk: messages arrive and lie there. */
import type { Player } from '../engine/player-port.ts';

export const absent: Player = {
  taken: () => {},
  delivered: () => {},
  cued: () => {},
  helped: () => {},
  woken: () => {},
  probed: () => {},
  returned: () => {},
  unanswered: () => {},
  noLeave: () => {},
};
