/** What a report is made from: a stored drill, or a run with stand-ins made for the occasion. */
import type { ReportSource } from '../../analysis/report/after-action/source.ts';
import { conditionsOf } from '../../analysis/scoring/index.ts';
import type { Entry } from '../../core/drill/input.ts';
import type { Journal } from '../../core/drill/journal-reading.ts';
import { runDrill } from '../../core/drill/run-drill.ts';
import { effectiveEntries } from '../../core/drill/withdrawals.ts';
import { storedAnnotations } from '../../run/live/annotations-store.ts';
import { storedImprovement } from '../../run/live/improvement-store.ts';
import { earlierPlans } from './earlier-plans.ts';
import { openScenario } from './find-scenario.ts';
import { referenceRuns } from './reference-runs.ts';
import { readStart } from './start-options.ts';
import { rerunStored } from './stored-run.ts';
import type { Terminal } from './terminal.ts';

/** A drill by its id or folder, as far as it was played. */
export function sourceOfDrill(
  word: string,
  options: { readonly dir?: string },
  terminal: Terminal,
): ReportSource {
  const { drill, run } = rerunStored(word, options, terminal);
  const { blueprint, id, journal } = drill;
  return {
    blueprint,
    log: run.log,
    messages: run.world.messages,
    entries: effectiveEntries(journal.entries),
    annotations: storedAnnotations(drill),
    improvements: storedImprovement(drill.folder)?.actions ?? null,
    earlier: earlierPlans(drill),
    references: referenceRuns(blueprint, { seed: journal.header.seed, entries: journal.entries }),
    seed: journal.header.seed,
    drill: id,
    played: playedOn(journal),
    conduct: conditionsOf(journal),
  };
}

/** A scenario run once from StartEx to its end, by stand-ins. */
export function sourceOfScenario(
  word: string,
  options: { readonly seed: string; readonly standIns?: string },
  terminal: Terminal,
): ReportSource {
  const { blueprint } = openScenario(word, terminal.cwd);
  const { seed } = options;
  const entries: Entry[] = [{ n: 0, t: 0, input: readStart(blueprint, options) }];
  const { log, world } = runDrill(blueprint, { seed, entries });
  return {
    blueprint,
    log,
    messages: world.messages,
    entries,
    references: referenceRuns(blueprint, { seed, entries }),
    seed,
    drill: null,
    played: null,
    conduct: null,
  };
}

/** The date of the first remark that has the time of day. */
function playedOn({ remarks }: Journal): string | null {
  const wall = remarks.find((remark) => remark.wall !== undefined)?.wall;
  return /^\d{4}-\d\d-\d\d/.exec(wall ?? '')?.[0] ?? null;
}
