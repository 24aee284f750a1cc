/**
 * The functions by which expressions read a drill: states, knowledge, tasks, actions, gauges, teams. Each names the
 * topics it watches, so that a condition is evaluated only when something it reads has changed.
 */
import {
  type Argument,
  type FunctionBinding,
  type IdArgument,
  isIdArgument,
  type NumericReading,
  type Problem,
  type Reading,
} from '../../kernel/expression/index.ts';
import { writtenAs } from '../../kernel/written/index.ts';
import { CONFIRMED, SO } from '../../model/hearsay.ts';
import { ANSWERED, ASKED_INJECT, ASKED_STATE, ASKED_STRIDE } from '../../model/question.ts';
import type { World } from '../../model/world.ts';
import { coveredFunction, type FindInterview, saidFunction } from './interview-functions.ts';
import type { InterviewSlots } from './interview-slots.ts';
import { type NameKind, type Names, unknown } from './names.ts';
import type { TopicBases } from './topics.ts';

type Binding = FunctionBinding<World>;
type Resolved = { readonly index: number } | Problem;

/** What the functions need to know of the scenario. */
export interface FunctionContext {
  readonly names: Names;
  readonly topics: TopicBases;
  /** How many people live at each place. */
  readonly people: readonly number[];
  /** Where the choices of an action's argument begin in the counts of choices, by action. */
  readonly choices: readonly (readonly {
    readonly name: string;
    readonly choices: readonly string[];
    readonly base: number;
  }[])[];
  /** Options of each inject's question, with their places in the counts. */
  readonly optionSlots: readonly ReadonlyMap<string, number>[];
  /** By inject the points of its interview, or null. */
  readonly interviewSlots: readonly (InterviewSlots | null)[];
  readonly hearsay: boolean;
}

/** All functions of the model, by name. */
export function modelFunctions(context: FunctionContext): ReadonlyMap<string, Binding> {
  const { names, topics, hearsay, people } = context;
  const factCount = names.count('fact');
  const resolve = (kind: NameKind, args: readonly Argument<World>[], at: number): Resolved => {
    const { id } = args[at] as IdArgument;
    const index = names.find(kind, id);
    if (index >= 0) return { index };
    const suggestion = names.suggest(kind, id);
    const problem = { problem: unknown(kind, id), code: `scenario/unknown-${kind}`, argument: at };
    return suggestion === null ? problem : { ...problem, suggestion };
  };
  /** A function of one id. */
  const ofOne = (kind: NameKind, read: (index: number) => Reading<World>): Binding => ({
    parameters: ['id'],
    bind: (args) => {
      const found = resolve(kind, args, 0);
      return 'problem' in found ? found : read(found.index);
    },
  });
  const truth = (watches: number[], read: (world: World) => boolean): Reading<World> => ({
    type: 'boolean',
    read,
    watches,
  });
  const number = (watches: number[], read: (world: World) => number): Reading<World> => ({
    type: 'number',
    read,
    watches,
  });

  /** A function of a role and a fact, by their place in the lists of what roles know. */
  const ofRoleAndFact = (read: (at: number) => Reading<World>): Binding => ({
    parameters: ['id', 'id'],
    bind: (args) => {
      const role = resolve('role', args, 0);
      if ('problem' in role) return role;
      const fact = resolve('fact', args, 1);
      if ('problem' in fact) return fact;
      return read(role.index * factCount + fact.index);
    },
  });

  const findInterview: FindInterview = (args) => {
    const inject = resolve('inject', args, 0);
    if ('problem' in inject) return inject;
    const slots = context.interviewSlots[inject.index] ?? null;
    const { id } = args[0] as IdArgument;
    if (slots === null)
      return { problem: `${id} is no interview`, code: 'scenario/not-an-interview', argument: 0 };
    return { slots, watches: [topics.injects + inject.index] };
  };

  const functions: Record<string, Binding> = {
    in: ofOne('state', (n) => {
      const isIn = (world: World): boolean => world.chart.isActive[n] === 1;
      return truth(
        [topics.states + n],
        writtenAs(isIn, () => `w.chart.isActive[${n}] === 1`),
      );
    }),
    since: ofOne('state', (n) => ({
      type: 'duration',
      watches: [topics.clock, topics.states + n],
      read: (world) => (world.chart.isActive[n] === 1 ? world.time - world.stateSince[n]! : 0),
    })),
    delivered: ofOne('inject', (n) =>
      truth([topics.injects + n], (world) => world.injectDeliveredAt[n]! >= 0),
    ),
    fired: ofOne('inject', (n) => truth([topics.injects + n], (world) => world.injectFiredAt[n]! >= 0)),
    overdue: ofOne('task', (n) => truth([topics.tasks + n], (world) => world.taskOverdue[n]! >= 0)),
    triggered: ofOne('task', (n) => truth([topics.tasks + n], (world) => world.taskTriggered[n]! >= 0)),
    level: ofOne('gauge', (n) => number([topics.gauges + n], (world) => world.gaugeLevel[n]!)),
    reading: ofOne('gauge', (n) => number([topics.gauges + n], (world) => world.gaugeValue[n]!)),
    people: ofOne('place', (n) => number([], () => people[n]!)),
    in_command: ofOne('role', (n) => truth([topics.values], (world) => world.commander === n)),
    free: ofOne('team', (n) => truth([topics.teams + n], (world) => world.teamActivity[n]! < 0)),
    knows: ofRoleAndFact((at) => truth([topics.knows + at], (world) => world.knows[at]! >= 0)),
    believes: ofRoleAndFact((at) =>
      truth([topics.knows + at], (world) =>
        hearsay ? world.heard[at] === SO || world.heard[at] === CONFIRMED : world.knows[at]! >= 0,
      ),
    ),
    checked: ofRoleAndFact((at) =>
      truth([topics.knows + at], (world) => hearsay && world.heard[at]! >= CONFIRMED),
    ),
    told: ofRoleAndFact((at) =>
      number([topics.knows + at], (world) => (hearsay ? world.heardValue[at]! : 0)),
    ),
    answered: ofOne('inject', (n) => truth([topics.injects + n], (world) => isAnswered(world, n))),
    chosen: chosen(context, resolve),
    said: saidFunction(findInterview),
    covered: coveredFunction(findInterview),
    done: countFunction(context, 'done'),
    accepted: countFunction(context, 'accepted'),
    time_of: timeOf(context),
    taken: taken(context, resolve),
    promptness: overTasks(context, resolve, 'duration', 'number', meanTimeLeft),
    spread: overTasks(context, resolve, 'duration', 'duration', timeApart),
    compliance: { parameters: [], bind: () => number([topics.values], (world) => world.compliance) },
    teams_free: {
      parameters: [],
      bind: () =>
        number(
          names.list('team').map((_, team) => topics.teams + team),
          (world) => world.teamActivity.reduce((free, activity) => (activity < 0 ? free + 1 : free), 0),
        ),
    },
  };
  return new Map(Object.entries(functions));
}

/** `done(task)`, `done(action)`, `done(action, choice)`; and the same for `accepted`. */
function countFunction({ names, topics, choices }: FunctionContext, what: 'done' | 'accepted'): Binding {
  return {
    parameters: ['id', 'id'],
    optional: 1,
    bind: (args) => {
      const { id } = args[0] as IdArgument;
      const task = names.find('task', id);
      if (task >= 0 && args.length === 1) {
        return {
          type: 'boolean',
          watches: [topics.tasks + task],
          read: (world) => world.taskMet[task]! >= 0,
        };
      }
      const action = names.find('action', id);
      if (action < 0) return unknownTaskOrAction(names, id);
      const watches = [topics.actions + action];
      if (args.length === 1) {
        return what === 'done'
          ? { type: 'boolean', watches, read: (world) => world.actionDone[action]! > 0 }
          : { type: 'boolean', watches, read: (world) => world.actionAccepted[action]! > 0 };
      }
      const choice = (args[1] as IdArgument).id;
      const argument = choices[action]!.find((one) => one.choices.includes(choice));
      if (argument === undefined) {
        return { problem: `${id} has no choice ${choice}`, code: 'scenario/unknown-choice', argument: 1 };
      }
      const at = argument.base + argument.choices.indexOf(choice);
      return what === 'done'
        ? { type: 'boolean', watches, read: (world) => world.choiceDone[at]! > 0 }
        : { type: 'boolean', watches, read: (world) => world.choiceAccepted[at]! > 0 };
    },
  };
}

function unknownTaskOrAction(names: Names, id: string): Problem {
  const suggestion = names.suggest('action', id) ?? names.suggest('task', id);
  const problem = {
    problem: `no task or action is called ${id}`,
    code: 'scenario/unknown-action',
    argument: 0,
  };
  return suggestion === null ? problem : { ...problem, suggestion };
}

function isAnswered({ asked }: World, inject: number): boolean {
  for (let at = 0; at < asked.length; at += ASKED_STRIDE)
    if (asked[at + ASKED_INJECT] === inject && asked[at + ASKED_STATE] === ANSWERED) return true;
  return false;
}

/** `chosen(inject, option)`: whether anybody asked has chosen it, or got it for saying nothing. */
function chosen(
  { topics, optionSlots }: FunctionContext,
  resolve: (kind: NameKind, args: readonly Argument<World>[], at: number) => Resolved,
): Binding {
  return {
    parameters: ['id', 'id'],
    bind: (args) => {
      const inject = resolve('inject', args, 0);
      if ('problem' in inject) return inject;
      const { id } = args[1] as IdArgument;
      const slot = optionSlots[inject.index]!.get(id);
      if (slot === undefined) {
        const { id: asks } = args[0] as IdArgument;
        return { problem: `${asks} has no option ${id}`, code: 'scenario/unknown-option', argument: 1 };
      }
      const watches = [topics.injects + inject.index];
      return { type: 'boolean', watches, read: (world) => world.optionChosen[slot]! > 0 };
    },
  };
}

/** `time_of(x, otherwise)`: when a task was met, an action last done, or an inject delivered, since StartEx. */
function timeOf({ names, topics }: FunctionContext): Binding {
  return {
    parameters: ['id', 'duration'],
    bind: (args) => {
      const { id } = args[0] as IdArgument;
      const { read: otherwise } = args[1] as NumericReading<World>;
      const at = (watches: number[], time: (world: World) => number): Reading<World> => ({
        type: 'duration',
        watches,
        read: (world) => {
          const known = time(world);
          return known >= 0 ? known : otherwise(world);
        },
      });
      const task = names.find('task', id);
      if (task >= 0) return at([topics.tasks + task], (world) => world.taskMet[task]!);
      const action = names.find('action', id);
      if (action >= 0) return at([topics.actions + action], (world) => world.actionDoneAt[action]!);
      const inject = names.find('inject', id);
      if (inject >= 0) return at([topics.injects + inject], (world) => world.injectDeliveredAt[inject]!);
      return unknownTaskOrAction(names, id);
    },
  };
}

/** `taken(task, otherwise)`: from the start of a task's clock to its being met. */
function taken(
  { topics }: FunctionContext,
  resolve: (kind: NameKind, args: readonly Argument<World>[], at: number) => Resolved,
): Binding {
  return {
    parameters: ['id', 'duration'],
    bind: (args) => {
      const found = resolve('task', args, 0);
      if ('problem' in found) return found;
      const task = found.index;
      const { read: otherwise } = args[1] as NumericReading<World>;
      return {
        type: 'duration',
        watches: [topics.tasks + task],
        read: (world) => {
          const took = timeTaken(world, task);
          return took >= 0 ? took : otherwise(world);
        },
      };
    },
  };
}

/** A measure over several tasks, given as ids after one duration. */
function overTasks(
  { topics }: FunctionContext,
  resolve: (kind: NameKind, args: readonly Argument<World>[], at: number) => Resolved,
  first: 'duration',
  type: 'number' | 'duration',
  measure: (world: World, tasks: readonly number[], given: number) => number,
): Binding {
  return {
    parameters: [first, 'id'],
    variadic: true,
    bind: (args) => {
      const tasks: number[] = [];
      for (let i = 1; i < args.length; i++) {
        const found = resolve('task', args, i);
        if ('problem' in found) return found;
        tasks.push(found.index);
      }
      const { read: given } = args[0] as NumericReading<World>;
      const watches = tasks.map((task) => topics.tasks + task);
      return { type, watches, read: (world) => measure(world, tasks, given(world)) };
    },
  };
}

/** `promptness(within, tasks …)`: the mean share of `within` that was left when each was met, from 1 (at once) to 0 (not in time). */
function meanTimeLeft(world: World, tasks: readonly number[], within: number): number {
  let sum = 0;
  for (let i = 0; i < tasks.length; i++) {
    const took = timeTaken(world, tasks[i]!);
    if (took >= 0 && took < within) sum += 1 - took / within;
  }
  return sum / tasks.length;
}

/** `spread(otherwise, tasks …)`: the time between the first and the last being met; `otherwise` if one never was. */
function timeApart(world: World, tasks: readonly number[], otherwise: number): number {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < tasks.length; i++) {
    const met = world.taskMet[tasks[i]!]!;
    if (met < 0) return otherwise;
    if (met < first) first = met;
    if (met > last) last = met;
  }
  return last - first;
}

/** From the start of a task's clock to its being met, or −1 if it never was. */
function timeTaken(world: World, task: number): number {
  const met = world.taskMet[task]!;
  if (met < 0) return -1;
  const opened = world.taskOpened[task]!;
  const from = opened >= 0 ? opened : world.taskTriggered[task]!;
  return Math.max(0, met - Math.max(0, from));
}

/** `arg(name)`: the choice made for an argument of the action at hand, as text. */
export function argFunction(
  args: readonly { readonly name: string; readonly choices: readonly string[] }[],
): Binding {
  return {
    parameters: ['id'],
    bind: (given) => {
      const [first] = given;
      const name = first !== undefined && isIdArgument(first) ? first.id : '';
      const at = args.findIndex((argument) => argument.name === name);
      if (at < 0)
        return {
          problem: `this action has no argument ${name}`,
          code: 'scenario/unknown-argument',
          argument: 0,
        };
      const { choices } = args[at]!;
      return { type: 'text', watches: [], read: (world) => choices[world.args[at]!] ?? '' };
    },
  };
}
