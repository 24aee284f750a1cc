import { describe, expect, test } from 'vitest';
import { type ChartConfig, readChart } from '../../../../src/core/chart/index.ts';

const events = ['alarm', 'gauge.red', 'gauge.orange'];

/** Code and place of each problem, or of each warning if there is none. */
function findings(config: unknown): string[] {
  const reading = readChart(config as ChartConfig, events);
  const list = 'problems' in reading ? reading.problems : reading.warnings;
  return list.map(({ code, path }) => `${code} ${path!.join('/')}`);
}

const two = { initial: 's', states: { s: {}, t: {} } };
const regions = { x: two, y: two };
const to = (...targets: string[]) => ({ on: { alarm: [{ targets }] } });

describe('a sound chart', () => {
  const config: ChartConfig = {
    initial: 'dike',
    states: {
      dike: {
        id: 'the-dike',
        initial: 'sound',
        on: { alarm: [{ targets: ['.seeping'], guard: 3, actions: [{ effect: 5 }, { raise: 'own' }] }] },
        states: {
          sound: {},
          seeping: { after: [{ delay: 2, transitions: [{ targets: ['#the-dike.sound'] }] }] },
        },
      },
      pumps: { on: { own: [{ targets: ['dike.seeping'] }], 'gauge.*': [{ targets: ['dike'] }] } },
    },
  };
  const reading = readChart(config, events);
  const chart = 'chart' in reading ? reading.chart : null;

  test('has its nodes in document order, with their descendants right behind them', () => {
    expect(
      chart!.nodes.map(({ path, kind, parent, end, initial }) => [path, kind, parent, end, initial]),
    ).toEqual([
      ['', 'compound', -1, 5, 1],
      ['dike', 'compound', 0, 4, 2],
      ['dike.sound', 'atomic', 1, 3, -1],
      ['dike.seeping', 'atomic', 1, 4, -1],
      ['pumps', 'atomic', 0, 5, -1],
    ]);
  });

  test('has the host’s events first, then those it raises, then made-up ones', () => {
    expect(chart!.events).toEqual([...events, 'own', 'after(dike.seeping)#0']);
    expect(chart!.authorEvents).toBe(4);
    expect(chart!.timers).toEqual([{ event: 4, delay: 2, sendId: 0 }]);
  });

  test('has its transitions with targets resolved', () => {
    expect(chart!.transitions.map(({ source, targets }) => [source, targets])).toEqual([
      [1, [3]],
      [3, [2]],
      [4, [3]],
      [4, [1]],
    ]);
    expect(chart!.transitions[0]).toMatchObject({
      guard: 3,
      reenter: false,
      steps: [
        { kind: 'effect', effect: 5 },
        { kind: 'raise', event: 3 },
      ],
      at: ['states', 'dike', 'on', 'alarm', 0],
    });
  });
});

describe('targets', () => {
  const targetOf = (source: string, text: string): string => {
    const states: Record<string, ChartConfig> = {
      dike: {
        initial: 'sound',
        states: { sound: {}, pumps: { initial: 'on', states: { on: {}, off: { id: 'off' } } } },
      },
      pumps: { initial: 'idle', states: { idle: {} } },
    };
    const place = source.split('.').reduce<ChartConfig>((node, key) => node.states![key]!, { states });
    Object.assign(place, to(text));
    const reading = readChart({ id: 'm', initial: 'dike', states }, events);
    if ('problems' in reading) return reading.problems[0]!.message;
    return reading.chart.nodes[reading.chart.transitions[0]!.targets[0]!]!.path;
  };

  test.each([
    ['dike', 'pumps', 'pumps'],
    ['dike.sound', 'pumps.off', 'dike.pumps.off'],
    ['dike.sound', 'sound', 'dike.sound'],
    ['dike', '.sound', 'dike.sound'],
    ['dike', '.pumps.on', 'dike.pumps.on'],
    ['pumps.idle', '#off', 'dike.pumps.off'],
    ['pumps.idle', '#m.dike.sound', 'dike.sound'],
    ['pumps.idle', 'dike.sound', 'dike.sound'],
    ['dike.sound', 'pumps.idle', 'pumps.idle'],
    ['pumps.idle', 'dike', 'dike'],
  ])('from %s, `%s` is %s', (source, text, found) => {
    expect(targetOf(source, text)).toBe(found);
  });

  test.each([
    ['dike.sound', 'pumsp', 'no state `pumsp`; did you mean `pumps`?'],
    ['dike', '.sund', 'no state `.sund`; did you mean `.sound`?'],
    ['dike', '#of', 'no state `#of`; did you mean `#off`?'],
    ['pumps.idle', 'dike.pumps.offf', 'no state `dike.pumps.offf`; did you mean `dike.pumps.off`?'],
    ['pumps', 'constructor', 'no state `constructor`'],
  ])('from %s, `%s` is not found: %s', (source, text, message) => {
    expect(targetOf(source, text)).toBe(message);
  });
});

describe('what is refused', () => {
  const cases: readonly (readonly [what: string, config: unknown, ...found: string[]])[] = [
    ['a target that does not exist', { ...two, ...to('.u') }, 'chart/unknown-target on/alarm/0/targets/0'],
    ['a compound state without a beginning', { states: { s: {} } }, 'chart/missing-initial '],
    ['a beginning that is no child', { ...two, initial: 'u' }, 'chart/unknown-initial initial'],
    [
      'a beginning in a history state',
      { initial: 'h', states: { s: {}, h: { type: 'history' } } },
      'chart/unknown-initial initial',
    ],
    [
      'a beginning of a parallel state',
      { type: 'parallel', initial: 'x', states: regions },
      'chart/wrong-type initial',
    ],
    ['states in an atomic state', { type: 'atomic', states: { s: {} } }, 'chart/wrong-type type'],
    ['a parallel state without regions', { type: 'parallel', states: {} }, 'chart/wrong-type type'],
    ['a compound state without states', { type: 'compound', initial: 's' }, 'chart/wrong-type type'],
    ['a final root', { type: 'final' }, 'chart/wrong-type type'],
    [
      'a final state with transitions',
      { initial: 's', states: { s: { type: 'final', ...to('s') } } },
      'chart/final-not-empty states/s/on',
    ],
    [
      'a history state with entry actions',
      { initial: 's', states: { s: {}, h: { type: 'history', entry: [] } } },
      'chart/history-not-empty states/h/entry',
    ],
    [
      'a history depth on another state',
      { initial: 's', states: { s: { type: 'atomic', history: 'deep' } } },
      'chart/wrong-type states/s/history',
    ],
    [
      'a history default outside its parent',
      {
        initial: 's',
        states: {
          s: { ...two, states: { ...two.states, h: { type: 'history', target: '#out' } } },
          t: { id: 'out' },
        },
      },
      'chart/bad-history-default states/s/states/h/target',
    ],
    [
      'two states of one id',
      { ...two, states: { s: { id: 'i' }, t: { id: 'i' } } },
      'chart/duplicate-id states/t/id',
    ],
    ['a state named by digits', { initial: '1', states: { 1: {} } }, 'chart/bad-name states/1'],
    ['a state with a dot', { initial: 'a.b', states: { 'a.b': {} } }, 'chart/bad-name states/a.b'],
    ['an event that nothing sends', { on: { alrm: [] } }, 'chart/unknown-event on/alrm'],
    ['a wildcard that matches nothing', { on: { 'tide.*': [] } }, 'chart/unknown-event on/tide.*'],
    ['a wildcard within a name', { on: { 'gauge.*.red': [] } }, 'chart/bad-descriptor on/gauge.*.red'],
    [
      'XState’s own events',
      { on: { 'xstate.done.state.m': [] } },
      'chart/reserved-event on/xstate.done.state.m',
    ],
    [
      'raising a wildcard',
      { entry: [{ raise: 'gauge.*' }], on: { alarm: [] } },
      'chart/bad-descriptor entry/0/raise',
    ],
    ['cancelling an unknown id', { entry: [{ cancel: 'x' }] }, 'chart/unknown-send-id entry/0/cancel'],
    [
      'one delay twice',
      {
        after: [
          { delay: 0, transitions: [] },
          { delay: 0, transitions: [] },
        ],
      },
      'chart/duplicate-delay after/1/delay',
    ],
    [
      'two children of a compound state at once',
      { ...two, ...to('.s', '.t') },
      'chart/conflicting-targets on/alarm/0/targets',
    ],
    [
      'a state and one within it at once',
      { type: 'parallel', states: regions, ...to('.x', '.x.t') },
      'chart/conflicting-targets on/alarm/0/targets',
    ],
    [
      'two histories of one state at once',
      {
        type: 'parallel',
        states: {
          ...regions,
          x: { ...two, states: { ...two.states, h: { type: 'history' }, d: { type: 'history' } } },
        },
        ...to('.x.h', '.x.d'),
      },
      'chart/conflicting-targets on/alarm/0/targets',
    ],
    ['invoking', { invoke: { src: 'weather' } }, 'chart/unsupported invoke'],
    ['spawning', { entry: [{ spawn: 'x' }] }, 'chart/unsupported entry/0'],
    ['an action of two kinds', { entry: [{ effect: 1, raise: 'alarm' }] }, 'chart/unsupported entry/0'],
    ['a delayed effect', { entry: [{ effect: 1, delay: 2 }] }, 'chart/unsupported entry/0/delay'],
    ['actions as functions', { entry: [() => undefined] }, 'chart/unsupported entry/0'],
    ['a guard as an object', { always: [{ guard: { type: 'late' } }] }, 'chart/bad-shape always/0/guard'],
    ['a guard by name', { always: [{ guard: 'late' }] }, 'chart/bad-shape always/0/guard'],
    ['`target` for `targets`', { always: [{ target: 's' }] }, 'chart/unsupported always/0/target'],
    ['a transition that is no list', { on: { alarm: { targets: ['s'] } } }, 'chart/bad-shape on/alarm'],
    ['an effect that is no index', { entry: [{ effect: -1 }] }, 'chart/bad-shape entry/0/effect'],
  ];

  test.each(cases)('%s', (_, config, ...found) => {
    expect(findings(config)).toEqual(found);
  });

  test('all of it at once', () => {
    const config = {
      initial: 'u',
      states: { s: { ...to('v'), invoke: {} }, t: { entry: [{ cancel: 'x' }], on: { alrm: [] } } },
    };
    expect(findings(config).sort()).toEqual([
      'chart/unknown-event states/t/on/alrm',
      'chart/unknown-initial initial',
      'chart/unknown-send-id states/t/entry/0/cancel',
      'chart/unknown-target states/s/on/alarm/0/targets/0',
      'chart/unsupported states/s/invoke',
    ]);
  });
});

test('events listed twice are the caller’s fault', () => {
  expect(() => readChart({}, ['alarm', 'alarm'])).toThrow(
    expect.objectContaining({ code: 'chart/duplicate-event' }),
  );
});

describe('targets in different regions can be active at once', () => {
  test.each([
    ['two states', ['.x.t', '.y.s']],
    ['a region and a state of another', ['.x', '.y.t']],
    ['a state and a history of another region', ['.x.t', '.y.h']],
  ])('%s', (_, targets) => {
    const y = { ...two, states: { ...two.states, h: { type: 'history' } } };
    expect(
      findings({
        initial: 'p',
        states: { p: { type: 'parallel', states: { x: two, y }, ...to(...targets) } },
      }),
    ).toEqual([]);
  });
});

describe('what is odd but allowed', () => {
  test.each([
    [
      'raising what no state listens to',
      { entry: [{ raise: 'alarm' }] },
      'chart/unheard-raise entry/0/raise',
    ],
    [
      'an onDone that can never be',
      { ...two, states: { s: { ...two, onDone: [{}] }, t: {} } },
      'chart/idle-done states/s/onDone',
    ],
    [
      'an onDone of the root',
      { initial: 's', states: { s: { type: 'final' } }, onDone: [{}] },
      'chart/idle-done onDone',
    ],
  ])('%s is a warning', (_, config, found) => {
    expect(findings(config)).toEqual([found]);
  });
});
