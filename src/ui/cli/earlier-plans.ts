/** The improvement plans that a drill is asked about: those of drills before it, in the same folder and of the same plan. */
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ImprovementPlan } from '../../analysis/report/improvement/index.ts';
import type { Journal } from '../../core/drill/journal-reading.ts';
import { TocsinError } from '../../core/kernel/errors.ts';
import { readDrillJournal, type StoredDrill } from '../../run/live/drill-folder.ts';
import { drillNames, SCENARIO } from '../../run/live/drill-names.ts';
import { storedImprovement } from '../../run/live/improvement-store.ts';

/** What this needs to know of a drill. */
type Dated = Pick<StoredDrill, 'folder' | 'journal'>;

/**
 * The plans of drills of the same scenario, or of one that extends a plan file of the same name, that were begun before. A drill beside it
 * whose journal or plan cannot be read is left out: it must not keep this one from its report.
 */
export function earlierPlans(drill: Dated): ImprovementPlan[] {
  const root = dirname(drill.folder);
  return drillNames(root).flatMap((name) => {
    const folder = join(root, name);
    if (folder === drill.folder) return [];
    try {
      const plan = storedImprovement(folder);
      if (plan === null) return [];
      const other = { folder, journal: readDrillJournal(folder) };
      return isSamePlan(drill, other) && begunAt(other) < begunAt(drill) ? [plan] : [];
    } catch (error) {
      if (error instanceof TocsinError) return [];
      throw error;
    }
  });
}

function isSamePlan(one: Dated, other: Dated): boolean {
  if (scenarioOf(one).id === scenarioOf(other).id) return true;
  const plans = planFiles(one);
  return planFiles(other).some((file) => plans.includes(file));
}

const scenarioOf = ({ journal }: Dated): Journal['header']['scenario'] => journal.header.scenario;

/** The files that a drill's scenario extends, below the folder of its copy. */
function planFiles(drill: Dated): string[] {
  return readdirSync(join(drill.folder, SCENARIO), { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.ya?ml$/.test(path) && path !== scenarioOf(drill).file);
}

/** When a drill was begun in the real world; where its journal does not say, it counts as the earliest. */
function begunAt({ journal }: Dated): string {
  return journal.remarks.find(({ wall }) => wall !== undefined)?.wall ?? '';
}
