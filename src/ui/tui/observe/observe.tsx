/** The evaluator's screen in Ink: connects a session to the keyboard and the size of the terminal, and looks again every other second. */
import { useInput } from 'ink';
import { type ReactElement, useEffect, useSyncExternalStore } from 'react';
import { readKeys } from '../keys.ts';
import type { Frame } from '../layout/frame.ts';
import { Screen } from '../screen.tsx';
import { showScreen } from '../show-screen.ts';
import type { Theme } from '../theme.ts';
import { useSize } from '../use-size.ts';
import { composeObserve } from './observe-rows.ts';
import type { ObserveSession } from './observe-session.ts';

/** Real milliseconds between looks at a drill that may go on. */
const LOOK_EVERY = 2000;

interface ObserveProps {
  readonly session: ObserveSession;
  readonly theme: Theme;
  readonly frame: Frame;
}

export function Observe({ session, theme, frame }: ObserveProps): ReactElement {
  const snapshot = useSyncExternalStore(
    (listener) => session.subscribe(listener),
    () => session.snapshot,
  );
  const size = useSize();
  useInput((input, key) => {
    for (const pressed of readKeys(input, key)) session.press(pressed);
  });
  useEffect(() => {
    const look = setInterval(() => session.refresh(), LOOK_EVERY);
    return () => clearInterval(look);
  }, [session]);
  const { rows, cursor } = composeObserve(snapshot, session.words, size, frame);
  return <Screen rows={rows} cursor={cursor} theme={theme} />;
}

/** Shows the screen on a terminal that is in its alternate screen, until the evaluator leaves. */
export async function showObserve(props: ObserveProps): Promise<void> {
  await showScreen(<Observe {...props} />, props.session.left);
}
