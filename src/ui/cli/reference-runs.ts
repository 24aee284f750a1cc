/**
 * The two drills that a drill's outcome is measured against: the same scenario, seed, parameters and interventions of the facilitator, once with
 * every role absent and once with every role held by a stand-in that follows the plan. They take milliseconds, so nothing is kept.
 */
import type { OutcomeReferences } from '../../analysis/scoring/index.ts';
import type { Entry, Input } from '../../core/drill/input.ts';
import { runDrill } from '../../core/drill/run-drill.ts';
import { splitStart } from '../../core/drill/withdrawals.ts';
import type { Log } from '../../core/engine/log.ts';
import type { Blueprint } from '../../core/model/blueprint.ts';

/** What a facilitator does to the world and to the time: the references go through it as well. What people do stays out. */
const interventions: readonly Input['kind'][] = [
  'fire',
  'hold',
  'release',
  'skip',
  'move',
  'edit',
  'improvise',
  'freeze',
  'thaw',
  'reseed',
  'jump',
  'end',
];

/** Runs both to their end. `entries` are the drill's own; the first is its start. */
export function referenceRuns(
  blueprint: Blueprint,
  { seed, entries }: { readonly seed: string; readonly entries: readonly Entry[] },
): OutcomeReferences {
  const { start, rest } = splitStart(entries);
  const kept = rest.filter(({ input }) => interventions.includes(input.kind));
  const runWith = (player: string): Log => {
    const cast = Object.fromEntries(blueprint.roles.map(({ id }) => [id, player]));
    const first: Entry = { n: 0, t: 0, input: { ...start, cast } };
    return runDrill(blueprint, { seed, entries: [first, ...kept] }).log;
  };
  return { absent: runWith('absent'), plan: runWith('plan-follower') };
}
