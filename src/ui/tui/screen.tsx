/** The screen in Ink: rows as the composer made them, the terminal's own cursor where text is typed. */
import { Box, Text, useCursor } from 'ink';
import { memo, type ReactElement } from 'react';
import type { Composed } from './compose.ts';
import type { Row } from './layout/rows.ts';
import type { Theme } from './theme.ts';

const Line = memo(function Line({
  spans,
  theme,
}: {
  readonly spans: Row;
  readonly theme: Theme;
}): ReactElement {
  // A line without text would have no height.
  if (spans.every(({ text }) => text === '')) return <Text> </Text>;
  return (
    <Text wrap="truncate">
      {spans.map(({ text, tone }, i) => (
        <Text key={i} {...theme[tone]}>
          {text}
        </Text>
      ))}
    </Text>
  );
});

export function Screen({
  rows,
  cursor,
  theme,
}: Pick<Composed, 'rows' | 'cursor'> & { readonly theme: Theme }): ReactElement {
  const { setCursorPosition } = useCursor();
  setCursorPosition(cursor === null ? undefined : { ...cursor });
  return (
    <Box flexDirection="column">
      {rows.map((spans, i) => (
        <Line key={i} spans={spans} theme={theme} />
      ))}
    </Box>
  );
}
