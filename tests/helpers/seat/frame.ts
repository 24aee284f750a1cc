/** What a seat's screen says, as text. */
import { composeScreen } from '../../../src/ui/tui/compose.ts';
import { asciiFrame } from '../../../src/ui/tui/layout/frame.ts';
import type { SeatSession } from '../../../src/ui/tui/seat-session.ts';

/** The rows of the screen at a size, without the spaces at their ends. */
export function screenRows(session: SeatSession, columns = 80, rows = 24): string[] {
  const { state, context } = session.snapshot;
  const screen = composeScreen(state, context, { columns, rows }, asciiFrame);
  session.limit(screen.last);
  return screen.rows.map((spans) =>
    spans
      .map(({ text }) => text)
      .join('')
      .trimEnd(),
  );
}
