/** Which events reach the chart. */
import { expect, test } from 'vitest';
import { build, play } from '../../../helpers/drill-builder.ts';

const chart = {
  initial: 'calm',
  states: { calm: { on: { alarm: 'alert' } }, alert: {} },
};

test('an event that nobody hears leaves the chart where it stands', () => {
  const blueprint = build({
    chart,
    injects: {
      'I-1': { at: '5m', effects: [{ send: 'alarm' }] },
      'I-2': { at: '10m', effects: [{ send: 'nobody-hears' }] },
    },
  });
  for (const executor of ['xstate', 'compiled'] as const) {
    const { of } = play(blueprint, [], { executor });
    expect(of('state.entered').map(({ state }) => state)).toEqual(['calm', 'alert']);
  }
});
