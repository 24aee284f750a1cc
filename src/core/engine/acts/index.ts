/** The acts that every role has besides the scenario's own actions. A new act is one file, one line here, and its name in `model/act-names.ts`. */
import { accept } from './accept.ts';
import type { Act } from './act.ts';
import { answer } from './answer.ts';
import { approve } from './approve.ts';
import { check } from './check.ts';
import { decline } from './decline.ts';
import { handCommand } from './hand-command.ts';
import { handOff } from './hand-off.ts';
import { handOver } from './hand-over.ts';
import { logEntry } from './log-entry.ts';
import { notify } from './notify.ts';
import { order } from './order.ts';
import { refuse } from './refuse.ts';
import { report } from './report.ts';
import { request } from './request.ts';
import { takeCommandAct } from './take-command.ts';

export const acts: readonly Act[] = [
  report,
  order,
  notify,
  request,
  approve,
  refuse,
  accept,
  decline,
  answer,
  logEntry,
  check,
  handOff,
  takeCommandAct,
  handCommand,
  handOver,
];

/** Acts by name, each with its place in the list. */
export const actVerbs: ReadonlyMap<string, Act & { readonly index: number }> = new Map(
  acts.map((act, index) => [act.name, { ...act, index }]),
);
