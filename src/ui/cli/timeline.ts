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
import { termOf } from '../../text/term.ts';
import type { Words } from '../../text/words.ts';
import { resourceTellings } from './tell-resources.ts';
import { nameThings, type ThingNames } from './thing-names.ts';

interface Teller extends ThingNames {
  readonly words: Words;
  /** To whom an act's message went, and which facts anyone learnt by it; by the act's stable id. */
  readonly reached: ReadonlyMap<string, { readonly to: Set<string>; readonly facts: Set<string> }>;
  /** When each decision was accepted, by its stable id. */
  readonly acceptedAt: ReadonlyMap<string, number>;
}
type Tell = (entry: LogEntry, teller: Teller) => string | null;
type Telling = Words['telling'];

const field = (entry: LogEntry, name: string): string => String(entry[name] ?? '');

/** An entry about an inject, by its id. */
const ofInject =
  (say: (telling: Telling) => (values: { readonly inject: string }) => string): Tell =>
  (entry, { words }) =>
    say(words.telling)({ inject: field(entry, 'inject') });

/** An entry about what a role holds of a fact. */
const ofHearsay =
  (
    say: (hearsay: Words['hearsay']) => (values: { readonly role: string; readonly fact: string }) => string,
  ): Tell =>
  (entry, { words, role, fact }) =>
    say(words.hearsay)({ role: role(field(entry, 'role')), fact: fact(field(entry, 'fact')) });

const tellings: Partial<Record<LogCodeName, Tell>> = {
  ...resourceTellings,
  'inject.fired': (entry, { inject }) => inject(field(entry, 'inject')),
  'decision.accepted': tellDecision,
  'decision.refused': (entry, { words, role, act }) =>
    words.telling.refused({
      role: role(field(entry, 'role')),
      act: act(field(entry, 'decision')),
      reason: termOf(words.reasons, field(entry, 'reason')),
    }),
  'activity.done': (entry, { words, role, act, acceptedAt }) => {
    const id = field(entry, 'decision');
    // What takes no time was told when it was decided.
    if (acceptedAt.get(id) === entry.t) return null;
    return words.telling.done({ role: role(field(entry, 'role')), act: act(id) });
  },
  'gauge.reached': (entry, { words, gauge }) =>
    words.telling.reached({ gauge: gauge(field(entry, 'gauge')), level: levelWord(entry, 'level', words) }),
  'gauge.cleared': (entry, { words, gauge }) =>
    words.telling.cleared({ gauge: gauge(field(entry, 'gauge')), level: levelWord(entry, 'level', words) }),
  'state.entered': (entry, { words }) =>
    entry.t === 0 ? null : words.telling.state({ state: field(entry, 'state') }),
  'warning.changed': (entry, { words }) =>
    words.telling.warning({ level: levelWord(entry, 'warning', words) }),
  'response.changed': (entry, { words }) => words.telling.response({ level: field(entry, 'response') }),
  'task.met': (entry, { words, task }) => words.telling.taskMet({ task: task(field(entry, 'task')) }),
  'task.overdue': (entry, { words, task }) => words.telling.taskOverdue({ task: task(field(entry, 'task')) }),
  'power.granted': (entry, { words, role }) =>
    words.telling.granted({ role: role(field(entry, 'role')), power: field(entry, 'power') }),
  'task.voided': (entry, { words, task }) => words.telling.taskVoided({ task: task(field(entry, 'task')) }),
  'clock.jumped': (entry, { words }) => words.telling.jumped({ time: formatDrillTime(Number(entry.to)) }),
  'inject.held': ofInject(({ held }) => held),
  'inject.released': ofInject(({ released }) => released),
  'inject.skipped': ofInject(({ skipped }) => skipped),
  'inject.moved': (entry, { words }) =>
    words.telling.moved({ inject: field(entry, 'inject'), time: formatDrillTime(Number(entry.at)) }),
  'inject.edited': ofInject(({ edited }) => edited),
  'world.frozen': (_, { words }) => words.telling.frozen,
  'world.thawed': (_, { words }) => words.telling.thawed,
  'chance.reseeded': (_, { words }) => words.telling.reseeded,
  'public.warned': (entry, { words }) =>
    words.hearsay.heeded({ percent: Math.round(Number(entry.compliance) * 100) }),
  'fact.disputed': ofHearsay(({ isDisputed }) => isDisputed),
  'fact.confirmed': ofHearsay(({ confirmed }) => confirmed),
  'fact.refuted': ofHearsay(({ refuted }) => refuted),
  'fact.misreported': ofHearsay(({ misreported }) => misreported),
  'input.refused': (entry, { words }) =>
    words.telling.inputRefused({ reason: termOf(words.reasons, field(entry, 'reason')) }),
  'outcome.measured': (entry, { outcome }) => outcome(field(entry, 'outcome'), Number(entry.value)),
  'drill.ended': (entry, { words, ending }) => {
    const title = ending(field(entry, 'ending'));
    return title === '' ? words.telling.ended : words.telling.endedAs({ ending: title });
  },
  'drill.failed': (entry, { words }) =>
    words.telling.failed({ cause: termOf(words.causes, field(entry, 'cause')) }),
};

function levelWord(entry: LogEntry, name: string, { telling }: Words): string {
  return termOf(telling.levels, field(entry, name));
}

function tellDecision(entry: LogEntry, { words, role, act, fact, reached }: Teller): string {
  const { telling, phrases, row } = words;
  const id = field(entry, 'decision');
  const { to = new Set<string>(), facts = new Set<string>() } = reached.get(id) ?? {};
  const args = Object.entries((entry.args ?? {}) as Record<string, string>);
  const choices = row(args.map(([name, value]) => `${name} ${value}`));
  const done = choices === '' ? act(id) : phrases.aside({ text: act(id), aside: choices });
  const who = { role: role(field(entry, 'role')), act: done };
  const line = to.size === 0 ? telling.act(who) : telling.actTo({ ...who, to: row([...to].map(role)) });
  return facts.size === 0 ? line : `${line}${phrases.colon}${row([...facts].map(fact))}`;
}

/** The lines of a log, each ended by a line feed; entries from `from` on. Safe to print. */
export function timelineLines(blueprint: Blueprint, log: Log, words: Words, from = 0): string {
  const entries = Array.from({ length: log.length }, (_, i) => logEntry(blueprint, log, i));
  const accepted = entries.filter(({ code }) => code === 'decision.accepted');
  const acceptedAt = new Map(accepted.map((entry) => [field(entry, 'decision'), entry.t]));
  const teller = { ...nameThings(blueprint, words), words, reached: whomActsReached(entries), acceptedAt };
  let text = '';
  for (const entry of entries.slice(from)) {
    const told = tellings[entry.code as LogCodeName]?.(entry, teller) ?? null;
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
