/**
 * The published SCXML cases of the package `@scion-scxml/test-framework` (Apache-2.0): documents with scripts
 * that say which states are active after each event. Run by XState on the converted chart and by our
 * executors.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { AnyStateMachine } from 'xstate';
import {
  type ChartExecutor,
  compileChart,
  createXStateExecutor,
  readChart,
} from '../../../src/core/chart/index.ts';
import { ActorRun, type MachineHooks } from './actor-run.ts';
import { authorMachine } from './author-machine.ts';
import { ExecutorRun } from './executor-run.ts';
import { type ConvertedScxml, convertScxml } from './scxml-convert.ts';
import { NotConvertible, ScxmlWorld } from './scxml-script.ts';
import type { TrialRun } from './trial-run.ts';
import { parseXml } from './xml.ts';

export interface ScxmlCase {
  /** Folder and file name, without the extension. */
  readonly name: string;
  readonly converted: ConvertedScxml;
  readonly script: ScxmlScript;
}

interface ScxmlScript {
  readonly initialConfiguration: readonly string[];
  readonly events: readonly {
    readonly after?: number;
    readonly event: { readonly name: string };
    readonly nextConfiguration: readonly string[];
  }[];
}

export interface ScxmlCollection {
  readonly cases: readonly ScxmlCase[];
  /** Names of the rest, by the reason why. */
  readonly notConverted: ReadonlyMap<string, readonly string[]>;
}

const ROUNDS = 1000;

export function loadScxmlCases(): ScxmlCollection {
  const cases: ScxmlCase[] = [];
  const notConverted = new Map<string, string[]>();
  for (const name of caseNames()) {
    try {
      cases.push(loadCase(name));
    } catch (error) {
      if (!(error instanceof NotConvertible)) throw error;
      notConverted.set(error.message, [...(notConverted.get(error.message) ?? []), name]);
    }
  }
  return { cases, notConverted };
}

const require = createRequire(import.meta.url);
const folder = join(dirname(require.resolve('@scion-scxml/test-framework/package.json')), 'test');

function caseNames(): string[] {
  return readdirSync(folder)
    .flatMap((group) => readdirSync(join(folder, group)).map((file) => `${group}/${file}`))
    .filter((file) => file.endsWith('.scxml'))
    .map((file) => file.slice(0, -'.scxml'.length))
    .sort();
}

function loadCase(name: string): ScxmlCase {
  const script = readScript(name);
  const document = parseXml(readFileSync(join(folder, `${name}.scxml`), 'utf8'));
  const sent = script.events.map(({ event }) => event.name).filter((event) => event !== '');
  return { name, converted: convertScxml(document, sent), script };
}

function readScript(name: string): ScxmlScript {
  let text: string;
  try {
    text = readFileSync(join(folder, `${name}.json`), 'utf8');
  } catch {
    throw new NotConvertible('no script');
  }
  return JSON.parse(text) as ScxmlScript;
}

/** Null if the case passes, else where it differs from the script. */
export type Outcome = string | null;

/** XState on the converted chart as it stands. */
export function runByXState({ converted: { config, events, parts }, script }: ScxmlCase): Outcome {
  const make = (hooks: MachineHooks): AnyStateMachine => authorMachine(config, hooks, ROUNDS);
  return follow(() => new ActorRun(make, events, new ScxmlWorld(parts)), events, script, parts.paths);
}

/** One of our executors on the chart as read; the codes of what the reader refuses, if it does. */
export function runByExecutor(
  { converted: { config, events, parts }, script }: ScxmlCase,
  which: 'compiled' | 'xstate',
): Outcome {
  const reading = readChart(config, events);
  if ('problems' in reading) return reading.problems.map(({ code }) => code).join(', ');
  const make = which === 'compiled' ? compileChart : createXStateExecutor;
  const executor: ChartExecutor = make(reading.chart, { rounds: ROUNDS });
  const run = (): TrialRun => new ExecutorRun(reading.chart, () => executor, new ScxmlWorld(parts));
  return follow(run, events, script, parts.paths);
}

function follow(
  start: () => TrialRun,
  events: readonly string[],
  { initialConfiguration, events: steps }: ScxmlScript,
  paths: ReadonlyMap<string, string>,
): Outcome {
  try {
    const run = start();
    const differsFrom = (expected: readonly string[]): string | null => {
      const wanted = expected.map((id) => paths.get(id) ?? id).sort();
      const at = (): string => innermost(run.observe().active).sort().join(' ');
      if (at() === wanted.join(' ')) return null;
      // Scripts do not say whether what was sent without delay has arrived.
      run.advance(0);
      return at() === wanted.join(' ') ? null : `${at()} instead of ${wanted.join(' ')}`;
    };
    let difference = differsFrom(initialConfiguration);
    for (const { after, event, nextConfiguration } of steps) {
      if (difference !== null) break;
      if (after !== undefined) run.advance(after);
      if (event.name !== '') run.send(events.indexOf(event.name));
      difference = differsFrom(nextConfiguration);
    }
    return difference;
  } catch (error) {
    return String(error);
  }
}

function innermost(active: readonly string[]): string[] {
  const holds = (path: string, other: string): boolean =>
    path !== other && other.startsWith(path && `${path}.`);
  return active.filter((path) => !active.some((other) => holds(path, other)));
}
