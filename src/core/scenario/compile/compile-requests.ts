/**
 * Compiles requests and mutual aid. A request becomes an action that nobody does by itself: it is done when whoever is asked grants
 * it, so that everything that speaks of actions (asking, expecting, `done(...)`, the log) speaks of requests too.
 */
import type { Action, Help } from '../../model/blueprint.ts';
import { asList } from '../../model/verbs/verb.ts';
import type { ScenarioInput } from '../schema/index.ts';
import { checkActionId, compileUse } from './compile-play.ts';
import type { Path } from './problems.ts';
import { compileEffects, type Workshop } from './workshop.ts';

type RequestInput = NonNullable<ScenarioInput['requests']>[string];

export function compileRequests(workshop: Workshop): Action[] {
  return Object.entries(workshop.input.requests ?? {}).map(([id, input]) =>
    compileRequest(workshop, id, input),
  );
}

function compileRequest(workshop: Workshop, id: string, input: RequestInput): Action {
  const { names, expressions, scope, problems } = workshop;
  const path: Path = ['requests', id];
  checkActionId(workshop, 'request', id, path);
  if (Object.hasOwn(workshop.input.actions ?? {}, id))
    problems.error(
      'scenario/ambiguous-id',
      path,
      `${id} is both an action and a request; rename one of them`,
    );
  const when = input.when === undefined ? null : expressions.condition(input.when, scope, [...path, 'when']);
  const needs = Object.entries(input.needs ?? {});
  return {
    id,
    title: input.title,
    detail: input.detail ?? '',
    by: names.list('role').map(() => false),
    power: -1,
    args: [],
    takes: null,
    uses: needs.flatMap(([name, amount]) =>
      compileUse(workshop, name, amount, scope, [...path, 'needs', name]),
    ),
    teams: 0,
    skill: null,
    people: 0,
    site: null,
    when: when?.read ?? null,
    otherwise: input.else ?? '',
    once: false,
    starts: [],
    effects: compileEffects(workshop, input.effects, scope, [...path, 'effects']),
    startedEvent: workshop.eventOf(`${id}.approved`),
    doneEvent: workshop.eventOf(`${id}.arrived`),
    border: null,
    excludes: [],
    help: compileHelp(workshop, id, input, path),
  };
}

function compileHelp(workshop: Workshop, id: string, input: RequestInput, path: Path): Help {
  const { names, expressions, problems, scope } = workshop;
  const duration = (key: 'decide' | 'travel'): Help['decide'] => {
    const text = input[key];
    return text === undefined ? null : (expressions.duration(text, scope, [...path, key])?.read ?? null);
  };
  const from = names.indexes('role', input.from, [...path, 'from']);
  const to = names.index('role', input.to, [...path, 'to']) ?? 0;
  const via = input.via === undefined ? -1 : (names.index('role', input.via, [...path, 'via']) ?? -1);
  if (from.includes(to))
    problems.error('scenario/asks-itself', [...path, 'to'], `${input.to} would ask itself for ${id}`);
  if (via >= 0 && (via === to || from.includes(via)))
    problems.error(
      'scenario/asks-itself',
      [...path, 'via'],
      `${input.via} passes ${id} on, so it is neither who asks nor who decides`,
      'give the role that passes it on a request of its own, or leave via out',
    );
  return {
    from: names.list('role').map((_, role) => from.includes(role)),
    to,
    via,
    ...compileGifts(workshop, id, input, [...path, 'gives']),
    decide: duration('decide'),
    travel: duration('travel'),
    lends: input.lends === undefined ? -1 : expressions.milliseconds(input.lends),
    ifRefused:
      input.if_refused === undefined
        ? -1
        : (names.index('inject', input.if_refused, [...path, 'if_refused']) ?? -1),
    askedEvent: workshop.eventOf(`${id}.asked`),
    refusedEvent: workshop.eventOf(`${id}.refused`),
    returnedEvent: workshop.eventOf(`${id}.returned`),
  };
}

function compileGifts(
  workshop: Workshop,
  id: string,
  input: RequestInput,
  path: Path,
): Pick<Help, 'gives' | 'teams' | 'power'> {
  const { names, problems, scope } = workshop;
  const { team = [], teams = [], power, ...reserves } = input.gives;
  if (Object.keys(input.gives).length === 0)
    problems.error(
      'scenario/gives-nothing',
      path,
      `${id} gives nothing`,
      'write what it brings, such as { sandbags: 5000 }, { team: city-boats } or { power: evacuate }',
    );
  const named = (key: 'team' | 'teams', value: typeof team): number[] =>
    names.indexes('team', asList(typeof value === 'object' ? value : value.toString()), [...path, key]);
  return {
    gives: Object.entries(reserves).flatMap(([name, amount]) =>
      compileUse(workshop, name, typeof amount === 'object' ? {} : amount, scope, [...path, name]),
    ),
    teams: [...named('team', team), ...named('teams', teams)],
    power: power === undefined ? -1 : names.find('power', power.toString()),
  };
}
