/** What the wording of a refusal can speak about. Empty texts stand for what does not apply. */
export interface RefusalContext {
  /** The action's title. */
  readonly action: string;
  /** The power that is missing. */
  readonly power: string;
  readonly superior: string;
  /** Who it was addressed to. */
  readonly to: string;
  /** What the scenario says when the action is not possible now. */
  readonly otherwise: string;
  /** What there is not enough of. */
  readonly short: string;
}
