import { expect, test } from 'vitest';
import { heardEvents } from '../../../../src/core/chart/index.ts';
import { read } from '../../../helpers/chart/witness.ts';

test('a chart hears what some state waits for, by name or by wildcard, and nothing else', () => {
  const chart = read(
    { initial: 's', states: { s: { on: { 'gauge.*': [{}], calm: [] } }, t: { on: { alarm: [{}] } } } },
    ['alarm', 'noise', 'gauge.red', 'calm'],
  );
  expect([...heardEvents(chart)]).toEqual([
    ['alarm', 0],
    ['gauge.red', 2],
    ['calm', 3],
  ]);
});
