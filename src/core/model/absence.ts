/** A post whose holder is away: as the scenario says it, and as it is while it lasts. */

export interface Absence {
  readonly role: number;
  /** Milliseconds. */
  readonly lasts: number;
  /** The post that acts for it, or −1. */
  readonly deputy: number;
}

/** A post that is empty now. */
export interface Away {
  readonly role: number;
  readonly deputy: number;
  readonly until: number;
}
