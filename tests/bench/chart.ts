/**
 * What stepping a chart costs under either executor: `npx tsx tests/bench/chart.ts [rounds]`. The chart has
 * three regions, as a small drill has. Each loop runs for a number of rounds in turn with the others; the
 * best round is printed, since other work on the machine only ever adds to a time.
 */
import {
  type ChartConfig,
  type ChartExecutor,
  type ChartHost,
  type ChartState,
  compileChart,
  createChartState,
  createXStateExecutor,
  readChart,
} from '../../src/core/chart/index.ts';

const events = ['rise', 'fall', 'stir', 'blocked', 'unheard', 'refused', 'noted'];

const config: ChartConfig = {
  type: 'parallel',
  on: { noted: [{ actions: [{ effect: 0 }] }], refused: [{ guard: 0, actions: [{ effect: 0 }] }] },
  states: {
    dike: {
      initial: 'sound',
      states: {
        sound: { on: { rise: [{ targets: ['seeping'] }], stir: [{ targets: ['seeping'] }] } },
        seeping: {
          entry: [{ effect: 1 }],
          on: { fall: [{ targets: ['sound'] }], stir: [{ targets: ['sound'] }] },
          after: [{ delay: 0, transitions: [{ targets: ['breached'] }] }],
        },
        breached: { entry: [{ effect: 2 }] },
      },
    },
    road: {
      initial: 'open',
      states: {
        open: { on: { stir: [{ targets: ['busy'], actions: [{ effect: 3 }] }] } },
        busy: {
          always: [{ guard: 0, targets: ['closed'] }],
          on: { stir: [{ targets: ['open'] }], blocked: [{ targets: ['closed'] }] },
        },
        closed: {},
      },
    },
    response: {
      initial: 'watch',
      states: {
        watch: { always: [{ guard: 0, targets: ['alarm'] }], on: { stir: [{ targets: ['alarm.called'] }] } },
        alarm: {
          initial: 'called',
          states: { called: {}, manned: {} },
          on: { stir: [{ targets: ['watch'] }] },
        },
      },
    },
  },
};

interface Loop {
  readonly name: string;
  readonly count: number;
  readonly step: (i: number) => void;
}

/** What the host does must not be what is measured, nor may it be optimised away. */
let calls = 0;
const host: ChartHost = {
  guard: () => false,
  effect: () => void calls++,
  entered: () => void calls++,
  exited: () => void calls++,
  schedule: () => void calls++,
  cancel: () => void calls++,
};

function loopsOf(name: string, make: (state: ChartState) => ChartExecutor, count: number): readonly Loop[] {
  const loop = (what: string, script: readonly string[]): Loop => {
    const state = createChartState(chart);
    const executor = make(state);
    executor.init(state, host);
    const numbers = script.map((event) => events.indexOf(event));
    const length = numbers.length;
    return { name: `${name}: ${what}`, count, step: (i) => executor.send(state, numbers[i % length]!, host) };
  };
  const state = createChartState(chart);
  const executor = make(state);
  executor.init(state, host);
  return [
    loop('an event that moves one region', ['rise', 'fall']),
    loop('an event that moves all three', ['stir']),
    loop('an event with one effect', ['noted']),
    loop('an event whose guard fails', ['refused']),
    loop('an event nobody waits for', ['unheard']),
    { name: `${name}: look again, nothing to do`, count, step: () => executor.recheck(state, host) },
    { name: `${name}: begin`, count: count / 10, step: () => executor.init(state, host) },
  ];
}

const reading = readChart(config, events);
if ('problems' in reading) throw new Error(JSON.stringify(reading.problems));
const { chart } = reading;

const rounds = Number(process.argv[2] ?? 500);
const loops = [
  ...loopsOf('tables', () => compileChart(chart), 4000),
  ...loopsOf('XState', () => createXStateExecutor(chart), 100),
];
const best = loops.map(() => Number.POSITIVE_INFINITY);
for (let round = 0; round < rounds; round++) {
  for (const [at, { count, step }] of loops.entries()) {
    const start = process.hrtime.bigint();
    for (let i = 0; i < count; i++) step(i);
    best[at] = Math.min(best[at]!, Number(process.hrtime.bigint() - start) / count);
  }
}
for (const [at, { name }] of loops.entries()) {
  const nanoseconds = best[at]!;
  const perSecond = Math.round(1e9 / nanoseconds).toLocaleString('en-GB');
  process.stdout.write(
    `${name.padEnd(40)} ${nanoseconds.toFixed(1).padStart(9)} ns ${perSecond.padStart(12)}/s\n`,
  );
}
process.stdout.write(`${calls} calls of the host\n`);
