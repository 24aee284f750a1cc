/** Writes log entries as JSON, with names for numbers and keys in fixed order: t, code, then the code's own fields. */

import { actNames } from '../model/act-names.ts';
import type { Action, Blueprint } from '../model/blueprint.ts';
import type { ProbeQuestion } from '../model/probe.ts';
import { formatRef, refSource } from '../model/refs.ts';
import { responseLevels } from '../model/verbs/response.ts';
import { warningLevels } from '../model/verbs/warning.ts';
import type { Log } from './log.ts';
import { causes, type FieldKind, type LogCode, logCodes, refusals } from './log-codes.ts';
import { unpackArgs } from './pack-args.ts';
import { castNames } from './run.ts';

/** The version of the log format, written in the first line of a log file. */
export const logVersion = 1;

export type LogValue = string | number | Readonly<Record<string, string>>;
export interface LogEntry {
  /** Drill time in milliseconds. */
  readonly t: number;
  readonly code: string;
  readonly [field: string]: LogValue;
}

/** Entry `index` of a log, as plain data. */
export function logEntry(blueprint: Blueprint, log: Log, index: number): LogEntry {
  const code: LogCode = logCodes[log.codes[index]!]!;
  const entry: Record<string, LogValue> = {};
  const a = log.a[index]!;
  if (code.a) entry[code.a.name] = nameValue(blueprint, code.a.kind, a, a);
  if (code.b) entry[code.b.name] = nameValue(blueprint, code.b.kind, log.b[index]!, a);
  if (code.x) entry[code.x.name] = nameValue(blueprint, code.x.kind, log.x[index]!, a, log.b[index]!);
  return { t: log.times[index]!, code: code.code, ...entry };
}

/** The whole log as JSON Lines, each line ended by a line feed; entries from `from` to before `to`. */
export function logLines(blueprint: Blueprint, log: Log, from = 0, to = log.length): string {
  let text = '';
  for (let i = from; i < to; i++) text += `${JSON.stringify(logEntry(blueprint, log, i))}\n`;
  return text;
}

/** `ref` and `action` are what the entry says before, for a value that has a meaning only with them. */
function nameValue(blueprint: Blueprint, kind: FieldKind, value: number, ref: number, action = -1): LogValue {
  switch (kind) {
    case 'ref':
      return formatRef(value, blueprint.sources);
    case 'role':
      return blueprint.roles[value]?.id ?? '';
    case 'fact':
      return blueprint.facts[value]!.id;
    case 'inject':
      return blueprint.injects[value]!.id;
    case 'action':
      return blueprint.actions[value]!.id;
    case 'task':
      return blueprint.tasks[value]!.id;
    case 'gauge':
      return blueprint.gauges[value]!.id;
    case 'state':
      return blueprint.chart!.nodes[value]!.path;
    case 'team':
      return blueprint.teams[value]!.id;
    case 'place':
      return blueprint.places[value]!.id;
    case 'reserve':
      return blueprint.reserves[value]!.id;
    case 'power':
      return blueprint.powers[value]!;
    case 'outcome':
      return blueprint.outcomes[value]!.id;
    case 'ending':
      return blueprint.endings[value]?.id ?? '';
    case 'cast':
      return castNames(blueprint)[value]!;
    case 'colour':
      return warningLevels[value]!;
    case 'grade':
      return responseLevels[value - 1]!;
    case 'refusal':
      return refusals[value]!;
    case 'cause':
      return causes[value]!;
    case 'arguments':
      return nameChoices(blueprint.actions[actionOf(blueprint, ref)], value);
    case 'choices':
      return nameChoices(blueprint.actions[action], value);
    case 'option':
      return blueprint.injects[refSource(ref)]?.question?.options[value]?.id ?? '';
    case 'point':
      return blueprint.injects[refSource(ref)]?.question?.points[value]?.id ?? '';
    case 'probe':
      return blueprint.probeQuestions[value]!.id;
    case 'answer':
      return blueprint.probeQuestions[ref]!.options[value]?.id ?? value;
    case 'answers':
      return nameAnswers(blueprint.probeQuestions[ref]!, value);
    case 'move':
      return value + 1;
    case 'number':
      return value;
  }
}

/** The right answers to a probe's question: the number, or the ids of the options with a space between. */
function nameAnswers({ options }: ProbeQuestion, truth: number): LogValue {
  if (options.length === 0) return truth;
  return options
    .filter((_, option) => ((truth >> option) & 1) === 1)
    .map(({ id }) => id)
    .join(' ');
}

/** The action that an act's ref names, or −1 for an act that every role has. */
function actionOf(blueprint: Blueprint, ref: number): number {
  return ((refSource(ref) - blueprint.firstAct) % blueprint.acts.length) - actNames.length;
}

/** The arguments of an action by name; nothing where there is no action. */
function nameChoices(action: Action | undefined, packed: number): Readonly<Record<string, string>> {
  if (action === undefined) return {};
  const given = unpackArgs(action.args, packed);
  return Object.fromEntries(action.args.map(({ name, choices }, i) => [name, choices[given[i]!] ?? '']));
}
