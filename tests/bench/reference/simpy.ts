/**
 * The reference drill in SimPy (simpy-drill.py), as a program of its own under Debian's Python, which measures
 * itself: starting Python is not counted. Isolated mode (-I) keeps other SimPys in a home folder out.
 */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { z } from 'zod';
import type { Budget, Contender } from '../contender.ts';

const PYTHON = '/usr/bin/python3';
const SCRIPT = fileURLToPath(new URL('./simpy-drill.py', import.meta.url));

const drillSchema = z.object({
  score: z.number(),
  alarms: z.number(),
  elevatedTicks: z.number(),
  events: z.number(),
  times: z.array(z.number()),
  codes: z.array(z.number()),
});
const reportSchema = z.object({
  runs: z.number(),
  seconds: z.number(),
  events: z.number(),
  meanScore: z.number(),
  simpy: z.string(),
  python: z.string(),
  drills: z.array(drillSchema),
});
type Report = z.infer<typeof reportSchema>;

/** Runs the script. With `inFull`, its report has every run's result and log. Rejects with Python's own message. */
export async function runSimpy(budget: Budget, firstSeed: number, inFull = false): Promise<Report> {
  const length = 'runs' in budget ? ['--runs', `${budget.runs}`] : ['--seconds', `${budget.seconds}`];
  const full = inFull ? ['--drills'] : [];
  const output = await python([SCRIPT, ...length, '--first', `${firstSeed}`, ...full]);
  return reportSchema.parse(JSON.parse(output));
}

async function python(args: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(PYTHON, ['-I', ...args], { maxBuffer: 2 ** 28 });
  return stdout;
}

async function isInstalled(): Promise<true | string> {
  try {
    await python(['-c', 'import simpy']);
    return true;
  } catch (error) {
    if (/ENOENT|ModuleNotFoundError/.test(String(error)))
      return 'not installed (apt-get install python3-simpy3)';
    throw error;
  }
}

export const simpy: Contender = {
  name: 'simpy',
  available: isInstalled,
  run: (budget, firstSeed) => runSimpy(budget, firstSeed),
  async describe() {
    const versions = await runSimpy({ runs: 1 }, 1);
    return `SimPy ${versions.simpy}, Python ${versions.python}`;
  },
};
