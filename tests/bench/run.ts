/**
 * The benchmarks' command line: `npm run bench -- [benchmark …] [options]`. Every figure it prints was measured
 * in that run, on one thread, contenders taking turns. Ends with code 1 if a contender's scores show that it did
 * other work than the rest, and with 2 if it was asked for something that is not there.
 */
import { availableParallelism, cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { inlineFurther } from '../../src/run/study/inline-further.ts';
import { benchmarks } from './benchmarks.ts';
import type { Benchmark } from './contender.ts';
import { interleave } from './interleave.ts';
import { tabulate } from './table.ts';

const HELP = `npm run bench -- [benchmark …] [options]

  --rounds N      how many rounds (7)
  --seconds S     how long each contender runs in a round (1)
  --warm-up S     how long each runs before the first round, uncounted (2)
  --only NAME     only this contender; may be repeated
  --base NAME     compare with this contender; may be repeated
  --markdown      a Markdown table
  --help          this text

${benchmarks.map(({ name, contenders }) => `${name}: ${contenders.map((c) => c.name).join(', ')}`).join('\n')}
`;

class Misuse extends Error {}

function readArguments() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      rounds: { type: 'string', default: '7' },
      seconds: { type: 'string', default: '1' },
      'warm-up': { type: 'string', default: '2' },
      only: { type: 'string', multiple: true },
      base: { type: 'string', multiple: true },
      markdown: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const rounds = Number(values.rounds);
  const seconds = Number(values.seconds);
  if (!Number.isInteger(rounds) || rounds < 1)
    throw new Misuse(`--rounds: a whole number from 1, not ${values.rounds}`);
  if (!(seconds > 0 && seconds < Infinity))
    throw new Misuse(`--seconds: a number above 0, not ${values.seconds}`);
  const warmUpSeconds = Number(values['warm-up']);
  if (!(warmUpSeconds >= 0 && warmUpSeconds < Infinity))
    throw new Misuse(`--warm-up: a number from 0, not ${values['warm-up']}`);
  const chosen = positionals.map((name) => pick(benchmarks, name));
  const asked = chosen.length > 0 ? chosen : benchmarks.slice(0, 1);
  return {
    ...values,
    plan: { rounds, seconds, warmUpSeconds },
    asked: asked.map((one) => narrow(one, values.only, values.base)),
  };
}

function pick<T extends { readonly name: string }>(items: readonly T[], name: string): T {
  const found = items.find((item) => item.name === name);
  if (!found) throw new Misuse(`there is no "${name}" among ${items.map((item) => item.name).join(', ')}`);
  return found;
}

/** Keeps the contenders and the bases that were asked for. */
function narrow(benchmark: Benchmark, only: string[] | undefined, base: string[] | undefined): Benchmark {
  for (const name of [...(only ?? []), ...(base ?? [])]) pick(benchmark.contenders, name);
  const contenders = benchmark.contenders.filter(({ name }) => only?.includes(name) ?? true);
  return { ...benchmark, contenders, bases: base ?? benchmark.bases };
}

async function main(): Promise<void> {
  const { help, markdown, plan, asked } = readArguments();
  if (help) return void process.stdout.write(HELP);
  // As a program that runs many drills would; it holds for all contenders in this process.
  inlineFurther();
  const { rounds, seconds } = plan;
  const where = machine();
  for (const benchmark of asked) {
    const entries = await interleave(benchmark.contenders, plan, (round, name, measured) => {
      const speed = Math.round(measured.runs / measured.seconds);
      process.stderr.write(`round ${round + 1} of ${rounds}: ${name} ${speed} runs/s\n`);
    });
    const { table, strays } = tabulate(entries, benchmark, markdown ? 'markdown' : 'text');
    process.stdout.write(
      `${benchmark.title}, ${where}; median (least–greatest), rounds: ${rounds} of ${seconds} s\n\n`,
    );
    process.stdout.write(`${table}\n`);
    for (const name of strays)
      process.stderr.write(`${name}: its mean score is not the benchmark's: it does other work\n`);
    if (strays.length > 0) process.exitCode = 1;
  }
}

/** The load before the start shows whether others had the machine, too: then ratios hold better than speeds. */
function machine(): string {
  const model = cpus()[0]?.model.trim() ?? 'unknown processor';
  const load = loadavg()[0]!.toFixed(1);
  return `Node ${process.version}, ${availableParallelism()} cores (${model}, load ${load}), one thread`;
}

try {
  await main();
} catch (error) {
  const misused =
    error instanceof Misuse || (error instanceof TypeError && String(error).includes('ERR_PARSE_ARGS'));
  if (!misused) throw error;
  process.stderr.write(`${(error as Error).message}\nSee npm run bench -- --help\n`);
  process.exitCode = 2;
}
