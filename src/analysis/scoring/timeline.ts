/**
 * The log of a drill read once, from front to back, into the stamps that scoring works on: when each task was called
 * for, seen, opened and met; who told whom what; how the drill ended. Stamps are the indexes of
 * log entries, −1 where there is none, so that each figure can show its evidence. The world is never asked.
 *
 * A timeline refers to its log: fold it before the log is used for another run.
 */

import type { Log } from '../../core/engine/log.ts';
import { LOG, type LogCodeName, logCodes } from '../../core/engine/log-codes.ts';
import { refSource } from '../../core/model/refs.ts';
import { cellOf, flowKey, type ScoringPlan } from './scoring-plan.ts';

export interface Timeline {
  readonly plan: ScoringPlan;
  readonly log: Log;
  /** Where the drill began, and where it ended or failed. */
  started: number;
  ended: number;
  failed: boolean;
  /** The time of the end; of a drill that is not over, of its last entry. */
  horizon: number;
  readonly triggered: number[];
  /** Where the owner could see that the task was called for; for a task without a cue, its trigger. */
  readonly cued: number[];
  /** Where the task's clock began: its trigger, or where the last prerequisite was settled. */
  readonly opened: number[];
  readonly met: number[];
  readonly overdue: number[];
  /** Where a stand-in left the task out. */
  readonly omitted: number[];
  /** Where an evaluator set the task aside. */
  readonly voided: number[];
  /** Where a facilitator let the clock jump, in order. */
  readonly jumps: number[];
  /** For each required flow, the first delivery that counts for it. */
  readonly flowed: number[];
  /** For each role and fact (`cellOf`), where the role came to know it. */
  readonly learnt: Int32Array;
  /** Keys of all that roles told one another, each once. */
  readonly told: Set<number>;
  /** Deliveries of facts by what roles said, first ones and repeated ones. */
  readonly deliveries: number[];
  /** Who acts for which post now: post by deputy, in the order in which they were left. */
  readonly acting: { post: number; deputy: number }[];
  /** For each outcome, where it was measured. */
  readonly outcomes: number[];
}

type Reader = (timeline: Timeline, entry: number) => void;

/** What each kind of entry adds; kinds that are not here add nothing. */
const readers: Partial<Record<LogCodeName, Reader>> = {
  'drill.started': (timeline, entry) => {
    timeline.started = entry;
  },
  'drill.ended': (timeline, entry) => {
    timeline.ended = entry;
  },
  'drill.failed': (timeline, entry) => {
    timeline.ended = entry;
    timeline.failed = true;
  },
  'task.triggered': (timeline, entry) => {
    const { log, plan, triggered, cued, opened, met } = timeline;
    const index = log.a[entry]!;
    const task = plan.blueprint.tasks[index]!;
    if (triggered[index] !== -1) return;
    triggered[index] = entry;
    if (!task.hasCue) cued[index] = entry;
    if (task.after.every((other) => isSettled(timeline, other))) opened[index] = entry;
    // Only a plan that allows it credits what was done before it was called for.
    if (met[index] !== -1 && !task.early) met[index] = -1;
  },
  'task.cued': (timeline, entry) => stampOnce(timeline.cued, timeline, entry),
  'task.opened': (timeline, entry) => stampOnce(timeline.opened, timeline, entry),
  'task.met': (timeline, entry) => {
    stampOnce(timeline.met, timeline, entry);
    openAtOnce(timeline, entry);
  },
  'task.overdue': (timeline, entry) => {
    stampOnce(timeline.overdue, timeline, entry);
    openAtOnce(timeline, entry);
  },
  'task.omitted': (timeline, entry) => stampOnce(timeline.omitted, timeline, entry),
  'task.voided': (timeline, entry) => stampOnce(timeline.voided, timeline, entry),
  'clock.jumped': (timeline, entry) => void timeline.jumps.push(entry),
  'fact.learnt': (timeline, entry) => {
    const { log, plan, learnt } = timeline;
    learnt[cellOf(plan.blueprint, log.b[entry]!, log.a[entry]!)] = entry;
    readDelivery(timeline, entry);
  },
  'fact.repeated': readDelivery,
  'role.left': ({ acting, log }, entry) => {
    const post = log.a[entry]!;
    stopActing(acting, post);
    if (log.b[entry]! >= 0) acting.push({ post, deputy: log.b[entry]! });
  },
  'role.returned': ({ acting, log }, entry) => stopActing(acting, log.a[entry]!),
  'outcome.measured': (timeline, entry) => stampOnce(timeline.outcomes, timeline, entry),
};

const readerOf: readonly (Reader | null)[] = logCodes.map(({ code }) => readers[code] ?? null);

/** Reads a whole log. Linear in its length. */
export function readTimeline(plan: ScoringPlan, log: Log): Timeline {
  const timeline = blankTimeline(plan, log);
  const { length, codes } = log;
  for (let entry = 0; entry < length; entry++) {
    const read = readerOf[codes[entry]!]!;
    if (read !== null) read(timeline, entry);
  }
  const last = timeline.ended >= 0 ? timeline.ended : length - 1;
  timeline.horizon = last < 0 ? 0 : log.times[last]!;
  return timeline;
}

/** The drill time of a stamp, or null where there is none. */
export function timeOf(timeline: Timeline, entry: number): number | null {
  return entry < 0 ? null : timeline.log.times[entry]!;
}

/**
 * The entries of one kind, in order: letters opened or acknowledged, decisions, levels reached, whatever a measure needs
 * beyond the stamps above. Looks through the log once each time it is asked.
 */
export function entriesOf({ log }: Timeline, code: LogCodeName): number[] {
  const wanted = LOG[code];
  const found: number[] = [];
  for (let entry = 0; entry < log.length; entry++) if (log.codes[entry] === wanted) found.push(entry);
  return found;
}

/** The role whose act a ref names, or −1 for injects and what a facilitator improvises. */
export function actorOf({ plan }: Timeline, ref: number): number {
  const { firstAct, adhocSource, acts } = plan.blueprint;
  if (ref < 0) return -1;
  const source = refSource(ref);
  return source < firstAct || source >= adhocSource ? -1 : Math.floor((source - firstAct) / acts.length);
}

function blankTimeline(plan: ScoringPlan, log: Log): Timeline {
  const { tasks, roles, facts, outcomes } = plan.blueprint;
  const none = (count: number): number[] => new Array<number>(count).fill(-1);
  return {
    plan,
    log,
    started: -1,
    ended: -1,
    failed: false,
    horizon: 0,
    triggered: none(tasks.length),
    cued: none(tasks.length),
    opened: none(tasks.length),
    met: none(tasks.length),
    overdue: none(tasks.length),
    omitted: none(tasks.length),
    voided: none(tasks.length),
    jumps: [],
    flowed: none(plan.flows.length),
    learnt: new Int32Array(roles.length * facts.length).fill(-1),
    told: new Set(),
    deliveries: [],
    acting: [],
    outcomes: none(outcomes.length),
  };
}

function stampOnce(stamps: number[], { log }: Timeline, entry: number): void {
  const index = log.a[entry]!;
  if (stamps[index] === -1) stamps[index] = entry;
}

/** A prerequisite holds nothing back if it is not called for so far, done, or past its deadline: the engine's own rule. */
function isSettled({ triggered, met, overdue }: Timeline, task: number): boolean {
  return triggered[task] === -1 || met[task] !== -1 || overdue[task] !== -1;
}

/**
 * A task has been settled. Tasks that wait for it and were called for at this very instant open without an entry of their
 * own: the engine writes one only where opening and trigger lie apart.
 */
function openAtOnce(timeline: Timeline, entry: number): void {
  const { log, plan, triggered, opened } = timeline;
  const { tasks } = plan.blueprint;
  for (const other of tasks[log.a[entry]!]!.before) {
    const called = triggered[other]!;
    if (called === -1 || opened[other] !== -1 || log.times[called] !== log.times[entry]) continue;
    if (tasks[other]!.after.every((task) => isSettled(timeline, task))) opened[other] = called;
  }
}

/** The flow that a role's telling belongs to: its own, unless only a post that it acts for was to tell. */
function keyOf({ plan, acting }: Timeline, from: number, to: number, fact: number): number {
  const own = flowKey(plan.blueprint, from, to, fact);
  if (acting.length === 0 || plan.flowsByKey.has(own)) return own;
  const keys = acting
    .filter(({ deputy }) => deputy === from)
    .map(({ post }) => flowKey(plan.blueprint, post, to, fact));
  return keys.find((key) => plan.flowsByKey.has(key)) ?? own;
}

function stopActing(acting: Timeline['acting'], post: number): void {
  const at = acting.findIndex((candidate) => candidate.post === post);
  if (at >= 0) acting.splice(at, 1);
}

/** A fact reached a role. Counts as told if a role's act brought it. */
function readDelivery(timeline: Timeline, entry: number): void {
  const { log, plan, flowed } = timeline;
  const from = actorOf(timeline, log.x[entry]!);
  if (from < 0) return;
  const key = keyOf(timeline, from, log.b[entry]!, log.a[entry]!);
  timeline.deliveries.push(entry);
  timeline.told.add(key);
  const required = plan.flowsByKey.get(key);
  if (required === undefined) return;
  for (const flow of required) {
    const { task } = plan.flows[flow]!;
    const { early, repeat } = plan.blueprint.tasks[task]!;
    const counts = timeline.triggered[task] !== -1 || early;
    // What is told once a duty has come again counts for the later time.
    const isPast = repeat !== null && repeat.next >= 0 && timeline.triggered[repeat.next] !== -1;
    if (counts && !isPast && flowed[flow] === -1) flowed[flow] = entry;
  }
}
