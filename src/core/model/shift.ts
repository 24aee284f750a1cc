/** When a post is relieved and what goes over; and a hand-over under way. Times are milliseconds. */

export interface Shift {
  readonly role: number;
  readonly at: readonly number[];
  readonly overlap: number;
  /** What goes over to the relief of a stand-in; of a person, tasks and orders. */
  readonly facts: boolean;
  readonly tasks: boolean;
  readonly orders: boolean;
}

/** The relief is there and the post is not yet theirs. */
export interface HandOver {
  readonly role: number;
  readonly until: number;
  /** What the role has handed over so far. */
  readonly facts: readonly number[];
}
