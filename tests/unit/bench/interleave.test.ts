import { describe, expect, test } from 'vitest';
import type { Contender, Measured } from '../../bench/contender.ts';
import { inProcess } from '../../bench/contender.ts';
import { interleave } from '../../bench/interleave.ts';
import { spreadOf, summarise } from '../../bench/summary.ts';
import { tabulate } from '../../bench/table.ts';

/** A contender that claims the given runs in each round's second, and notes its calls. */
function scripted(
  name: string,
  runsByRound: readonly number[],
  calls: string[],
  meanScore: number | null = 50,
): Contender {
  let round = 0;
  return {
    name,
    available: async () => true,
    async run(_, firstSeed) {
      calls.push(`${name} from ${firstSeed}`);
      const runs = runsByRound[round++]!;
      return { runs, seconds: 1, events: 300 * runs, meanScore };
    },
  };
}
const missing: Contender = {
  name: 'missing',
  available: async () => 'not installed (get it)',
  run: () => Promise.reject(new Error('was run though it is missing')),
};
const plan = { rounds: 3, seconds: 1, warmUpSeconds: 0 };

describe('interleaving', () => {
  test('begins each round with the next contender, and each goes on with the seed after its last', async () => {
    const calls: string[] = [];
    await interleave([scripted('a', [10, 20, 30], calls), scripted('b', [1, 2, 3], calls)], plan);
    expect(calls).toEqual(['a from 1', 'b from 1', 'b from 2', 'a from 11', 'a from 31', 'b from 4']);
  });

  test('warms everyone up first and does not count it', async () => {
    const calls: string[] = [];
    const [entry] = await interleave([scripted('a', [7, 10], calls)], {
      rounds: 1,
      seconds: 1,
      warmUpSeconds: 0.5,
    });
    expect(calls).toEqual(['a from 1', 'a from 1']);
    expect(entry!.rounds.map(({ runs }) => runs)).toEqual([10]);
  });

  test('skips a contender that is not there, and keeps its reason and its place', async () => {
    const entries = await interleave([missing, scripted('a', [1, 1, 1], [])], plan);
    expect(entries.map(({ name, skipped, rounds }) => [name, skipped, rounds.length])).toEqual([
      ['missing', 'not installed (get it)', 0],
      ['a', null, 3],
    ]);
  });
});

describe('a contender in this process', () => {
  const seeds: number[] = [];
  const contender = inProcess('echo', 'echoes its seed', () => (seed) => {
    seeds.push(seed);
    return { score: seed, events: 2 };
  });

  test('runs as many seeds as it is told, one after another', async () => {
    const measured = await contender.run({ runs: 4 }, 10);
    expect(seeds).toEqual([10, 11, 12, 13]);
    expect(measured).toMatchObject({ runs: 4, events: 8, meanScore: 11.5 });
  });

  test('runs once if its time is over at once', async () => {
    expect((await contender.run({ seconds: 0 }, 1)).runs).toBe(1);
  });
});

describe('the summary', () => {
  const rounds = (...speeds: number[]): Measured[] =>
    speeds.map((runs) => ({ runs, seconds: 1, events: 0, meanScore: 50 }));
  const entry = (name: string, own: Measured[]) => ({ name, description: name, skipped: null, rounds: own });

  test('takes the middle value, or the mean of the middle two', () => {
    expect(spreadOf([30, 10, 20])).toEqual({ median: 20, least: 10, greatest: 30 });
    expect(spreadOf([40, 10, 20, 30])).toEqual({ median: 25, least: 10, greatest: 40 });
  });

  test('compares round by round, so that a slow minute for all changes no ratio', () => {
    const summary = summarise(entry('a', rounds(200, 20, 2)), [entry('base', rounds(100, 10, 1))], undefined);
    expect(summary.ratios).toEqual([{ median: 2, least: 2, greatest: 2 }]);
    expect(summary.runsPerSecond).toEqual({ median: 20, least: 2, greatest: 200 });
  });

  test('weighs the mean score by runs, and allows four standard errors of both means', () => {
    const own = [
      { runs: 100, seconds: 1, events: 0, meanScore: 50 },
      { runs: 300, seconds: 1, events: 0, meanScore: 54 },
    ];
    const expected = { mean: 54, sd: 5, runs: 400 };
    const summary = summarise(entry('a', own), [], expected);
    expect(summary.meanScore).toBe(53);
    expect(summary.tolerance).toBeCloseTo(4 * 5 * Math.sqrt(2 / 400), 12);
    expect(summary.sameWork).toBe(true);
    expect(summarise(entry('a', own), [], { ...expected, mean: 54.5 }).sameWork).toBe(false);
  });
});

describe('the table', () => {
  const benchmark = { bases: ['b', 'missing'], expected: { mean: 50, sd: 1, runs: 1000 } };
  const entriesOf = (score: number) =>
    interleave(
      [scripted('a', [1000, 3000, 2000], [], score), scripted('b', [100, 100, 100], []), missing],
      plan,
    );

  test('is Markdown with medians, least and greatest, ratios to the bases that ran, and skipped rows', async () => {
    const { table, strays } = tabulate(await entriesOf(50), benchmark, 'markdown');
    expect(table.split('\n')).toEqual([
      '| contender | runs/s | events/s | vs b | mean score |',
      '| --- | ---: | ---: | ---: | ---: |',
      '| a | 2,000 (1,000–3,000) | 600,000 | 20 (10–30) | 50.00 |',
      '| b | 100 (100–100) | 30,000 | 1 | 50.00 |',
      '| missing | not installed (get it) | – | – | – |',
    ]);
    expect(strays).toEqual([]);
  });

  test('is text in columns of equal width', async () => {
    const { table } = tabulate(await entriesOf(50), benchmark, 'text');
    const lines = table.split('\n');
    expect(lines).toHaveLength(4);
    expect(new Set(lines.map((line) => line.length)).size).toBe(1);
  });

  test('names a contender whose scores are not those of the benchmark', async () => {
    const { table, strays } = tabulate(await entriesOf(51), benchmark, 'text');
    expect(strays).toEqual(['a']);
    expect(table).toContain('51.00, not 50.00 ± 0.14');
  });
});
