/**
 * A drill's log as XES (IEEE 1849-2016), for process mining: one trace, the drill; one event for each log entry but the steps of the
 * world. An event's name is what happened to what, its resource the role, its time the clock of the drill. What the log
 * says besides stands under `tocsin:`, with the number of the entry.
 */
import type { Log } from '../../core/engine/log.ts';
import { LOG, type LogCodeName } from '../../core/engine/log-codes.ts';
import { type LogEntry, logEntry } from '../../core/engine/log-json.ts';
import type { Blueprint } from '../../core/model/blueprint.ts';
import { cleanLine } from '../../text/clean.ts';
import { escapeXml } from '../../text/escape-xml.ts';
import { activityOf, resourceOf, timestampOf, transitionOf } from './mining-event.ts';

export interface XesSource {
  readonly blueprint: Blueprint;
  readonly log: Log;
  /** What the trace is called: the drill's id, or the seed of a run that was not kept. */
  readonly name: string;
}

const extensions = [
  ['Concept', 'concept', 'http://www.xes-standard.org/concept.xesext'],
  ['Time', 'time', 'http://www.xes-standard.org/time.xesext'],
  ['Lifecycle', 'lifecycle', 'http://www.xes-standard.org/lifecycle.xesext'],
  ['Organizational', 'org', 'http://www.xes-standard.org/org.xesext'],
] as const;

/** The whole file, ended by a line feed. */
export function writeXes({ blueprint, log, name }: XesSource): string {
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<log xes.version="1849.2016" xes.features="">',
    ...extensions.map(
      ([title, prefix, uri]) => `  <extension name="${title}" prefix="${prefix}" uri="${uri}"/>`,
    ),
    '  <global scope="trace">',
    `    ${attribute('string', 'concept:name', '')}`,
    '  </global>',
    '  <global scope="event">',
    `    ${attribute('string', 'concept:name', '')}`,
    `    ${attribute('string', 'lifecycle:transition', 'complete')}`,
    `    ${attribute('date', 'time:timestamp', '1970-01-01T00:00:00.000+00:00')}`,
    '  </global>',
    '  <classifier name="Activity" scope="event" keys="concept:name"/>',
    '  <classifier name="ActivityAndTransition" scope="event" keys="concept:name lifecycle:transition"/>',
    `  ${attribute('string', 'concept:name', blueprint.title)}`,
    '  <trace>',
    `    ${attribute('string', 'concept:name', name)}`,
    `    ${attribute('string', 'tocsin:scenario', blueprint.id)}`,
    `    ${attribute('string', 'tocsin:scenario-hash', blueprint.hash)}`,
  ];
  for (let i = 0; i < log.length; i++) {
    if (log.codes[i] !== LOG['world.ticked']) lines.push(eventAt(blueprint, log, i));
  }
  return `${[...lines, '  </trace>', '</log>'].join('\n')}\n`;
}

function eventAt(blueprint: Blueprint, log: Log, index: number): string {
  const entry = logEntry(blueprint, log, index);
  const code = entry.code as LogCodeName;
  const resource = resourceOf(blueprint, entry);
  const attributes = [
    attribute('string', 'concept:name', activityOf(entry)),
    attribute('date', 'time:timestamp', timestampOf(blueprint, entry.t)),
    attribute('string', 'lifecycle:transition', transitionOf(code)),
    ...(resource === '' ? [] : [attribute('string', 'org:resource', resource)]),
    attribute('int', 'tocsin:entry', String(index)),
    attribute('string', 'tocsin:code', code),
    ...fieldsOf(entry),
  ];
  return ['    <event>', ...attributes.map((each) => `      ${each}`), '    </event>'].join('\n');
}

function fieldsOf(entry: LogEntry): string[] {
  return Object.entries(entry).flatMap(([key, value]) => {
    if (key === 't' || key === 'code') return [];
    if (typeof value === 'number') return [attribute('float', `tocsin:${key}`, String(value))];
    if (typeof value === 'string') return value === '' ? [] : [attribute('string', `tocsin:${key}`, value)];
    return Object.entries(value).map(([name, choice]) =>
      attribute('string', `tocsin:${key}.${name}`, choice),
    );
  });
}

function attribute(kind: 'string' | 'date' | 'int' | 'float', key: string, value: string): string {
  return `<${kind} key="${escapeXml(nameable(key))}" value="${escapeXml(cleanLine(value))}"/>`;
}

/** A key must be an XML name: anything else in it becomes an underscore. */
function nameable(key: string): string {
  return key.replace(/[^\p{L}\p{N}:._-]/gu, '_');
}
