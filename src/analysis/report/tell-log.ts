/**
 * A log as lines to read, for `run` and `replay`: what reached whom, who did what, which tasks were met, what became of it. Entries
 * are told as in the after-action report; those that say nothing new to a reader of lines are left out, by the list below.
 */
import type { Log } from '../../core/engine/log.ts';
import { type LogCodeName, logCodes } from '../../core/engine/log-codes.ts';
import { clockAt, formatTimeOfDay } from '../../core/kernel/calendar.ts';
import { formatDrillTime, MINUTE } from '../../core/kernel/time.ts';
import type { Blueprint } from '../../core/model/blueprint.ts';
import { cleanLine } from '../../text/clean.ts';
import { reportWordsOf } from '../../text/report-words.ts';
import { briefOf, type ReportSource } from './after-action/source.ts';
import { type EntryTeller, entryTeller } from './after-action/tell-entry.ts';

/** Kinds of entries that are not told: steps and stamps between what people see and do, and what another entry says as well. */
export const silentCodes: readonly LogCodeName[] = [
  'drill.started',
  'role.cast',
  'world.ticked',
  'gauge.published',
  'state.left',
  'inject.not-drawn',
  'inject.not-needed',
  'message.sent',
  'message.delivered',
  'message.opened',
  'message.acknowledged',
  'fact.learnt',
  'fact.repeated',
  'reserve.changed',
  'team.left',
  'team.returned',
  'task.triggered',
  'task.cued',
  'task.opened',
  'request.made',
  'request.passed-on',
  'ask.made',
  'ask.answered',
  'probe.asked',
];

export type { EntryTeller };

/** What is told: a log, and with it what people wrote where that is known. */
export type ToldLog = Pick<ReportSource, 'blueprint' | 'log' | 'messages' | 'entries'>;

/** Tells single entries of a log in a language by its code. */
export function logTeller(told: ToldLog, language: string): EntryTeller {
  const source = { ...told, seed: '', drill: null, played: null, conduct: null };
  return entryTeller(briefOf(source, { words: reportWordsOf(language), withNames: false }));
}

/** The lines in a language by its code, each ended by a line feed. Safe to print. */
export function tellLog(told: ToldLog, language: string): string {
  const { blueprint, log } = told;
  const tell = logTeller(told, language);
  const atOnce = doneAtOnce(log);
  let text = '';
  for (let entry = 0; entry < log.length; entry++) {
    const { code } = logCodes[log.codes[entry]!]!;
    if (silentCodes.includes(code) || atOnce.has(entry)) continue;
    // Where the chart begins is no event.
    if (code === 'state.entered' && log.times[entry] === 0) continue;
    text += `${stampOf(blueprint, log.times[entry]!)}  ${cleanLine(tell(entry))}\n`;
  }
  return text;
}

/** Where acts are done at the moment when they were decided: that was told already. */
function doneAtOnce({ length, codes, times, a }: Log): Set<number> {
  const accepted = new Map<number, number>();
  const found = new Set<number>();
  for (let entry = 0; entry < length; entry++) {
    const { code } = logCodes[codes[entry]!]!;
    if (code === 'decision.accepted') accepted.set(a[entry]!, times[entry]!);
    if (code === 'activity.done' && accepted.get(a[entry]!) === times[entry]) found.add(entry);
  }
  return found;
}

/** `06:12 T+0:42`: the clock on the drill's wall and the drill time, to the minute below. */
function stampOf(blueprint: Blueprint, time: number): string {
  const minute = Math.floor(time / MINUTE) * MINUTE;
  return `${formatTimeOfDay(clockAt(blueprint.start, minute)).slice(0, 5)} ${formatDrillTime(minute).padEnd(6)}`;
}
