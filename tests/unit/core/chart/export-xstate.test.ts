/** What an export looks like; that it behaves is the property test's. */
import { describe, expect, test } from 'vitest';
import { type ChartConfig, type ChartVocabulary, exportXState } from '../../../../src/core/chart/index.ts';
import { read } from '../../../helpers/chart/witness.ts';

const vocabulary: ChartVocabulary = {
  machine: 'drill',
  guard: (index) => ['stage is high'][index]!,
  effect: (index) => ['inject I-05'][index]!,
  delay: (index) => ['2400000', 'travel time'][index]!,
};

const config: ChartConfig = {
  type: 'parallel',
  states: {
    dike: {
      initial: 'sound',
      description: 'The dike at Liulin',
      states: {
        sound: { on: { alarm: [{ targets: ['seeping'], guard: 0 }] } },
        seeping: {
          id: 'seeping',
          entry: [{ effect: 0 }, { raise: 'alarm', delay: 1, id: 'x' }],
          exit: [{ cancel: 'x' }],
          after: [{ delay: 0, transitions: [{ targets: ['dike.sound'], reenter: true }] }],
        },
        before: { type: 'history', history: 'deep', target: 'seeping' },
      },
    },
  },
};

describe('an exported chart', () => {
  const exported = exportXState(read(config, ['alarm', 'calm']), vocabulary);

  test('is a plain XState configuration with names for functions', () => {
    expect(JSON.parse(JSON.stringify(exported.config))).toEqual({
      id: 'drill',
      type: 'parallel',
      states: {
        dike: {
          description: 'The dike at Liulin',
          initial: 'sound',
          states: {
            sound: { on: { alarm: [{ target: ['#seeping'], guard: 'stage is high' }] } },
            seeping: {
              id: 'seeping',
              entry: ['inject I-05', 'raise alarm after travel time as x'],
              exit: ['cancel x'],
              after: { '2400000': [{ target: ['#drill.dike.sound'], reenter: true }] },
            },
            before: { type: 'history', history: 'deep', target: ['#seeping'] },
          },
        },
      },
    });
  });

  test('says what the names of raised events stand for', () => {
    expect(exported.raises).toEqual({
      'raise alarm after travel time as x': { event: 'alarm', delay: 'travel time', id: 'x' },
    });
    expect(exported.cancels).toEqual({ 'cancel x': 'x' });
  });

  test('spells out what `*` matches, which XState would match with timers too', () => {
    const wild: ChartConfig = { on: { '*': [{ guard: 0 }], alarm: [{ actions: [{ effect: 0 }] }] } };
    expect(exportXState(read(wild, ['alarm', 'calm']), vocabulary).config).toEqual({
      id: 'drill',
      on: {
        alarm: [{ actions: ['inject I-05'] }, { guard: 'stage is high' }],
        calm: [{ guard: 'stage is high' }],
      },
    });
  });
});
