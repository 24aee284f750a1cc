/** The seat on a terminal: connects a session to Ink's keyboard and to the size of the terminal, and nothing more. */
import { useInput } from 'ink';
import { type ReactElement, useEffect, useSyncExternalStore } from 'react';
import { composeScreen, type Debrief } from './compose.ts';
import { readKeys } from './keys.ts';
import type { Frame } from './layout/frame.ts';
import { Screen } from './screen.tsx';
import type { SeatSession, Snapshot } from './seat-session.ts';
import type { Theme } from './theme.ts';
import { useSize } from './use-size.ts';

export interface SeatProps {
  readonly session: SeatSession;
  readonly theme: Theme;
  readonly frame: Frame;
  /** The scorecard for a width; asked for once the drill is over. */
  readonly debrief: (width: number) => Debrief;
}

export function Seat({ session, theme, frame, debrief }: SeatProps): ReactElement {
  const { state, context }: Snapshot = useSyncExternalStore(
    (listener) => session.subscribe(listener),
    () => session.snapshot,
  );
  const size = useSize();
  useInput((input, key) => {
    for (const pressed of readKeys(input, key)) void session.press(pressed);
  });
  const lines = state.page === 'end' ? debrief(size.columns) : [];
  const { rows, cursor, last } = composeScreen(state, context, size, frame, lines);
  // After every change: a key may have gone beyond what there is.
  useEffect(() => session.limit(last));
  return <Screen rows={rows} cursor={cursor} theme={theme} />;
}
