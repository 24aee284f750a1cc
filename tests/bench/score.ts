/**
 * What scoring costs: `npx tsx tests/bench/score.ts`. A scorecard of a log of 2,000 entries and of one of 200,000, with the ratio of the two
 * times beside that of n log n; and the HTML report of the flagship drill from the command line, process start included. Best and
 * median: other work on the machine only ever adds to a time.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { scoreRun } from '../../src/analysis/scoring/index.ts';
import { runDrill } from '../../src/core/drill/run-drill.ts';
import { Log } from '../../src/core/engine/log.ts';
import { LOG, type LogCode, type LogCodeName, logCodes } from '../../src/core/engine/log-codes.ts';
import type { Blueprint } from '../../src/core/model/blueprint.ts';
import { makeRef, refCount, refSource } from '../../src/core/model/refs.ts';
import { loadScenario } from '../../src/core/scenario/load-scenario.ts';
import { diskFiles } from '../../src/run/live/disk-files.ts';
import { DrillStore } from '../../src/run/live/drill-store.ts';

const FLAGSHIP = 'wenhe-flood';
const root = join(import.meta.dirname, '..', '..');
const [SMALL, LARGE] = [2000, 200_000];

/** Kinds of entries that a longer drill has more of; tasks, states and outcomes come once. */
const recurring: readonly LogCodeName[] = [
  'world.ticked',
  'gauge.published',
  'message.sent',
  'message.delivered',
  'message.opened',
  'message.acknowledged',
  'fact.repeated',
  'decision.accepted',
  'decision.refused',
  'activity.done',
  'ask.made',
  'ask.answered',
];
const recurs = new Set(recurring.map((name) => LOG[name]));

/**
 * A drill of the flagship scenario as a log of exactly so many entries: what people said and did comes again and again, with new ids and
 * later times, until the length is reached. A log that is long enough already is cut before its end.
 */
function logOf(blueprint: Blueprint, length: number): Log {
  const base = runDrill(blueprint, { seed: 'bench' }).log;
  const log = new Log();
  const end = base.length - 1;
  const last = base.times[end]!;
  for (let round = 0; log.length < length - 1; round++) {
    for (let i = 0; i < end && log.length < length - 1; i++) {
      const code = base.codes[i]!;
      if (round > 0 && !recurs.has(code)) continue;
      const { a, b, x }: LogCode = logCodes[code]!;
      const shift = (value: number, kind: string | undefined): number =>
        kind === 'ref' && value >= 0 ? makeRef(refSource(value), refCount(value) + round * 1000) : value;
      log.record(
        base.times[i]! + round * last,
        code,
        shift(base.a[i]!, a?.kind),
        shift(base.b[i]!, b?.kind),
        shift(base.x[i]!, x?.kind),
      );
    }
  }
  const time = log.times[log.length - 1]!;
  log.record(time, LOG['drill.ended'], -1, 0, 0);
  return log;
}

interface Timing {
  readonly best: number;
  readonly median: number;
}

/** Milliseconds of so many runs, after some that warm the machine up and are not counted. */
function timeOf(rounds: number, run: () => unknown): Timing {
  const times: number[] = [];
  for (let i = 0; i < rounds + 3; i++) {
    const from = performance.now();
    run();
    if (i >= 3) times.push(performance.now() - from);
  }
  times.sort((one, other) => one - other);
  return { best: times[0]!, median: times[rounds >> 1]! };
}

function loadFlagship() {
  const result = loadScenario(diskFiles(join(root, 'scenarios')), `${FLAGSHIP}/scenario.yaml`);
  if (!result.ok) throw new Error(`${FLAGSHIP} does not compile`);
  return result;
}

/** Milliseconds that the command line takes to write the HTML report of a whole drill of the flagship scenario. */
async function timeReport(
  { blueprint, source }: ReturnType<typeof loadFlagship>,
  rounds: number,
): Promise<Timing> {
  const bundle = join('node_modules', '.cache', `tocsin-bench-${process.pid}`);
  const built = spawnSync(process.execPath, ['build.mjs', '--no-types', '--outdir', bundle], { cwd: root });
  if (built.status !== 0) throw new Error(String(built.stderr));
  const dir = mkdtempSync(join(tmpdir(), 'tocsin-bench-'));
  try {
    const open = await new DrillStore(dir).create({
      blueprint,
      source,
      seed: 'bench',
      start: { kind: 'start' },
    });
    await open.sink.remark({ kind: 'closed', t: blueprint.length });
    await open.sink.close();
    const args = [join(bundle, 'cli.js'), 'report', open.id, '--dir', dir, '--out', join(dir, 'report.html')];
    return timeOf(rounds, () => {
      const { status, stderr } = spawnSync(process.execPath, args, { cwd: root });
      if (status !== 0) throw new Error(String(stderr));
    });
  } finally {
    rmSync(dir, { recursive: true, force: true });
    rmSync(join(root, bundle), { recursive: true, force: true });
  }
}

const flagship = loadFlagship();

function timeScorecard(length: number, rounds: number): Timing {
  const log = logOf(flagship.blueprint, length);
  return timeOf(rounds, () => scoreRun(flagship.blueprint, log));
}

const [small, large] = [timeScorecard(SMALL, 101), timeScorecard(LARGE, 15)];
const report = await timeReport(flagship, 9);
const row = (what: string, { best, median }: Timing, aim: string): string =>
  `| ${what} | ${best.toFixed(1)} ms | ${median.toFixed(1)} ms | ${aim} |\n`;
const sorting = (LARGE * Math.log(LARGE)) / (SMALL * Math.log(SMALL));

process.stdout.write(
  `| what (load ${loadavg()[0]!.toFixed(1)} on ${availableParallelism()} cores) | best | median | aim |
| --- | ---: | ---: | ---: |
${row(`scorecard of ${SMALL} entries`, small, '20 ms')}${row(`scorecard of ${LARGE} entries`, large, '1000 ms')}| ratio of the two | ${(large.best / small.best).toFixed(1)} | ${(large.median / small.median).toFixed(1)} | ${sorting.toFixed(0)}, as n log n |
${row(`HTML report of ${FLAGSHIP} from the command line`, report, '1500 ms')}`,
);
