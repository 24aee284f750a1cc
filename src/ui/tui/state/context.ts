/** What a screen is made from and a key is judged by: the role's view and the facts of the seat. Made anew at each change. */
import type { InputOf } from '../../../core/drill/input.ts';
import type { Refusal } from '../../../core/engine/log-codes.ts';
import type { RoleView } from '../../../core/engine/view.ts';
import type { ActionPreview } from '../../../core/engine/view-actions.ts';
import type { CoachedTask } from '../../../core/engine/view-coach.ts';
import type { Words } from '../../../text/words.ts';
import type { Debrief } from './debrief.ts';

export interface SeatContext {
  readonly view: RoleView;
  readonly words: Words;
  /** Refs of messages that this seat has answered, also those to voices that are no role. */
  readonly answered: ReadonlySet<string>;
  /** What this seat has sent in reply to messages, by the drill time at which it did. */
  readonly replies: ReadonlyMap<number, InputOf<'act'>>;
  /** Whether the seat is coached: the plan's wishes are shown and terms explained. */
  readonly coached: boolean;
  /** Empty unless the seat is coached. */
  readonly coach: readonly CoachedTask[];
  /** One person alone at the drill: the clock waits for them. */
  readonly solo: boolean;
  /** What sending costs, in drill milliseconds; 0 unless solo. */
  readonly handling: number;
  readonly pace: number;
  readonly paused: boolean;
  readonly held: boolean;
  readonly saved: boolean;
  /** Drill time of the moment, in milliseconds; shown to the minute. */
  readonly time: number;
  /** A drill time as a clock on the wall: `06:14`. */
  readonly clockOf: (time: number) => string;
  readonly preview: (action: string, args: Readonly<Record<string, string>>) => ActionPreview | null;
  readonly judge: (act: InputOf<'act'>) => Refusal | null;
  /** How long the move that is over has been talked about, in real milliseconds, whole minutes; and what was noted down of it. */
  readonly talkedFor: number;
  readonly noted: readonly string[];
  /** Empty until the drill is over. */
  readonly debrief: Debrief;
}
