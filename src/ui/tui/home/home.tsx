/** The Home screen in Ink: connects a session to the keyboard and to the size of the terminal, and nothing more. */
import { useInput } from 'ink';
import { type ReactElement, useEffect, useSyncExternalStore } from 'react';
import { readKeys } from '../keys.ts';
import type { Frame } from '../layout/frame.ts';
import { Screen } from '../screen.tsx';
import { showScreen } from '../show-screen.ts';
import type { Theme } from '../theme.ts';
import { useSize } from '../use-size.ts';
import { composeHome } from './compose-home.ts';
import type { HomeSession, HomeSnapshot } from './home-session.ts';
import type { HomeEffect } from './home-state.ts';

export interface HomeProps {
  readonly session: HomeSession;
  readonly theme: Theme;
  readonly frame: Frame;
}

export function Home({ session, theme, frame }: HomeProps): ReactElement {
  const { state, model }: HomeSnapshot = useSyncExternalStore(
    (listener) => session.subscribe(listener),
    () => session.snapshot,
  );
  const size = useSize();
  useInput((input, key) => {
    for (const pressed of readKeys(input, key)) session.press(pressed);
  });
  const { rows, cursor, last } = composeHome(state, model, size, frame);
  // After every change: a key may have gone beyond what there is.
  useEffect(() => session.limit(last));
  return <Screen rows={rows} cursor={cursor} theme={theme} />;
}

/** Shows the screen on a terminal that is in its alternate screen, until something is decided; what is drawn stays. */
export async function showHome(
  props: HomeProps,
  stdin?: NodeJS.ReadStream,
  stdout?: NodeJS.WriteStream,
): Promise<HomeEffect> {
  const decided = await showScreen(<Home {...props} />, props.session.decided, stdin, stdout);
  return decided ?? { kind: 'leave' };
}
