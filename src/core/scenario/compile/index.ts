/**
 * The compiler: what an author wrote becomes integers and closures. It reports everything that makes no sense, and
 * compiles nothing unless all of it does.
 */
import { heardEvents } from '../../chart/index.ts';
import { parseStart } from '../../kernel/calendar.ts';
import { hashName, type NameHash } from '../../kernel/chance.ts';
import { actNames } from '../../model/act-names.ts';
import type {
  Action,
  Blueprint,
  BooleanOf,
  SingleExpectation,
  TasksByAction,
  Topics,
  Watcher,
} from '../../model/blueprint.ts';
import { expectedActs } from '../../model/expectations.ts';
import { improvised } from '../../model/input-players.ts';
import type { Limits } from '../../model/limits.ts';
import { responseLevels } from '../../model/verbs/response.ts';
import { asList, type Effect } from '../../model/verbs/verb.ts';
import { warningLevels } from '../../model/verbs/warning.ts';
import type { ScenarioInput } from '../schema/index.ts';
import { levels } from '../schema/organisation.ts';
import { compileTerritory } from './compile-borders.ts';
import { compileCast, compileStandIns, streamNames } from './compile-cast.ts';
import { type ChartParts, readChartShape } from './compile-chart.ts';
import { compileCuts, ownChannels } from './compile-cuts.ts';
import { compileCommand, type GradeCondition, gradeConditions } from './compile-grades.ts';
import { compileFacts, hasHearsay } from './compile-hearsay.ts';
import { compileMoves } from './compile-moves.ts';
import { checkJurisdictions, compilePlaces } from './compile-places.ts';
import { compileEndings, compileOutcomes, compileTasks } from './compile-plan.ts';
import { actionArguments, type CompiledInject, compileActions, compileInjects } from './compile-play.ts';
import { type CompiledProbes, compileProbes } from './compile-probes.ts';
import { compilePublic } from './compile-public.ts';
import { questionSlots } from './compile-questions.ts';
import { writeOutDuties } from './compile-repeats.ts';
import { compileRequests } from './compile-requests.ts';
import { compileShifts } from './compile-shifts.ts';
import { compileTitles } from './compile-titles.ts';
import { compileWorld } from './compile-world.ts';
import type { CompiledTask, Duties } from './compiled-task.ts';
import { type CompiledCondition, Expressions } from './expressions.ts';
import { modelFunctions } from './functions.ts';
import { warnOfHaste } from './hasty.ts';
import { interviewSlots } from './interview-slots.ts';
import { eventNames, Names } from './names.ts';
import { Problems, type ScenarioProblem } from './problems.ts';
import { drillScope } from './scope.ts';
import { hoursSlot, numberSlots } from './slots.ts';
import { topicBases } from './topics.ts';
import { warnOfUnseen } from './unseen.ts';
import { compileEffect, type Workshop } from './workshop.ts';

export type { ScenarioProblem } from './problems.ts';

export interface CompileResult {
  /** Null if any problem is an error. */
  readonly blueprint: Blueprint | null;
  readonly problems: readonly ScenarioProblem[];
}

/** Compiles a scenario whose shape has been checked. `hash` identifies its content, plans included. */
export function compileScenario(written: ScenarioInput, hash: string): CompileResult {
  const problems = new Problems();
  const { input, duties } = writeOutDuties(written, problems);
  const names = new Names(input, problems);
  const events = eventNames(input);
  const chart = readChartShape(input.chart, events, problems);
  names.define('state', chart.definition?.nodes.map(({ path }) => path) ?? []);
  names.define('event', chart.definition?.events ?? events);
  const workshop = openWorkshop(input, names, problems, chart, duties);
  const blueprint = assemble(workshop, chart, hash);
  return { blueprint: problems.hasErrors ? null : blueprint, problems: problems.list };
}

function openWorkshop(
  input: ScenarioInput,
  names: Names,
  problems: Problems,
  chart: ChartParts,
  duties: Duties,
): Workshop {
  const topics = topicBases(names);
  const numbers = numberSlots(input, problems);
  const { slots: optionSlots, count: options } = questionSlots(input);
  const interviews = interviewSlots(input, options).slots;
  const functions = modelFunctions({
    people: Object.values(input.places ?? {}).map(({ people = 0 }) => people),
    names,
    topics,
    choices: actionArguments(input).args,
    optionSlots,
    interviewSlots: interviews,
    hearsay: hasHearsay(input),
  });
  const parts = { names, numbers, functions, topics };
  const heard = chart.definition === null ? new Map<string, number>() : heardEvents(chart.definition);
  const expressions = new Expressions(problems);
  const worldScope = drillScope(parts, 'world');
  return {
    input,
    problems,
    names,
    numbers,
    topics,
    expressions,
    scope: drillScope(parts),
    worldScope,
    outcomeScope: drillScope(parts, 'outcome'),
    eventOf: (name) => heard.get(name) ?? -1,
    limits: writeLimits(input, numbers, expressions, worldScope),
    optionSlots,
    interviewSlots: interviews,
    duties,
  };
}

/** What effects may write: stocks within their limits, reserves never below zero. */
function writeLimits(
  input: ScenarioInput,
  numbers: Workshop['numbers'],
  expressions: Expressions,
  scope: Workshop['scope'],
): Workshop['limits'] {
  const limits = new Map<number, Limits>();
  const set = (name: string, min: number, max: Limits['max'] = null): void => {
    const number = numbers.get(name);
    if (number !== undefined) limits.set(number.slot, { min, max });
  };
  for (const [name, stock] of Object.entries(input.world?.stocks ?? {})) {
    if (typeof stock !== 'object') {
      set(name, 0);
      continue;
    }
    const max =
      stock.max === undefined ? null : expressions.number(stock.max, scope, ['world', 'stocks', name, 'max']);
    set(name, stock.min === undefined ? 0 : (stock.min ?? Number.NEGATIVE_INFINITY), max?.read ?? null);
  }
  for (const name of Object.keys(input.world?.reserves ?? {})) set(name, 0);
  return limits;
}

function assemble(workshop: Workshop, chart: ChartParts, hash: string): Blueprint {
  const { input, names, expressions, numbers } = workshop;
  const { args, choices } = actionArguments(input);
  const { formulaTopics, ...world } = compileWorld(workshop);
  const injects = compileInjects(workshop);
  const actions = [...compileActions(workshop, args), ...compileRequests(workshop)];
  const roles = compileRoles(workshop);
  const tasks = compileTasks(workshop, actions);
  const standIns = compileStandIns(workshop);
  const { probes, questions: probeQuestions, conditions: probed } = compileProbes(workshop);
  const watched = watchers(injects, tasks, gradeConditions(workshop), probed);
  const guards = chart.guards.map(({ input: guard, path }) =>
    expressions.condition(guard, workshop.scope, path),
  );
  const acts = [...actNames, ...names.list('action')];
  const sources = sourceNames(names, acts);
  warnOfUnseen(workshop, tasks);
  checkJurisdictions(workshop);
  warnOfHaste(workshop, tasks);
  const topics = compileTopics(workshop, watched.watches, formulaTopics, alwaysTopics(chart, guards));
  return {
    id: input.id,
    title: input.title,
    hash,
    category: input.category,
    level: responseLevels.indexOf(input.level) + 1,
    start: parseStart(input.start)!,
    length: expressions.milliseconds(input.length),
    pace: input.pace ?? 1,
    handling: input.handling === undefined ? 0 : expressions.milliseconds(input.handling),
    summary: input.summary ?? '',
    roles,
    facts: compileFacts(workshop),
    hearsay: hasHearsay(input),
    powers: names.list('power'),
    titles: compileTitles(workshop),
    hoursSlot,
    slots: ['hours', ...numbers.keys()],
    ...world,
    ticks: world.stocks.length + world.formulas.length > 0 || waitsForClock(topics),
    chart: chart.definition,
    guards: guards.map((guard) => guard?.read ?? never),
    chartEffects: chart.effects.map(
      ({ input: effect, path }): Effect => compileEffect(workshop, effect, workshop.scope, path) ?? nothing,
    ),
    delays: chart.delays.map(
      ({ input: delay, path }) => expressions.duration(delay, workshop.scope, path)?.read ?? (() => 0),
    ),
    events: names.list('event'),
    warningEvents: warningLevels.map((level) => workshop.eventOf(`warning.${level}`)),
    responseEvents: [-1, ...responseLevels.map((level) => workshop.eventOf(`response.${level}`))],
    shifts: compileShifts(workshop),
    moves: compileMoves(workshop),
    probes,
    probeQuestions,
    cuts: compileCuts(workshop),
    ownChannels: ownChannels(workshop),
    injects,
    options: interviewSlots(input, questionSlots(input).count).end,
    actions,
    choices,
    places: compilePlaces(workshop),
    territory: compileTerritory(workshop, roles, actions),
    excludes: actions.some(({ excludes }) => excludes.length > 0),
    command: compileCommand(workshop),
    requestsOf: names
      .list('role')
      .map((_, role) => actions.flatMap(({ help }, index) => (help?.from[role] ? [index] : []))),
    tasks,
    tasksOf: names
      .list('role')
      .map((_, role) => tasks.flatMap((task, index) => (task.owner === role ? [index] : []))),
    expecting: expectingTasks(names, tasks),
    meetable: {
      accepted: tasksByAction(names, actions, tasks, false),
      done: tasksByAction(names, actions, tasks, true),
    },
    objectives: Object.entries(input.objectives ?? {}).map(([id, objective]) => ({
      id,
      title: objective.title,
      capability: objective.capability ?? '',
    })),
    outcomes: compileOutcomes(workshop),
    endings: compileEndings(workshop),
    public: compilePublic(workshop),
    useful: compileUseful(workshop),
    watchers: watched.list,
    topics,
    standIns,
    cast: compileCast(workshop, standIns),
    streams: streamNames(names.list('role'), tasks, sources),
    sources,
    sourceIndex: new Map(sources.map((name, index) => [name, index])),
    sourceHash: sourceHashes(sources),
    acts,
    firstAct: names.count('inject'),
    adhocSource: sources.length - 1,
  };
}

const never = (): boolean => false;
const nothing: Effect = () => {};

function compileRoles({ input, names, problems }: Workshop): Blueprint['roles'] {
  const roles = Object.entries(input.organisation).map(([id, role]) => ({
    id,
    title: role.title,
    level: levels.indexOf(role.level),
    superior:
      role.reports_to === undefined
        ? -1
        : (names.index('role', role.reports_to, ['organisation', id, 'reports_to']) ?? -1),
    line: role.line === undefined ? -1 : (names.index('role', role.line, ['organisation', id, 'line']) ?? -1),
    simcell: role.simcell ?? false,
    powers: (role.authority ?? []).map((power) => names.find('power', power)),
    duties: role.duties ?? '',
  }));
  roles.forEach((role, index) => {
    const way = new Set<number>();
    for (let at = index; at >= 0 && !way.has(at); at = roles[at]!.superior) {
      way.add(at);
      if (roles[at]!.superior === index) {
        problems.error(
          'scenario/circular-line',
          ['organisation', role.id, 'reports_to'],
          `${role.id} reports, in the end, to itself`,
        );
      }
    }
  });
  return roles;
}

/** Conditions in declaration order: injects, then tasks, each task's trigger before its cue; then grades, then probes. */
function watchers(
  injects: readonly CompiledInject[],
  tasks: readonly CompiledTask[],
  grades: readonly GradeCondition[],
  probes: CompiledProbes['conditions'],
): { list: Watcher[]; watches: (readonly number[])[] } {
  const list: Watcher[] = [];
  const watches: (readonly number[])[] = [];
  const add = (
    kind: Watcher['kind'],
    subject: number,
    condition: BooleanOf,
    topics: readonly number[],
  ): void => {
    list.push({ kind, subject, condition });
    watches.push(topics);
  };
  injects.forEach((inject, index) => {
    if (inject.condition !== null) add('inject', index, inject.condition, inject.watches);
  });
  tasks.forEach((task, index) => {
    // What comes again is called for by the clock.
    if (task.repeat === null || task.repeat.number === 1)
      add('trigger', index, task.trigger, task.triggerWatches);
    if (task.hasCue) add('cue', index, task.cue, task.cueWatches);
  });
  for (const { grade, condition } of grades) add('grade', grade, condition.read, condition.watches);
  for (const { probe, condition } of probes) add('probe', probe, condition.read, condition.watches);
  return { list, watches };
}

/** What the guards of eventless transitions read. */
function alwaysTopics(chart: ChartParts, guards: readonly (CompiledCondition | null)[]): ReadonlySet<number> {
  const { nodes = [], transitions = [] } = chart.definition ?? {};
  const used = nodes.flatMap(({ always }) => always.map((index) => transitions[index]!.guard));
  return new Set(used.flatMap((guard) => (guard < 0 ? [] : (guards[guard]?.watches ?? []))));
}

/** One list for all topics that nobody watches: most of them. */
const unwatched: readonly number[] = [];

function compileTopics(
  { topics }: Workshop,
  watches: readonly (readonly number[])[],
  formulaTopics: ReadonlySet<number>,
  alwaysTopics: ReadonlySet<number>,
): Topics {
  const byTopic: (readonly number[])[] = new Array(topics.count).fill(unwatched);
  watches.forEach((list, watcher) => {
    for (const topic of new Set(list)) byTopic[topic] = [...byTopic[topic]!, watcher];
  });
  // Formulas follow values by themselves; what else they read must bring them up to date.
  const refresh = byTopic.map(
    (_, topic) => topic !== topics.values && topic !== topics.clock && formulaTopics.has(topic),
  );
  const recheck = byTopic.map((_, topic) => alwaysTopics.has(topic));
  const heard = byTopic.map((waiting, topic) => waiting.length > 0 || refresh[topic]! || recheck[topic]!);
  const atTick = [topics.values, topics.clock].filter((topic) => byTopic[topic]!.length > 0);
  return { ...topics, watchers: byTopic, refresh, recheck, heard, atTick };
}

const waitsForClock = ({ clock, watchers: waiting, recheck }: Topics): boolean =>
  waiting[clock]!.length > 0 || recheck[clock]!;

/** Tasks by what can meet them and by owner. */
function expectingTasks(names: Names, tasks: readonly CompiledTask[]): Blueprint['expecting'] {
  const owners = names.list('role').map((_, role) => role);
  const of = (kinds: readonly SingleExpectation['kind'][]): number[][] =>
    owners.map((owner) =>
      tasks.flatMap((task, index) =>
        task.owner === owner && expectedActs(task.expect).some(({ kind }) => kinds.includes(kind))
          ? [index]
          : [],
      ),
    );
  return {
    inform: of(['inform']),
    acknowledge: of(['acknowledge']),
    answer: of(['answer']),
    check: of(['check']),
    ask: of(['order', 'request']),
  };
}

/** Looked up at every action, so that an owner of many tasks does not have them all gone through. */
function tasksByAction(
  names: Names,
  actions: readonly Action[],
  tasks: readonly CompiledTask[],
  byDone: boolean,
): TasksByAction {
  return names.list('role').flatMap((_, owner) =>
    actions.map(({ args }, action) =>
      (args[0]?.choices ?? ['none']).map((_choice, choice) =>
        tasks.flatMap(({ owner: of, byDone: waits, expect }, index) => {
          if (of !== owner || waits !== byDone) return [];
          const fits = expectedActs(expect).some((act) => {
            if (act.kind !== 'do' || act.action !== action) return false;
            const wanted = act.args[0] ?? -1;
            return wanted < 0 || wanted === choice;
          });
          return fits ? [index] : [];
        }),
      ),
    ),
  );
}

/** Names of what can happen more than once: injects, each role's acts, and what is improvised. */
function sourceNames(names: Names, acts: readonly string[]): string[] {
  return [
    ...names.list('inject'),
    ...names.list('role').flatMap((role) => acts.map((act) => `${role}/${act}`)),
    improvised,
  ];
}

function sourceHashes(sources: readonly string[]): (source: number) => NameHash {
  const kept: NameHash[] = [];
  return (source) => {
    kept[source] ??= hashName(sources[source]!);
    return kept[source]!;
  };
}

function compileUseful({ input, names }: Workshop): Blueprint['useful'] {
  return (input.plan?.useful ?? []).flatMap((flow, i) => {
    const from = names.index('role', flow.from, ['plan', 'useful', i, 'from']);
    const to = names.indexes('role', asList(flow.to), ['plan', 'useful', i, 'to']);
    const of = names.indexes('fact', asList(flow.of), ['plan', 'useful', i, 'of']);
    return from === null ? [] : to.flatMap((receiver) => of.map((fact) => ({ from, to: receiver, fact })));
  });
}
