/**
 * Why a drill broke off, in one sentence with the scenario's own names: which number was not finite, or what went round. The log
 * holds only the cause; the rest stands in the world, and in what the log says of the drill's last instant.
 */
import type { Log } from '../../core/engine/log.ts';
import { causes } from '../../core/engine/log-codes.ts';
import { logEntry } from '../../core/engine/log-json.ts';
import { formatDrillTime } from '../../core/kernel/time.ts';
import type { Blueprint } from '../../core/model/blueprint.ts';
import { FAILED, type World } from '../../core/model/world.ts';
import { cleanLine } from '../../text/clean.ts';
import type { Terminal } from './terminal.ts';

interface DrillSoFar {
  readonly blueprint: Blueprint;
  readonly world: World;
  readonly log: Log;
}

/** The sentence, safe to print; null for a drill that did not fail. */
export function whyFailed(drill: DrillSoFar): string | null {
  const { world } = drill;
  if (world.phase !== FAILED) return null;
  return cleanLine(`The drill broke off at ${formatDrillTime(world.time)}: ${reason(drill)}.`);
}

/** Says on standard error why a drill broke off, if it did: there it is no part of a log or a scorecard that is read on. */
export function tellFailure(drill: DrillSoFar, terminal: Terminal): void {
  const sentence = whyFailed(drill);
  if (sentence !== null) terminal.err(`${sentence}\n`);
}

function reason({ blueprint, world, log }: DrillSoFar): string {
  const detail = world.failure;
  switch (causes[world.cause]) {
    case 'not-finite':
      return `${numberNamed(blueprint, detail)} was not a finite number`;
    case 'runaway-instant': {
      const round = whatWentRound(blueprint, log);
      return round.length === 0 ? detail : `${detail}; what went round: ${round.join('; ')}`;
    }
    default:
      return detail;
  }
}

/** What the number belongs to: the failure has its name or, where it has none, the id of what it was computed for. */
function numberNamed({ slots, gauges, channels, actions }: Blueprint, name: string): string {
  const isOne = ({ id }: { readonly id: string }): boolean => id === name;
  if (slots.includes(name)) return name;
  if (gauges.some(isOne)) return `a reading of the gauge ${name}`;
  if (channels.some(isOne)) return `the time that the channel ${name} takes`;
  if (actions.some(isOne)) return `what the action ${name} takes or needs`;
  return name;
}

/** How many of the log's last entries are looked at, and how many things are named. */
const LOOK_BACK = 64;
const NAMED = 8;

/** What happened at the last instant, each once: `state.entered` of `dike.wet` is `dike.wet entered`. */
function whatWentRound(blueprint: Blueprint, log: Log): string[] {
  const end = log.length - 1;
  const told = new Set<string>();
  for (let i = Math.max(0, end - LOOK_BACK); i < end; i++) {
    if (log.times[i] !== log.times[end]) continue;
    const { t: _, code, ...fields } = logEntry(blueprint, log, i);
    const subject = Object.values(fields)[0];
    if (typeof subject !== 'string') continue;
    told.add(`${subject.replace(/#\d+$/, '')} ${code.slice(code.indexOf('.') + 1).replaceAll('-', ' ')}`);
  }
  return [...told].slice(0, NAMED);
}
