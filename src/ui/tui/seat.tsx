/** The seat on a terminal: connects a session to Ink's keyboard and to the size of the terminal, and nothing more. */
import { useInput } from 'ink';
import { type ReactElement, useEffect, useSyncExternalStore } from 'react';
import { composeScreen } from './compose.ts';
import { readKeys } from './keys.ts';
import type { Frame } from './layout/frame.ts';
import { Screen } from './screen.tsx';
import type { SeatSession } from './seat-session.ts';
import { showScreen } from './show-screen.ts';
import type { Snapshot } from './state/snapshot.ts';
import type { Theme } from './theme.ts';
import { useSize } from './use-size.ts';

export interface SeatProps {
  readonly session: SeatSession;
  readonly theme: Theme;
  readonly frame: Frame;
}

export function Seat({ session, theme, frame }: SeatProps): ReactElement {
  const { state, context }: Snapshot = useSyncExternalStore(
    (listener) => session.subscribe(listener),
    () => session.snapshot,
  );
  const size = useSize();
  useInput((input, key) => {
    for (const pressed of readKeys(input, key)) void session.press(pressed);
  });
  const { rows, cursor, last } = composeScreen(state, context, size, frame);
  // After every change: a key may have gone beyond what there is.
  useEffect(() => session.limit(last));
  return <Screen rows={rows} cursor={cursor} theme={theme} />;
}

/** Shows the seat on a terminal that is in its alternate screen, until the person leaves. */
export async function showSeat(
  props: SeatProps,
  stdin?: NodeJS.ReadStream,
  stdout?: NodeJS.WriteStream,
): Promise<void> {
  await showScreen(<Seat {...props} />, props.session.left, stdin, stdout);
}
