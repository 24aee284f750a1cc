/**
 * What a seat needs of the drill it sits at. Whoever paces the drill offers this; the seat waits for nobody and touches no disk.
 * Drill times are milliseconds since StartEx.
 */
import type { Reply } from '../../core/drill/apply-input.ts';
import type { Entry, Input, InputOf } from '../../core/drill/input.ts';
import type { Log } from '../../core/engine/log.ts';
import type { Blueprint } from '../../core/model/blueprint.ts';
import type { World } from '../../core/model/world.ts';

export interface DrillPort {
  readonly blueprint: Blueprint;
  /** The world as it stands; a new object whenever anything changed. */
  readonly world: World;
  readonly log: Log;
  readonly entries: readonly Entry[];
  /** Drill time at this very moment, between events too. */
  readonly time: number;
  /** Drill time per real time. */
  readonly pace: number;
  /** Whether the clock stands because somebody stopped it. */
  readonly paused: boolean;
  /** How long a move that is over has been talked about, in real milliseconds; 0 while the drill goes on. */
  readonly talkedFor: number;
  /** Why the last input could not be written, as a sentence, or null while everything is on disk. */
  readonly trouble: string | null;
  /** When something happens next by itself; Infinity when the drill is over. */
  readonly nextDue: number;
  /** Why an act would be refused now, or null. Changes nothing. */
  judge(act: InputOf<'act'>): Reply;
  /** Journals and applies an input: null, or why it was refused. Rejects if it could not be written, and then it did not count. */
  submit(input: Input): Promise<Reply>;
  /** Stops the clock for everybody, and lets it go on. */
  pause(): void;
  resume(): void;
  setPace(pace: number): void;
  /** For a person alone: the clock stands while the seat holds it. Both may be called again without harm. */
  hold(): void;
  release(): void;
  /** Lets so much drill time pass at once, held or not; what comes due on the way happens. */
  spend(ms: number): Promise<void>;
  /** Calls back after each change of world, pace, pause or end; the function returned ends that. */
  subscribe(listener: () => void): () => void;
}
