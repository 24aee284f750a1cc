/**
 * A compiled scenario: what does not change during a drill. Names have become integers, expressions closures over
 * the world, effects closures over the world and the engine's port. Made by `scenario/compile`, read by
 * everything else.
 */
import type { ChartDefinition } from '../chart/index.ts';
import type { DrillStart } from '../kernel/calendar.ts';
import type { NameHash } from '../kernel/chance.ts';
import type { Absence } from './absence.ts';
import type { Border, Territory } from './border.ts';
import type { Check, SayingPattern } from './claims.ts';
import type { Cut } from './cut.ts';
import type { Reliability } from './hearsay.ts';
import type { Limits } from './limits.ts';
import type { Move } from './move.ts';
import type { Probe, ProbeQuestion } from './probe.ts';
import type { Question } from './question.ts';
import type { Shift } from './shift.ts';
import type { Effect } from './verbs/verb.ts';
import type { World } from './world.ts';

export type NumberOf = (world: World) => number;
export type BooleanOf = (world: World) => boolean;

export interface Role {
  readonly id: string;
  readonly title: string;
  /** 0 village … 5 nation; messages between different levels are vertical. */
  readonly level: number;
  readonly superior: number;
  /** The bureau above in the same profession, or −1. */
  readonly line: number;
  readonly simcell: boolean;
  readonly powers: readonly number[];
  readonly duties: string;
}

export interface Fact {
  readonly id: string;
  readonly title: string;
  readonly detail: string;
  /** When it is so; null: always. */
  readonly holds: BooleanOf | null;
  /** The number that belongs to it, or null. */
  readonly value: NumberOf | null;
  readonly unit: string;
  readonly decimals: number;
}

export interface Stock extends Limits {
  readonly slot: number;
  readonly flow: NumberOf | null;
}

/** A number and its value at StartEx, in the order in which they depend on one another. */
export interface Initial {
  readonly slot: number;
  readonly start: NumberOf;
}

export interface Formula {
  readonly slot: number;
  readonly value: NumberOf;
}

/** A number drawn at StartEx, on the stream of its name. */
export interface Chance {
  readonly slot: number;
  readonly name: NameHash;
  readonly draw: (world: World, uniform: number) => number;
}

export interface Gauge {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly reads: NumberOf;
  readonly every: number;
  readonly delay: number;
  readonly noise: number;
  readonly noiseName: NameHash;
  readonly decimals: number;
  /** Roles that see it, as a flag for each role. */
  readonly seenBy: readonly boolean[];
  /** Thresholds from blue to red (index 1…4); null where there is none. */
  readonly levels: readonly (number | null)[];
  /** Whether danger lies in rising. */
  readonly rising: boolean;
  readonly clearance: number;
  /** Chart events for reaching each level and for falling back below it; −1 where nobody listens. */
  readonly reached: readonly number[];
  readonly cleared: readonly number[];
}

export interface Team {
  readonly id: string;
  readonly title: string;
  readonly of: number;
  readonly size: number;
  readonly skills: readonly string[];
  /** The place where it stands at StartEx or on arrival, or −1. */
  readonly at: number;
  /** When it comes, or −1 if it is there. */
  readonly arrives: number;
  /** After how much work it rests, 0 for never, and how long. */
  readonly restAfter: number;
  readonly rest: number;
}

export interface Inject {
  readonly id: string;
  readonly title: string;
  readonly to: readonly number[];
  readonly from: number;
  readonly sender: string;
  readonly via: string;
  readonly text: string;
  readonly facts: readonly number[];
  readonly effects: readonly Effect[];
  /** Scheduled or random time; null for injects that only conditions, effects or people fire. */
  readonly schedule: Schedule | null;
  readonly chance: number;
  readonly chanceName: NameHash;
  readonly condition: BooleanOf | null;
  /** Contingency: decided at `by`, fires unless true. */
  readonly unless: BooleanOf | null;
  readonly deliveredEvent: number;
  readonly kind: 'scheduled' | 'random' | 'conditional' | 'contingency' | 'effect';
  /** What it asks, or null. */
  readonly question: Question | null;
  /** The absence that begins when it comes. */
  readonly absence: Absence | null;
  /** What it says about facts, those it carries included. */
  readonly sayings: readonly SayingPattern[];
  /** Facts that it should carry and does not. */
  readonly omits: readonly number[];
  readonly reliability: Reliability | null;
  /** How it can be checked, or null. */
  readonly check: Check | null;
}

export interface Schedule {
  readonly from: number;
  readonly to: number;
  readonly timeName: NameHash;
}

export interface Action {
  readonly id: string;
  readonly title: string;
  readonly detail: string;
  readonly by: readonly boolean[];
  readonly power: number;
  readonly args: readonly ActionArgument[];
  readonly takes: NumberOf | null;
  readonly uses: readonly { readonly slot: number; readonly amount: NumberOf; readonly reserve: number }[];
  readonly teams: number;
  readonly skill: string | null;
  /** How many people its teams have to be together, or 0. */
  readonly people: number;
  /** The place where it happens: a fixed one, or by the choice for an argument. */
  readonly site: { readonly argument: number; readonly places: readonly number[] } | null;
  readonly when: BooleanOf | null;
  readonly otherwise: string;
  readonly once: boolean;
  readonly starts: readonly Effect[];
  readonly effects: readonly Effect[];
  readonly startedEvent: number;
  readonly doneEvent: number;
  /** How it is held to jurisdictions; null where it may be done anywhere. */
  readonly border: Border | null;
  /** Actions that cannot be done as well: orders to do both conflict. */
  readonly excludes: readonly number[];
  /** For what is done by granting a request of the scenario, what that brings; null for what a role does itself. */
  readonly help: Help | null;
}

/** Who leads in a response grade. */
export interface Grade {
  readonly title: string;
  /** Or −1: command stays where it is. */
  readonly lead: number;
  readonly handOver: number;
}

export interface Command {
  /** By response level, 1 (I) to 4 (IV). */
  readonly grades: readonly Grade[];
  /** By role, the event of its taking command, or −1. */
  readonly taken: readonly number[];
}

/** What a request of the scenario brings whoever asks. */
export interface Help {
  /** Roles that may ask, as a flag for each role. */
  readonly from: readonly boolean[];
  readonly to: number;
  /** The role that must pass it on, or −1. */
  readonly via: number;
  readonly gives: readonly { readonly slot: number; readonly amount: NumberOf; readonly reserve: number }[];
  readonly teams: readonly number[];
  readonly power: number;
  readonly decide: NumberOf | null;
  readonly travel: NumberOf | null;
  /** How long it stays, or −1 for good. */
  readonly lends: number;
  /** The inject that follows a refusal, or −1. */
  readonly ifRefused: number;
  readonly askedEvent: number;
  readonly refusedEvent: number;
  readonly returnedEvent: number;
}

export interface ActionArgument {
  readonly name: string;
  readonly choices: readonly string[];
  /** Where its choices begin in `World.choiceDone`. */
  readonly base: number;
}

export type Expectation = SingleExpectation | { readonly kind: 'any'; readonly of: readonly Alternative[] };

/** One of several acts that meet a task, with its place among the bits of the task's parts. */
export interface Alternative {
  readonly act: SingleExpectation;
  readonly shift: number;
  readonly bits: number;
}

/** One act that meets a task. */
export type SingleExpectation =
  | { readonly kind: 'inform'; readonly to: readonly number[]; readonly of: readonly number[] }
  | { readonly kind: 'acknowledge'; readonly inject: number }
  /** Any answer, or one that takes one of these options (of an interview, says one of these points). */
  | { readonly kind: 'answer'; readonly inject: number; readonly with: readonly number[] }
  | { readonly kind: 'check'; readonly inject: number }
  | { readonly kind: 'do'; readonly action: number; readonly args: readonly number[] }
  | { readonly kind: 'order'; readonly to: number; readonly action: number; readonly args: readonly number[] }
  | { readonly kind: 'request'; readonly to: number; readonly action: number };

/** A duty that comes again is a chain of tasks, each called for so long after the one before. */
export interface Repeat {
  /** 1 for the first. */
  readonly number: number;
  readonly every: number;
  /** Looked at when the next is due: true means that there is no next. */
  readonly until: BooleanOf | null;
  /** The tasks before and after it in the chain, or −1. */
  readonly previous: number;
  readonly next: number;
}

/** What can meet a task besides an action: telling, acknowledging, answering, having something checked, asking. */
export type Waiting = 'inform' | 'acknowledge' | 'answer' | 'check' | 'ask';

/** Tasks by owner × actions + action, then by the choice made for the action's first argument (0 if it has none). */
export type TasksByAction = readonly (readonly (readonly number[])[])[];

export interface Task {
  readonly id: string;
  readonly title: string;
  readonly owner: number;
  readonly expect: Expectation;
  /** All bits of `taskMissing`. */
  readonly parts: number;
  readonly trigger: BooleanOf;
  readonly cue: BooleanOf;
  readonly hasCue: boolean;
  /** Roles that it may be handed to. */
  readonly handOffTo: readonly number[];
  readonly after: readonly number[];
  /** Tasks that wait for this one. */
  readonly before: readonly number[];
  readonly target: number;
  readonly deadline: number;
  readonly byDone: boolean;
  readonly early: boolean;
  /** Whether its owner sees that it is called for by gauges alone. */
  readonly byGauge: boolean;
  /** Null for a task that comes once. */
  readonly repeat: Repeat | null;
  readonly capability: string;
  readonly objective: number;
  readonly critical: boolean;
  readonly weight: number;
  readonly because: string;
  readonly basis: string;
  readonly metEvent: number;
  readonly overdueEvent: number;
}

export interface Outcome {
  readonly id: string;
  readonly title: string;
  readonly slot: number;
  readonly value: NumberOf;
  readonly better: 'lower' | 'higher';
  readonly unit: string;
  readonly matters: number;
}

export interface Ending {
  readonly id: string;
  readonly title: string;
  readonly judged: 'good' | 'fair' | 'bad';
  readonly when: BooleanOf | null;
}

/** What fires once when it turns true, in declaration order. */
export interface Watcher {
  readonly kind: 'inject' | 'trigger' | 'cue' | 'grade' | 'probe';
  readonly subject: number;
  readonly condition: BooleanOf;
}

/** A number that people know by name: a reserve. */
export interface Reserve {
  readonly id: string;
  readonly title: string;
  readonly slot: number;
  readonly unit: string;
  /** The place of the depot, or −1. */
  readonly at: number;
  /** At or below this it is low; null where nobody minds. */
  readonly low: number | null;
  readonly lowEvent: number;
  readonly outEvent: number;
  readonly supply: Supply | null;
}

/** What comes into a reserve by itself. */
export interface Supply {
  readonly every: number;
  readonly amount: NumberOf;
  readonly takes: NumberOf | null;
  /** It is filled up to this and no further. */
  readonly upTo: NumberOf | null;
}

export interface Place {
  readonly id: string;
  readonly title: string;
  /** The role that answers for it, or −1. */
  readonly of: number;
  readonly people: number;
  /** Ways to neighbouring places. */
  readonly roads: readonly { readonly to: number; readonly takes: NumberOf }[];
}

export interface Channel {
  readonly id: string;
  readonly title: string;
  readonly takes: NumberOf;
}

/** Figures of a stand-in; what its kind does not use is null. */
export interface StandIn {
  readonly id: string;
  readonly kind: 'plan-follower' | 'absent' | 'random' | 'scripted';
  readonly reads: Delay | null;
  readonly acts: Delay | null;
  readonly omits: number;
  readonly errs: number;
  readonly reorders: number;
  readonly retries: number;
  readonly retryAfter: number;
  readonly steps: readonly ScriptedStep[];
}

/** A delay in milliseconds from one uniform draw. */
export type Delay = (world: World, uniform: number) => number;

export interface ScriptedStep {
  readonly at: number;
  readonly when: BooleanOf | null;
  readonly decision: Decision;
}

/** What a role asks the engine to do; names already resolved. */
export interface Decision {
  readonly verb: string;
  readonly to: readonly number[];
  readonly facts: readonly number[];
  readonly action: number;
  readonly args: readonly number[];
  /** A message by its ref, or −1. */
  readonly re: number;
  /** The option chosen in answer to a question, or −1. */
  readonly option: number;
  /** What is said in an interview, by place among its points; nothing where they are left out. */
  readonly points?: readonly number[];
  /** The channel; without it, the usual one, or another where that was found silent. */
  readonly via?: string;
  /** The task that is offered to another role. */
  readonly task?: number;
  readonly text: string;
}

/** What a stand-in draws for about a task. */
export type TaskPurpose = 'acts' | 'omits' | 'reorders' | 'errs' | 'slip';

/** Names of the streams of players, hashed when first needed. */
export interface StreamNames {
  reading(role: number, source: number): NameHash;
  /** Of how long a role takes over what a message asks of it. */
  complying(role: number, source: number): NameHash;
  task(task: number, purpose: TaskPurpose): NameHash;
  role(role: number, purpose: string): NameHash;
}

/** What the public makes of warnings; null where the author says nothing. */
export interface Public {
  readonly trust: NumberOf | null;
  readonly late: NumberOf | null;
  readonly halfLife: number;
}

export interface Blueprint {
  readonly id: string;
  readonly title: string;
  readonly hash: string;
  readonly category: string;
  readonly level: number;
  readonly start: DrillStart;
  readonly length: number;
  readonly pace: number;
  readonly handling: number;
  readonly summary: string;

  readonly roles: readonly Role[];
  readonly facts: readonly Fact[];
  /** Whether anything is said that need not be so (see `hearsay.ts`). */
  readonly hearsay: boolean;
  readonly powers: readonly string[];
  /** Of powers, arguments and choices, as far as the scenario gives them: for people to read. */
  readonly titles: ReadonlyMap<string, string>;

  readonly step: number;
  /** Whether the world moves by itself: something flows, is computed, or waits for the clock. */
  readonly ticks: boolean;
  readonly method: 'euler' | 'rk4';
  /** The slot of the integration time in hours, as formulas see it. */
  readonly hoursSlot: number;
  readonly slots: readonly string[];
  readonly parameters: readonly { readonly name: string; readonly slot: number; readonly value: number }[];
  readonly chances: readonly Chance[];
  readonly initials: readonly Initial[];
  readonly stocks: readonly Stock[];
  readonly formulas: readonly Formula[];
  readonly reserves: readonly Reserve[];
  readonly gauges: readonly Gauge[];
  readonly teams: readonly Team[];
  readonly places: readonly Place[];
  /** Null where no action keeps to jurisdictions. */
  readonly territory: Territory | null;
  readonly channels: readonly Channel[];

  readonly chart: ChartDefinition | null;
  readonly guards: readonly BooleanOf[];
  readonly chartEffects: readonly Effect[];
  readonly delays: readonly NumberOf[];
  readonly events: readonly string[];
  readonly warningEvents: readonly number[];
  readonly responseEvents: readonly number[];

  readonly shifts: readonly Shift[];
  readonly moves: readonly Move[];
  readonly probes: readonly Probe[];
  /** Questions of all probes. */
  readonly probeQuestions: readonly ProbeQuestion[];
  readonly cuts: readonly Cut[];
  /** The channels among which roles choose for what they send, the usual one first; never empty. */
  readonly ownChannels: readonly string[];
  readonly injects: readonly Inject[];
  /** How many options and points all questions have together. */
  readonly options: number;
  readonly actions: readonly Action[];
  readonly choices: number;
  /** Whether any action excludes another. */
  readonly excludes: boolean;
  /** Null where the scenario has no grades. */
  readonly command: Command | null;
  /** Requests (indexes of actions) that each role may make. */
  readonly requestsOf: readonly (readonly number[])[];
  readonly tasks: readonly Task[];
  /** Tasks by owner, in declaration order; and the same by what their expectation waits for. */
  readonly tasksOf: readonly (readonly number[])[];
  readonly expecting: Readonly<Record<Waiting, readonly (readonly number[])[]>>;
  /** Tasks that an action may meet, when it is accepted and when it is done. */
  readonly meetable: { readonly accepted: TasksByAction; readonly done: TasksByAction };
  readonly objectives: readonly {
    readonly id: string;
    readonly title: string;
    readonly capability: string;
  }[];
  readonly outcomes: readonly Outcome[];
  readonly endings: readonly Ending[];
  readonly public: Public;
  readonly useful: readonly { readonly from: number; readonly to: number; readonly fact: number }[];

  readonly watchers: readonly Watcher[];
  /** Who waits for a change of each topic. */
  readonly topics: Topics;

  readonly standIns: readonly StandIn[];
  /** The stand-in that holds each role by default. */
  readonly cast: readonly number[];
  readonly streams: StreamNames;

  /** Names of what can happen more than once, for stable ids: injects first, then each role’s acts. */
  readonly sources: readonly string[];
  readonly sourceIndex: ReadonlyMap<string, number>;
  readonly sourceHash: (source: number) => NameHash;
  /** The built-in acts and then the actions; the source of a role's act is `firstAct + role * acts.length + act`. */
  readonly acts: readonly string[];
  readonly firstAct: number;
  /** The source of what a facilitator improvises. */
  readonly adhocSource: number;
}

export interface Topics {
  readonly count: number;
  readonly watchers: readonly (readonly number[])[];
  readonly refresh: readonly boolean[];
  /** Whether a guard of an eventless transition reads it. */
  readonly recheck: readonly boolean[];
  /** Whether any of these holds, or a condition waits for it. */
  readonly heard: readonly boolean[];
  /** What changes at every tick and conditions wait for: formulas and the chart are seen to in any case. */
  readonly atTick: readonly number[];
  readonly values: number;
  readonly knows: number;
  readonly states: number;
  readonly gauges: number;
  readonly injects: number;
  readonly actions: number;
  readonly tasks: number;
  readonly teams: number;
  readonly clock: number;
}
