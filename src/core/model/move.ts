/**
 * Moves, as compiled: the parts of a drill that follow one another, and what people talk about when one is over. The world reads
 * nothing of them; which is under way stands in `World.move`.
 */

export interface Move {
  readonly title: string;
  /** When it ends, in drill milliseconds; Infinity for a last move that ends with the drill and is not talked about. */
  readonly until: number;
  /** The situation that is told when it begins, or nothing. */
  readonly briefing: string;
  /** How long it is talked about once it is over, in real milliseconds; 0 for not at all. */
  readonly discuss: number;
  /** What to talk about. */
  readonly questions: readonly string[];
  /** Places in `Blueprint.objectives`. */
  readonly objectives: readonly number[];
}
