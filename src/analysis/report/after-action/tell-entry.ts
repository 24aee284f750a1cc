/** A log entry as a sentence: names for ids, what people wrote beside what they did. Every kind of entry can be told. */
import type { LogCodeName, Refusal } from '../../../core/engine/log-codes.ts';
import { type LogEntry, logEntry } from '../../../core/engine/log-json.ts';
import type { Told } from '../../../text/report-words.ts';
import { entriesOf } from '../../scoring/index.ts';
import { formatMoment } from '../figures.ts';
import { type EntryNames, entryNames, moveTitle } from './entry-names.ts';
import type { Brief } from './source.ts';

/** Tells an entry of the log by its index, on one line. */
export type EntryTeller = (index: number) => string;

interface Teller extends EntryNames {
  readonly brief: Brief;
  /** What roles wrote into their own logs, by the entry of the act. */
  readonly written: ReadonlyMap<number, string>;
}

type Fields = (entry: LogEntry, teller: Teller, index: number) => Partial<Told>;

const silent: Told = {
  role: '',
  to: '',
  sender: '',
  channel: '',
  act: '',
  text: '',
  thing: '',
  value: '',
  reason: '',
};

const field = (entry: LogEntry, name: string): string => String(entry[name] ?? '');

export function entryTeller(brief: Brief): EntryTeller {
  const { blueprint, log, words, clean } = brief;
  const teller = { ...entryNames(brief), brief, written: writtenTexts(brief) };
  return (index) => {
    const entry = logEntry(blueprint, log, index);
    const code = entry.code as LogCodeName;
    return clean(words.tell[code]({ ...silent, ...fieldsOf[code]?.(entry, teller, index) }));
  };
}

const ofTask: Fields = (entry, { role, task }) => ({
  role: role(field(entry, 'role')),
  thing: task(field(entry, 'task')),
});
const ofGauge: Fields = (entry, { thing, colour }) => ({
  thing: thing.gauge(field(entry, 'gauge')),
  value: colour(field(entry, 'level')),
});
const ofState: Fields = (entry, { state }) => ({ thing: state(field(entry, 'state')) });
const ofInject: Fields = (entry, { injectTitle }) => ({ thing: injectTitle(field(entry, 'inject')) });
const ofTeam: Fields = (entry, { thing }) => ({ thing: thing.team(field(entry, 'team')) });
const ofStock =
  (amount: string): Fields =>
  (entry, { thing }) => ({ thing: thing.reserve(field(entry, 'reserve')), value: field(entry, amount) });
const ofProbe =
  (said: 'truth' | 'answer'): Fields =>
  (entry, { role, probe, probeAnswer }) => ({
    role: role(field(entry, 'role')),
    thing: probe(field(entry, 'question')),
    value: entry[said] === undefined ? '' : probeAnswer(field(entry, 'question'), entry[said]),
  });
const ofMove: Fields = (entry, { brief }) => ({
  value: field(entry, 'move'),
  thing: moveTitle(brief.blueprint, Number(entry.move)),
});
const ofPower: Fields = (entry, { role, power }) => ({
  role: role(field(entry, 'role')),
  thing: power(field(entry, 'power')),
});
const ofRequest: Fields = (entry, { role, thing }) => ({
  role: role(field(entry, 'role')),
  thing: thing.action(field(entry, 'for')),
});
const ofLeave: Fields = (entry, { role, act, thing }) => ({
  role: role(field(entry, 'to')),
  act: act(field(entry, 'by')),
  thing: thing.place(field(entry, 'place')),
});
const ofOrder: Fields = (entry, { role, act }) => ({
  role: role(field(entry, 'role')),
  to: role(field(entry, 'commander')),
  act: act(field(entry, 'order')),
});
const ofFact: Fields = (entry, { role, brief }) => ({
  role: role(field(entry, 'role')),
  thing: brief.names.fact(field(entry, 'fact')),
});
const ofPoint: Fields = (entry, { role, point }) => ({
  role: role(field(entry, 'role')),
  value: point(field(entry, 'question'), field(entry, 'point')),
});
const ofLetter: Fields = (entry, { role, letter }) => ({
  thing: letter(field(entry, 'message')),
  role: role(field(entry, 'role')),
  to: role(field(entry, 'to')),
});

/** What each kind of entry has to say, in words; nothing for those that are not here. */
const fieldsOf: Readonly<Partial<Record<LogCodeName, Fields>>> = {
  'drill.ended': (entry, { thing, cause }) => ({
    thing: thing.ending(field(entry, 'ending')),
    reason: cause(field(entry, 'cause')),
  }),
  'drill.failed': (entry, { cause }) => ({ reason: cause(field(entry, 'cause')) }),
  'role.cast': (entry, { role, player }) => ({
    role: role(field(entry, 'role')),
    thing: player(field(entry, 'player')),
  }),
  'world.ticked': (entry) => ({ value: field(entry, 'tick') }),
  'gauge.published': (entry, { thing, reading }) => ({
    thing: thing.gauge(field(entry, 'gauge')),
    value: reading(field(entry, 'gauge'), Number(entry.value)),
  }),
  'gauge.reached': ofGauge,
  'gauge.cleared': ofGauge,
  'state.entered': ofState,
  'state.left': ofState,
  'inject.fired': (entry, { inject }) => inject(field(entry, 'inject')),
  'inject.not-drawn': ofInject,
  'inject.not-needed': ofInject,
  'inject.held': ofInject,
  'inject.released': ofInject,
  'inject.skipped': ofInject,
  'inject.moved': (entry, { injectTitle }) => ({
    thing: injectTitle(field(entry, 'inject')),
    value: formatMoment(Number(entry.at)),
  }),
  'inject.edited': ofInject,
  'message.sent': (entry, { role, act, textOf }) => ({
    sender: role(field(entry, 'from')),
    to: role(field(entry, 'to')),
    thing: act(field(entry, 'message')),
    text: textOf(field(entry, 'message')),
  }),
  'message.delivered': ofLetter,
  'message.opened': ofLetter,
  'message.acknowledged': ofLetter,
  'fact.learnt': ofFact,
  'fact.repeated': ofFact,
  'fact.disputed': ofFact,
  'fact.confirmed': ofFact,
  'fact.refuted': ofFact,
  'fact.misreported': ofFact,
  'public.warned': (entry) => ({ value: String(Math.round(Number(entry.compliance) * 100)) }),
  'decision.accepted': (entry, { role, act, choice, textOf, written }, index) => ({
    role: role(field(entry, 'role')),
    act: act(
      field(entry, 'decision'),
      Object.values((entry.args ?? {}) as Record<string, string>).map(choice),
    ),
    text: written.get(index) ?? textOf(field(entry, 'decision')),
  }),
  'decision.refused': (entry, { role, act, refusal }) => ({
    role: role(field(entry, 'role')),
    act: act(field(entry, 'decision')),
    reason: refusal(field(entry, 'reason') as Refusal),
  }),
  'activity.done': (entry, { role, act }) => ({
    role: role(field(entry, 'role')),
    act: act(field(entry, 'decision')),
  }),
  'reserve.changed': (entry, { thing }) => ({
    thing: thing.reserve(field(entry, 'reserve')),
    value: field(entry, 'stock'),
  }),
  'team.left': ofTeam,
  'team.returned': ofTeam,
  'team.tired': ofTeam,
  'team.rested': ofTeam,
  'team.moved': (entry, { thing }) => ({
    thing: thing.team(field(entry, 'team')),
    to: thing.place(field(entry, 'place')),
  }),
  'reserve.supplied': ofStock('brought'),
  'reserve.ran-low': ofStock('stock'),
  'reserve.ran-out': ofStock('stock'),
  'team.arrived': ofTeam,
  'team.departed': ofTeam,
  'request.made': ofRequest,
  'request.passed-on': (entry, { role, act }) => ({
    role: role(field(entry, 'role')),
    act: act(field(entry, 'request')),
  }),
  'request.approved': ofRequest,
  'request.refused': ofRequest,
  'help.arrived': ofRequest,
  'help.returned': ofRequest,
  'power.granted': ofPower,
  'power.entrusted': ofPower,
  'power.withdrawn': ofPower,
  'task.triggered': ofTask,
  'task.cued': ofTask,
  'task.opened': ofTask,
  'task.met': ofTask,
  'task.overdue': ofTask,
  'task.omitted': ofTask,
  'task.handed-off': ofTask,
  'task.declined': ofTask,
  'task.offered': (entry, { role, task }) => ({
    to: role(field(entry, 'to')),
    thing: task(field(entry, 'task')),
  }),
  'command.passed': (entry, { role }) => ({ to: role(field(entry, 'to')) }),
  'command.taken': (entry, { role }) => ({ role: role(field(entry, 'role')) }),
  'command.bypassed': ofOrder,
  'orders.conflicted': ofOrder,
  'warning.changed': (entry, { colour }) => ({ value: colour(field(entry, 'warning')) }),
  'response.changed': (entry) => ({ value: field(entry, 'response') }),
  'outcome.measured': (entry, { thing, outcome }) => ({
    thing: thing.outcome(field(entry, 'outcome')),
    value: outcome(field(entry, 'outcome'), Number(entry.value)),
  }),
  'question.answered': (entry, { role, option, injectTitle }) => ({
    role: role(field(entry, 'decision').split('/')[0] ?? ''),
    thing: injectTitle(field(entry, 'question')),
    value: option(field(entry, 'question'), field(entry, 'option')),
  }),
  'question.lapsed': (entry, { role, option, injectTitle }) => ({
    role: role(field(entry, 'role')),
    thing: injectTitle(field(entry, 'question')),
    value: option(field(entry, 'question'), field(entry, 'option')),
  }),
  'point.said': ofPoint,
  'point.covered': ofPoint,
  'point.missed': ofPoint,
  'point.breached': ofPoint,
  'move.began': ofMove,
  'discussion.opened': ofMove,
  'discussion.closed': ofMove,
  'role.left': (entry, { role }) => ({
    role: role(field(entry, 'role')),
    to: entry.deputy === '' ? '' : role(field(entry, 'deputy')),
    value: formatMoment(Number(entry.until)),
  }),
  'shift.began': (entry, { role }) => ({
    role: role(field(entry, 'role')),
    value: formatMoment(Number(entry.until)),
  }),
  'shift.relieved': (entry, { role }) => ({ role: role(field(entry, 'role')), value: field(entry, 'facts') }),
  'fact.lost': ofFact,
  'task.lost': ofTask,
  'line.cut': (entry, { injectTitle }) => ({
    thing: injectTitle(field(entry, 'inject')),
    value: formatMoment(Number(entry.until)),
  }),
  'line.restored': ofInject,
  'message.lost': ofLetter,
  'message.unanswered': (entry, { role, letter }) => ({
    thing: letter(field(entry, 'message')),
    sender: role(field(entry, 'from')),
    to: role(field(entry, 'to')),
  }),
  'role.returned': (entry, { role }) => ({ role: role(field(entry, 'role')) }),
  'input.refused': (entry, { refusal }) => ({ reason: refusal(field(entry, 'reason') as Refusal) }),
  'task.voided': ofTask,
  'clock.jumped': (entry) => ({ value: formatMoment(Number(entry.to)) }),
  'ask.made': (entry, { role, thing }) => ({
    role: role(field(entry, 'message').split('/')[0] ?? ''),
    thing: thing.action(field(entry, 'for')),
  }),
  'consent.given': ofLeave,
  'consent.refused': ofLeave,
  'consent.used': (entry, { role, act }) => ({
    role: role(field(entry, 'role')),
    act: act(field(entry, 'by')),
  }),
  'ask.answered': (entry, { role, act }) => ({
    role: role(field(entry, 'role')),
    act: act(field(entry, 'by')),
  }),
  'probe.asked': ofProbe('truth'),
  'probe.answered': ofProbe('answer'),
  'probe.passed': ofProbe('answer'),
  'annotation.added': (entry, { annotation }) => annotation(Number(entry.input)),
};

/** Roles' own log entries: the log of the drill has the act, the journal its words. Paired in order, at each time and role. */
function writtenTexts({ source, blueprint, log, verdicts }: Brief): Map<number, string> {
  const waiting = new Map<string, string[]>();
  for (const { t, input } of source.entries) {
    if (input.kind !== 'act' || input.do !== 'log' || !input.text) continue;
    const key = `${t} ${input.role}`;
    waiting.set(key, [...(waiting.get(key) ?? []), input.text]);
  }
  const texts = new Map<number, string>();
  if (waiting.size === 0) return texts;
  for (const index of entriesOf(verdicts.timeline, 'decision.accepted')) {
    const entry = logEntry(blueprint, log, index);
    const role = field(entry, 'role');
    if (!field(entry, 'decision').startsWith(`${role}/log#`)) continue;
    const text = waiting.get(`${entry.t} ${role}`)?.shift();
    if (text !== undefined) texts.set(index, text);
  }
  return texts;
}
