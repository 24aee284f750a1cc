/** `tocsin improve`: the corrective actions of a drill, filled in from its findings, changed by people, and followed up by later drills. */
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
import { readDrill } from '../../../run/live/drill-folder.ts';
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
  const earlier = followUp(source.earlier ?? [], brief, findings);
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
