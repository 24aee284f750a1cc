/**
 * A log as lines to read: what reached whom, who did what, which tasks were met, what became of it. Each kind of entry that
 * people care about has its words in the table below; the rest (ticks, readings, deliveries that say nothing new) is left out.
 */
import type { Log } from '../../core/engine/log.ts';
import type { LogCodeName } from '../../core/engine/log-codes.ts';
import { type LogEntry, logEntry } from '../../core/engine/log-json.ts';
import { clockAt, formatTimeOfDay } from '../../core/kernel/calendar.ts';
import { formatDrillTime, MINUTE } from '../../core/kernel/time.ts';
import type { Blueprint } from '../../core/model/blueprint.ts';
import { cleanLine } from '../../text/clean.ts';
import { nameThings, type ThingNames } from './thing-names.ts';

interface Teller extends ThingNames {
  /** To whom an act's message went, and which facts anyone learnt by it; by the act's stable id. */
  readonly reached: ReadonlyMap<string, { readonly to: Set<string>; readonly facts: Set<string> }>;
  /** When each decision was accepted, by its stable id. */
  readonly acceptedAt: ReadonlyMap<string, number>;
}
type Words = (entry: LogEntry, teller: Teller) => string | null;

const field = (entry: LogEntry, name: string): string => String(entry[name] ?? '');
const list = (names: Iterable<string>): string => [...names].join(', ');

const words: Partial<Record<LogCodeName, Words>> = {
  'inject.fired': (entry, { inject }) => inject(field(entry, 'inject')),
  'decision.accepted': tellDecision,
  'decision.refused': (entry, { role, act }) =>
    `${role(field(entry, 'role'))}: ${act(field(entry, 'decision'))}, refused: ${field(entry, 'reason').replaceAll('-', ' ')}`,
  'activity.done': (entry, { role, act, acceptedAt }) => {
    const id = field(entry, 'decision');
    // What takes no time was told when it was decided.
    return acceptedAt.get(id) === entry.t ? null : `${role(field(entry, 'role'))}: ${act(id)}, done`;
  },
  'gauge.reached': (entry, { gauge }) =>
    `${gauge(field(entry, 'gauge'))} has reached ${field(entry, 'level')}`,
  'gauge.cleared': (entry, { gauge }) =>
    `${gauge(field(entry, 'gauge'))} is below ${field(entry, 'level')} again`,
  'state.entered': (entry) => (entry.t === 0 ? null : `Now ${field(entry, 'state')}`),
  'warning.changed': (entry) => `Warning ${field(entry, 'warning')}`,
  'response.changed': (entry) => `Response level ${field(entry, 'response')}`,
  'task.met': (entry, { task }) => `Task met: ${task(field(entry, 'task'))}`,
  'task.overdue': (entry, { task }) => `Task overdue: ${task(field(entry, 'task'))}`,
  'power.granted': (entry, { role }) => `${role(field(entry, 'role'))} may now ${field(entry, 'power')}`,
  'inject.held': (entry) => `Inject ${field(entry, 'inject')} is held back`,
  'inject.released': (entry) => `Inject ${field(entry, 'inject')} is held back no longer`,
  'inject.skipped': (entry) => `Inject ${field(entry, 'inject')} is skipped`,
  'inject.moved': (entry) =>
    `Inject ${field(entry, 'inject')} is moved to ${formatDrillTime(Number(entry.at))}`,
  'inject.edited': (entry) => `Inject ${field(entry, 'inject')} is rewritten`,
  'world.frozen': () => 'The world stands still',
  'world.thawed': () => 'The world goes on',
  'chance.reseeded': () => 'Chance starts anew',
  'input.refused': (entry) => `Input refused: ${field(entry, 'reason').replaceAll('-', ' ')}`,
  'outcome.measured': (entry, { outcome }) => outcome(field(entry, 'outcome'), Number(entry.value)),
  'drill.ended': (entry, { ending }) => `EndEx. ${ending(field(entry, 'ending'))}`.trim(),
  'drill.failed': (entry) => `The drill failed: ${field(entry, 'cause').replaceAll('-', ' ')}`,
};

function tellDecision(entry: LogEntry, { role, act, fact, reached }: Teller): string {
  const id = field(entry, 'decision');
  const { to = new Set<string>(), facts = new Set<string>() } = reached.get(id) ?? {};
  const args = Object.entries((entry.args ?? {}) as Record<string, string>);
  const choice = args.length === 0 ? '' : ` (${args.map(([name, value]) => `${name} ${value}`).join(', ')})`;
  const receivers = to.size === 0 ? '' : ` to ${list([...to].map(role))}`;
  const passed = facts.size === 0 ? '' : `: ${list([...facts].map(fact))}`;
  return `${role(field(entry, 'role'))}: ${act(id)}${choice}${receivers}${passed}`;
}

/** The lines of a log, each ended by a line feed; entries from `from` on. Safe to print. */
export function timelineLines(blueprint: Blueprint, log: Log, from = 0): string {
  const entries = Array.from({ length: log.length }, (_, i) => logEntry(blueprint, log, i));
  const accepted = entries.filter(({ code }) => code === 'decision.accepted');
  const acceptedAt = new Map(accepted.map((entry) => [field(entry, 'decision'), entry.t]));
  const teller = { ...nameThings(blueprint), reached: whomActsReached(entries), acceptedAt };
  let text = '';
  for (const entry of entries.slice(from)) {
    const told = words[entry.code as LogCodeName]?.(entry, teller) ?? null;
    if (told !== null) text += `${stampLine(blueprint, entry.t)}  ${cleanLine(told)}\n`;
  }
  return text;
}

function whomActsReached(entries: readonly LogEntry[]): Teller['reached'] {
  const reached = new Map<string, { to: Set<string>; facts: Set<string> }>();
  const at = (id: string) => {
    const found = reached.get(id) ?? { to: new Set<string>(), facts: new Set<string>() };
    reached.set(id, found);
    return found;
  };
  for (const entry of entries) {
    if (entry.code === 'message.sent') at(field(entry, 'message')).to.add(field(entry, 'to'));
    if (entry.code === 'fact.learnt' || entry.code === 'fact.repeated')
      at(field(entry, 'by')).facts.add(field(entry, 'fact'));
  }
  return reached;
}

/** `06:12 T+0:42`: the clock on the drill's wall and the drill time, to the minute below. */
export function stampLine(blueprint: Blueprint, time: number): string {
  const minute = Math.floor(time / MINUTE) * MINUTE;
  return `${formatTimeOfDay(clockAt(blueprint.start, minute)).slice(0, 5)} ${formatDrillTime(minute).padEnd(6)}`;
}
