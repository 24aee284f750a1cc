/** What the screen is made from; a new object whenever anything to be seen has changed. */
import type { SeatContext } from './context.ts';
import type { SeatState } from './seat-state.ts';

export interface Snapshot {
  readonly state: SeatState;
  readonly context: SeatContext;
}
