/** How drills end, and how they fail. */
import { describe, expect, test } from 'vitest';
import { act, build, type Parts, play, refusals, type Step } from '../../../helpers/drill-builder.ts';

const note: Step = [50, { kind: 'note', by: 'trainer', text: 'well done' }];
const mail = { last: { at: '30m', to: ['town'] }, later: { at: '31m', to: ['town'] } };
const endings = {
  held: { title: 'Held', judged: 'good', when: 'warning > 0' },
  lost: { title: 'Lost', judged: 'bad' },
};

describe('a drill ends', () => {
  const chart = (b: Parts): Parts => ({ initial: 'a', states: { a: { after: { '30m': 'b' } }, b } });
  const cases: readonly (readonly [cause: string, ending: string, parts: Parts, steps: readonly Step[]])[] = [
    ['length', '', { length: '30m' }, []],
    ['chart-final', '', { chart: chart({ type: 'final' }) }, []],
    ['effect', 'lost', { chart: chart({ entry: [{ end: 'lost' }] }) }, []],
    ['effect', 'lost', { chart: chart({ type: 'final', entry: [{ end: 'lost' }] }) }, []],
    ['endex', '', {}, [[30, { kind: 'end' }]]],
  ];
  test.each(cases)(
    'by %s (%s), when what is due at that instant is done; then come annotations only',
    (cause, ending, parts, steps) => {
      const drill = play({ injects: mail, endings, ...parts }, [
        ...steps,
        act(40, 'town', 'log', { text: 'x' }),
        [41, { kind: 'fire', inject: 'later' }],
        note,
      ]);
      expect(drill.of('drill.ended')).toEqual([{ t: 1_800_000, ending, cause }]);
      expect(drill.minutes('message.delivered')).toEqual([30]);
      const after = drill.log.slice(drill.log.findIndex(({ code }) => code === 'drill.ended') + 1);
      expect(after.map(({ t, code }) => [t, code])).toEqual([
        [1_800_000, 'decision.refused'],
        [1_800_000, 'input.refused'],
        [1_800_000, 'annotation.added'],
      ]);
      expect(refusals(drill)).toEqual(['drill-over']);
    },
  );

  test('with the first ending whose condition holds, unless an effect named one', () => {
    const injects = { rain: { at: '5m', effects: [{ warning: 'blue' }] } };
    expect(play({ injects, endings }).of('drill.ended')).toMatchObject([{ ending: 'held' }]);
    const lost = { ...injects, dam: { at: '9m', effects: [{ end: 'lost' }] } };
    expect(play({ injects: lost, endings }).of('drill.ended')).toMatchObject([
      { ending: 'lost', t: 540_000 },
    ]);
  });

  test('by what comes first, where two ends fall together', () => {
    const injects = { one: { at: '9m', effects: [{ end: 'lost' }, { end: 'held' }] } };
    expect(play({ injects, endings }).of('drill.ended')).toMatchObject([{ ending: 'lost' }]);
  });

  test('with its outcomes measured as they are then', () => {
    const drill = play(
      {
        world: { step: '10m', stocks: { s: { start: 0, flow: 6 } } },
        outcome: { o: { value: 's + 1', better: 'lower' }, p: { value: 'o * 2', better: 'lower' } },
      },
      [[30, { kind: 'end' }]],
    );
    expect(drill.of('outcome.measured').map(({ outcome, value }) => [outcome, value])).toEqual([
      ['o', expect.closeTo(4, 9)],
      ['p', expect.closeTo(8, 9)],
    ]);
  });
});

describe('a drill that would never come to rest fails, with equal logs in both executors,', () => {
  const cases: readonly (readonly [what: string, cause: string, parts: Parts])[] = [
    [
      'eventless transitions',
      'runaway-chart',
      {
        chart: {
          initial: 'a',
          states: { a: { after: { '9m': 'b' } }, b: { always: 'c' }, c: { always: 'b' } },
        },
      },
    ],
    [
      'events that the chart sends itself',
      'runaway-instant',
      {
        chart: {
          initial: 'a',
          states: {
            a: { after: { '9m': { actions: [{ send: 'go' }] } }, on: { go: { actions: [{ send: 'go' }] } } },
          },
        },
      },
    ],
    [
      'injects that deliver themselves',
      'runaway-instant',
      { injects: { i: { at: '9m', effects: [{ inject: 'i' }] } } },
    ],
    [
      'delays of no time',
      'runaway-instant',
      {
        chart: {
          initial: 'a',
          states: { a: { after: { '9m': 'b' } }, b: { after: { '0ms': 'c' } }, c: { after: { '0ms': 'b' } } },
        },
      },
    ],
  ];
  test.each(cases)('on %s', (_, cause, parts) => {
    const blueprint = build(parts);
    const drill = play(blueprint);
    expect(drill.of('drill.failed')).toEqual([{ t: 540_000, cause }]);
    expect(drill.log.at(-1)!.code).toBe('drill.failed');
    expect(play(blueprint, [], { executor: 'xstate' }).text === drill.text).toBe(true);
  });
});
