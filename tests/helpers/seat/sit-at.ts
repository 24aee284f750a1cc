/** A seat at the fixture drill with a clock that the test moves: the real session on the real pacing, in memory. */
import { LiveDrill } from '../../../src/core/drill/live-drill.ts';
import type { Blueprint } from '../../../src/core/model/blueprint.ts';
import { PacedDrill } from '../../../src/run/live/paced-drill.ts';
import { wordsOf } from '../../../src/text/words.ts';
import { type Key, type KeyName, splitText } from '../../../src/ui/tui/keys.ts';
import { SeatSession } from '../../../src/ui/tui/seat-session.ts';
import type { Debrief } from '../../../src/ui/tui/state/debrief.ts';
import type { DraftKeeper } from '../../../src/ui/tui/state/kept-drafts.ts';
import { compileFixture } from '../compile-input.ts';
import { HandClock } from '../live/hand-clock.ts';
import { TextSink } from '../live/text-sink.ts';

export interface SeatedOptions {
  readonly role?: string;
  readonly blueprint?: Blueprint;
  readonly language?: string;
  readonly solo?: boolean;
  readonly coached?: boolean;
  readonly mayUndo?: boolean;
  readonly debrief?: () => Promise<Debrief>;
  readonly drafts?: DraftKeeper;
}

export interface Seated {
  readonly clock: HandClock;
  readonly sink: TextSink;
  readonly drill: PacedDrill;
  readonly session: SeatSession;
  /** Presses keys one after another: names of keys, or text. */
  press(...keys: readonly string[]): Promise<void>;
  /** Lets drill minutes pass by the clock; a clock that stands stays where it is. */
  passMinutes(minutes: number): Promise<void>;
}

const names: ReadonlySet<string> = new Set<KeyName>([
  'up',
  'down',
  'left',
  'right',
  'enter',
  'escape',
  'backspace',
  'home',
  'end',
  'pageup',
  'pagedown',
  'interrupt',
  'stop',
]);

/** Text as keys; a word that names a key is that key. */
export function keysOf(text: string): Key[] {
  return names.has(text) ? [{ name: text as KeyName }] : splitText(text);
}

/** Pace 1: real milliseconds of the hand clock are drill milliseconds. */
export function sitAt({
  role = 'water',
  blueprint = compileFixture('seat'),
  language = 'en',
  solo = true,
  coached = false,
  mayUndo = true,
  debrief,
  drafts,
}: SeatedOptions = {}): Seated {
  const clock = new HandClock();
  const sink = new TextSink(blueprint, 'seed');
  const start = { n: 0, t: 0, input: { kind: 'start' as const, cast: { [role]: 'person' } } };
  const live = new LiveDrill(blueprint, 'seed', [start]);
  const drill = new PacedDrill({ drill: live, sink, pace: 1, clock });
  const words = wordsOf(language);
  const session = new SeatSession(drill, { role, words, solo, coached, mayUndo, debrief, drafts });
  return {
    clock,
    sink,
    drill,
    session,
    press: async (...keys) => {
      for (const key of keys.flatMap(keysOf)) await session.press(key);
      await settled();
    },
    passMinutes: async (minutes) => {
      for (let i = 0; i < minutes * 6; i++) {
        clock.pass(10_000);
        await settled();
      }
    },
  };
}

/** Lets what waits for the (immediate) disk come to an end. */
async function settled(): Promise<void> {
  for (let i = 0; i < 20; i++) await Promise.resolve();
}
