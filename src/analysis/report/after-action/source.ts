/**
 * What a report is made from, and what all its sections share: the drill, its scorecard and verdicts, the names of things, the
 * way of writing a moment. Everything is given; nothing here is asked of a machine.
 */
import type { Entry } from '../../../core/drill/input.ts';
import type { Log } from '../../../core/engine/log.ts';
import { clockAt, formatTimeOfDay } from '../../../core/kernel/calendar.ts';
import type { Blueprint } from '../../../core/model/blueprint.ts';
import { formatRef } from '../../../core/model/refs.ts';
import type { Message } from '../../../core/model/world.ts';
import { cleanText } from '../../../text/clean.ts';
import type { ReportWords } from '../../../text/report-words.ts';
import { languageOf, type Words, wordsOf } from '../../../text/words.ts';
import {
  type Annotation,
  type Conditions,
  journaledAnnotations,
  judgeLog,
  numberEvaluators,
  type OutcomeReferences,
  type Scorecard,
  scoreRun,
  type TaskScore,
  type Verdicts,
} from '../../scoring/index.ts';
import { hoursAndMinutes } from '../figures.ts';
import type { CorrectiveAction, ImprovementPlan } from '../improvement/improvement-plan.ts';
import { type ScorecardNames, scorecardNames } from '../scorecard-names.ts';

/** A drill as far as it went. */
export interface ReportSource {
  readonly blueprint: Blueprint;
  readonly log: Log;
  /** Everything that was sent, by the world at the end: the log has no texts. */
  readonly messages: readonly Message[];
  /** The entries of its journal that count, for what people wrote; empty where there is no journal. */
  readonly entries: readonly Entry[];
  /** What evaluators wrote beside its journal; nothing if not given. */
  readonly annotations?: readonly Annotation[];
  /** What its outcomes are measured against, if they are. */
  readonly references?: OutcomeReferences;
  /** Its improvement plan as people have left it; null or not given where there is none. */
  readonly improvements?: readonly CorrectiveAction[] | null;
  /** The improvement plans of drills before it; nothing if not given. */
  readonly earlier?: readonly ImprovementPlan[];
  readonly seed: string;
  /** Its id, or null for a run that was not kept. */
  readonly drill: string | null;
  /** When it was played, as a date of the real world; null if nobody knows. */
  readonly played: string | null;
  /** Under what conditions it was played; null for a run without people. */
  readonly conduct: Conditions | null;
}

export interface ReportOptions {
  readonly words: ReportWords;
  /** Whether people are named as they named themselves; else evaluators are numbered. */
  readonly withNames: boolean;
}

/** What every section gets. */
export interface Brief {
  readonly source: ReportSource;
  readonly blueprint: Blueprint;
  readonly log: Log;
  readonly words: ReportWords;
  /** The words of the scorecard and the seat in the same language. */
  readonly general: Words;
  readonly card: Scorecard;
  readonly verdicts: Verdicts;
  readonly names: ScorecardNames;
  readonly taskOf: ReadonlyMap<string, TaskScore>;
  readonly messageOf: ReadonlyMap<string, Message>;
  /** Text of a scenario or of a person, harmless; paragraphs stay, lines within them are joined. */
  readonly clean: (text: string) => string;
  /** `1:05`, the time since StartEx; a dash for null. */
  readonly time: (ms: number | null) => string;
  /** `06:35`, the clock of the drill. */
  readonly clock: (ms: number) => string;
  /** Whether people are named as they named themselves. */
  readonly withNames: boolean;
  /** What to call who annotated. */
  readonly evaluator: (by: string) => string;
}

export function briefOf(source: ReportSource, { words, withNames }: ReportOptions): Brief {
  const { blueprint, log } = source;
  const { entries, annotations = [], references } = source;
  const card = scoreRun(blueprint, log, {
    entries,
    remarks: [],
    annotations,
    ...(references === undefined ? {} : { references }),
  });
  const general = wordsOf(languageOf(words.language) ?? 'en');
  return {
    source,
    blueprint,
    log,
    words,
    general,
    card,
    verdicts: judgeLog(blueprint, log),
    names: scorecardNames(card, general),
    taskOf: new Map(card.tasks.map((task) => [task.id, task])),
    messageOf: new Map(source.messages.map((each) => [formatRef(each.ref, blueprint.sources), each])),
    clean: joinLines,
    time: (ms) => (ms === null ? '–' : hoursAndMinutes(ms)),
    clock: (ms) => formatTimeOfDay(clockAt(blueprint.start, ms)),
    withNames,
    evaluator: withNames ? (by) => by : hideNames(source, words),
  };
}

/** Evaluators by their numbers, as the scorecard has them. */
function hideNames({ entries, annotations = [] }: ReportSource, words: ReportWords): (by: string) => string {
  const numbers = numberEvaluators([...journaledAnnotations(entries), ...annotations]);
  return (by) => words.evaluator(numbers.get(by) ?? numbers.size + 1);
}

/** Authors break lines where their files are wide enough; only an empty line ends a paragraph. */
function joinLines(text: string): string {
  return cleanText(text)
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s*\n\s*/g, ' ').trim())
    .filter((paragraph) => paragraph !== '')
    .join('\n');
}
