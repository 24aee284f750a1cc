/** Borders: in whose territory a place lies, and whose leave an action needs that is done in another's. */

/** Jurisdictions of a scenario, worked out once; null in scenarios in which no action keeps to them. */
export interface Territory {
  /** Whether a role has jurisdiction at a place: role × places + place. */
  readonly covers: readonly boolean[];
  /** Whether a role may decide what others do there: it, or a role below it, answers for the place. */
  readonly decides: readonly boolean[];
  /** By place, the role whose consent is asked, or −1. */
  readonly holder: readonly number[];
}

/** Who can allow an action outside one's jurisdiction: whoever answers for the place, or the common superior. */
export type Leave = 'consent' | 'common_superior';

/** How an action is held to the jurisdiction of whoever does it. */
export interface Border {
  /** The ways to get leave, the one to be tried first before the other. */
  readonly ways: readonly Leave[];
  /** Whether leave serves once, or for as long as it holds. */
  readonly once: boolean;
  /** How long leave holds, or −1 for good. */
  readonly lapses: number;
  /** After how long without an answer a stand-in asks the other. */
  readonly wait: number;
}
