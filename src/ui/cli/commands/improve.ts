/** `tocsin improve`: the corrective actions of a drill, filled in from its findings, changed by people, and followed up by later drills. */
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Command } from 'commander';
import { findingsOf } from '../../../analysis/report/after-action/findings.ts';
import { briefOf } from '../../../analysis/report/after-action/source.ts';
import { formatImprovement } from '../../../analysis/report/format-improvement.ts';
import {
  type ActionState,
  actionStates,
  type CorrectiveAction,
  draftPlan,
  followUp,
  type ImprovementPlan,
} from '../../../analysis/report/improvement/index.ts';
import { isDate } from '../../../analysis/scoring/calendar/index.ts';
import { readDrill, type StoredDrill } from '../../../run/live/drill-folder.ts';
import { drillNames, SCENARIO } from '../../../run/live/drill-names.ts';
import { improvementPath, keepImprovement, storedImprovement } from '../../../run/live/improvement-store.ts';
import { reportWordsOf } from '../../../text/report-words.ts';
import { LANG_OPTION, wordsFor } from '../language.ts';
import { UsageError } from '../refusals.ts';
import { sourceOfDrill } from '../report-source.ts';
import { openStore } from '../stored-run.ts';
import type { Terminal } from '../terminal.ts';

interface Changes {
  readonly text?: string;
  readonly owner?: string;
  readonly contact?: string;
  readonly start?: string;
  readonly due?: string;
  readonly state?: ActionState;
}

interface Options extends Changes {
  readonly action?: string;
  readonly json?: boolean;
  readonly lang?: string;
  readonly dir?: string;
}

export function define(command: Command, terminal: Terminal): void {
  command
    .argument('<drill>', 'a drill by its id, or its folder')
    .option('--action <id>', 'change this corrective action, as A1, by the options below')
    .option('--text <text>', 'what is to be done')
    .option('--owner <who>', 'who is responsible: a role by its id, or anybody')
    .option('--contact <who>', 'the point of contact')
    .option('--start <date>', 'when it begins, as 2026-12-01', readDate('--start'))
    .option('--due <date>', 'by when it is to be done', readDate('--due'))
    .option('--state <state>', 'open, done or dropped', readState)
    .option('--json', 'print the plan and what this drill shows about earlier ones as JSON and nothing else')
    .option('--dir <folder>', 'where the drills are kept')
    .option(...LANG_OPTION)
    .action((word: string, options: Options) => improve(word, options, terminal));
}

function readDate(option: string): (text: string) => string {
  return (text) => {
    if (!isDate(text)) throw new UsageError(({ notDate }) => notDate({ option, text }));
    return text;
  };
}

function readState(text: string): ActionState {
  const state = actionStates.find((each) => each === text);
  if (state === undefined) throw new UsageError(({ notState }) => notState({ text }));
  return state;
}

function improve(word: string, options: Options, terminal: Terminal): void {
  const words = wordsFor(options.lang, terminal);
  const drill = readDrill(openStore(options.dir, terminal).find(word, terminal.cwd));
  const source = sourceOfDrill(drill.folder, {}, terminal);
  const brief = briefOf(source, { words: reportWordsOf(words.code), withNames: false });
  const findings = findingsOf(brief);
  const kept = storedImprovement(drill.folder);
  const plan = changed(kept ?? draftPlan(brief, findings, drill.id), options);
  if (brief.card.state !== 'not-started' && plan !== kept) keepImprovement(drill.folder, plan);
  const earlier = followUp(earlierPlans(drill), brief, findings);
  if (options.json) {
    terminal.out(`${JSON.stringify({ ...plan, earlier })}\n`);
    return;
  }
  const ownerOf = (owner: string): string => brief.card.names.roles[owner] ?? owner;
  const file = improvementPath(drill.folder);
  terminal.out(formatImprovement({ plan, earlier, file, ownerOf }, words, Math.min(terminal.columns, 100)));
}

/** The plan with the changes asked for; the same object if there are none. */
function changed(plan: ImprovementPlan, options: Options): ImprovementPlan {
  const changes = changesIn(options);
  const { action: id } = options;
  if (id === undefined) {
    if (Object.keys(changes).length > 0) throw new UsageError(({ needsAction }) => needsAction);
    return plan;
  }
  if (!plan.actions.some((action) => action.id === id)) {
    const ids = plan.actions.map((action) => action.id).join(', ') || '–';
    throw new UsageError(({ noCorrective }) => noCorrective({ drill: plan.drill, id, ids }));
  }
  const actions = plan.actions.map((action) => (action.id === id ? { ...action, ...changes } : action));
  return { ...plan, actions };
}

function changesIn({ text, owner, contact, start, due, state }: Changes): Partial<CorrectiveAction> {
  return {
    ...(text === undefined ? {} : { action: text }),
    ...(owner === undefined ? {} : { owner }),
    ...(contact === undefined ? {} : { contact }),
    ...(start === undefined ? {} : { start }),
    ...(due === undefined ? {} : { due }),
    ...(state === undefined ? {} : { state }),
  };
}

/** The plans of drills of the same scenario, or of one that extends a plan file of the same name, that were begun before. */
function earlierPlans(drill: StoredDrill): ImprovementPlan[] {
  const root = dirname(drill.folder);
  return drillNames(root).flatMap((name) => {
    const folder = join(root, name);
    const plan = folder === drill.folder ? null : storedImprovement(folder);
    if (plan === null) return [];
    const other = readDrill(folder);
    return isSamePlan(drill, other) && begunAt(other) < begunAt(drill) ? [plan] : [];
  });
}

function isSamePlan(one: StoredDrill, other: StoredDrill): boolean {
  if (one.blueprint.id === other.blueprint.id) return true;
  const plans = planFiles(one);
  return planFiles(other).some((file) => plans.includes(file));
}

/** The files that a drill's scenario extends, below the folder of its copy. */
function planFiles({ folder, journal }: StoredDrill): string[] {
  return readdirSync(join(folder, SCENARIO), { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.ya?ml$/.test(path) && path !== journal.header.scenario.file);
}

/** When a drill was begun in the real world; where its journal does not say, it counts as the earliest. */
function begunAt({ journal }: StoredDrill): string {
  return journal.remarks.find(({ wall }) => wall !== undefined)?.wall ?? '';
}
