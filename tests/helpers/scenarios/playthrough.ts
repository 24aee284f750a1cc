/**
 * A run as people can read and compare it: one line an entry, `T+0:40 task.met activate-three county-hq/activate#1`.
 * World ticks are left out; the hash over the whole log in the last line holds what the lines do not show.
 */
import { runDrill } from '../../../src/core/drill/run-drill.ts';
import { type LogValue, logEntry, logLines } from '../../../src/core/engine/log-json.ts';
import { sha256Hex } from '../../../src/core/kernel/sha256.ts';
import { HOUR, MINUTE, padNumber } from '../../../src/core/kernel/time.ts';
import type { Blueprint } from '../../../src/core/model/blueprint.ts';

/** The playthrough of a scenario under a seed, every role held by the stand-in its scenario casts for it. */
export function playthrough(blueprint: Blueprint, seed: string): string {
  const { log } = runDrill(blueprint, { seed });
  const lines = [`# ${blueprint.id}, seed ${seed}: T+hours:minutes, code, fields`];
  for (let i = 0; i < log.length; i++) {
    const { t, code, ...fields } = logEntry(blueprint, log, i);
    if (code === 'world.ticked') continue;
    lines.push([moment(t), code, ...Object.values(fields).map(show)].filter((part) => part !== '').join(' '));
  }
  lines.push(`# ${log.length} entries, sha256 ${sha256Hex(logLines(blueprint, log))}`);
  return `${lines.join('\n')}\n`;
}

/** The minute in which it happened. */
function moment(t: number): string {
  return `T+${Math.floor(t / HOUR)}:${padNumber(Math.floor(t / MINUTE) % 60, 2)}`;
}

function show(value: LogValue): string {
  if (typeof value !== 'object') return String(value);
  return Object.entries(value)
    .map(([name, choice]) => `${name}=${choice}`)
    .join(' ');
}
