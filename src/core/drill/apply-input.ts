/**
 * Applies one input to a run. An input that names something unknown, or comes too late, is refused with its reason in
 * the log, and the run goes on: in a counterfactual or after an undo its referent may be gone.
 */

import { isAway } from '../engine/away.ts';
import { endDrill } from '../engine/chart-link.ts';
import type { Run } from '../engine/context.ts';
import { judge, submit } from '../engine/decisions.ts';
import * as facilitation from '../engine/facilitation.ts';
import { letterTo } from '../engine/letters.ts';
import { LOG, type Refusal, refusalNumber } from '../engine/log-codes.ts';
import { clearMemory } from '../engine/memory.ts';
import { open } from '../engine/messages.ts';
import { conclude } from '../engine/moves.ts';
import { answerProbe } from '../engine/probes.ts';
import { castNames } from '../engine/run.ts';
import { acknowledgeLetter } from '../engine/seats.ts';
import { settle } from '../engine/step.ts';
import { actNames } from '../model/act-names.ts';
import type { Blueprint, Decision } from '../model/blueprint.ts';
import { parseRef, refSource } from '../model/refs.ts';
import { type InjectContent, RUNNING } from '../model/world.ts';
import type { Input, InputOf } from './input.ts';

/** Null if the input was accepted. */
export type Reply = Refusal | null;

/** Applies an input at the run's present time, entry `n` of its journal, and brings the run to rest. */
export function applyInput(run: Run, input: Input, n: number): Reply {
  const reply = dispatch(run, input, n);
  // A decision that was refused is in the log as such.
  if (reply !== null && input.kind !== 'act') refuse(run, reply);
  settle(run);
  return reply;
}

function refuse(run: Run, reason: Refusal): Refusal {
  run.log.record(run.world.time, LOG['input.refused'], 0, 0, refusalNumber[reason]);
  return reason;
}

function dispatch(run: Run, input: Input, n: number): Reply {
  if (input.kind === 'note' || input.kind === 'rate' || input.kind === 'observe') return annotate(run, n);
  if (input.kind === 'discuss') return noteDiscussion(run, input, n);
  if (input.kind === 'void') return setAside(run, input, n);
  if (run.world.phase !== RUNNING) return input.kind === 'act' ? act(run, input) : 'drill-over';
  switch (input.kind) {
    case 'act':
      return act(run, input);
    case 'open':
    case 'acknowledge':
      return stamp(run, input);
    case 'probe':
      return answerOf(run, input);
    case 'cast':
      return recast(run, input);
    case 'fire':
    case 'hold':
    case 'release':
    case 'skip':
    case 'move':
    case 'edit':
      return control(run, input);
    case 'improvise':
      return improvise(run, input);
    case 'freeze':
      return facilitation.freeze(run);
    case 'thaw':
      return facilitation.thaw(run);
    case 'reseed':
      return facilitation.reseed(run, input.seed);
    case 'jump':
      return jump(run, input.to);
    case 'conclude':
      return conclude(run, input.move - 1);
    case 'end':
      endDrill(run, 'endex', -1);
      return null;
    case 'start':
    case 'withdraw':
      return 'unknown-entry';
  }
}

function annotate(run: Run, n: number): Reply {
  run.log.record(run.world.time, LOG['annotation.added'], 0, 0, n);
  return null;
}

/** What somebody said about a move: nothing changes but the log. */
function noteDiscussion(run: Run, { role, move }: InputOf<'discuss'>, n: number): Reply {
  const { roles, moves } = run.blueprint;
  if (moves[move - 1] === undefined || !roles.some(({ id }) => id === role)) return 'unknown-name';
  return annotate(run, n);
}

/** A task that an evaluator sets aside: nothing changes but how it is scored. */
function setAside(run: Run, { task: id }: InputOf<'void'>, n: number): Reply {
  const task = run.blueprint.tasks.findIndex((each) => each.id === id);
  if (task < 0) return 'unknown-name';
  run.log.record(run.world.time, LOG['task.voided'], task, 0, n);
  return null;
}

/** The facilitator lets the drill go on to a later time at once. Whoever paces the drill moves it there; this notes that nobody had the time between. */
function jump(run: Run, to: number): Reply {
  if (to <= run.world.time) return 'too-late';
  run.log.record(run.world.time, LOG['clock.jumped'], 0, 0, Math.min(to, run.blueprint.length));
  return null;
}

function act(run: Run, input: InputOf<'act'>): Reply {
  const role = run.blueprint.roles.findIndex(({ id }) => id === input.role);
  const decision = readDecision(run.blueprint, input);
  if (role < 0 || decision === null) return refuse(run, 'unknown-name');
  const verdict = submit(run, role, decision);
  return verdict.accepted ? null : verdict.reason;
}

/** Why an act would be refused now, or null; changes nothing. For previews. */
export function judgeAct(run: Run, input: InputOf<'act'>): Reply {
  const role = run.blueprint.roles.findIndex(({ id }) => id === input.role);
  const decision = readDecision(run.blueprint, input);
  if (role < 0 || decision === null) return 'unknown-name';
  return run.world.phase === RUNNING ? judge(run, role, decision) : 'drill-over';
}

/** An act with names resolved, or null if one of them is unknown. */
export function readDecision(blueprint: Blueprint, input: InputOf<'act'>): Decision | null {
  const isAct = (actNames as readonly string[]).includes(input.do);
  const actionName = isAct ? input.action : input.do;
  const action = actionName === undefined ? -1 : blueprint.actions.findIndex(({ id }) => id === actionName);
  const to = resolve(input.to, blueprint.roles);
  const facts = resolve(input.facts, blueprint.facts);
  const re = input.re === undefined ? -1 : parseRef(input.re, blueprint.sourceIndex);
  const option = readOption(blueprint, re, input.option);
  const points = resolve(input.points, blueprint.injects[refSource(re)]?.question?.points ?? []);
  if (to === null || facts === null || option === null || points === null) return null;
  if (actionName !== undefined && action < 0) return null;
  const task = blueprint.tasks.findIndex(({ id }) => id === input.task);
  if (input.task !== undefined && task < 0) return null;
  if (input.via !== undefined && !blueprint.ownChannels.includes(input.via)) return null;
  return {
    verb: isAct ? input.do : 'do',
    to,
    facts,
    action,
    args:
      action < 0
        ? []
        : blueprint.actions[action]!.args.map(({ name, choices }) =>
            choices.indexOf(input.args?.[name] ?? ''),
          ),
    re,
    option,
    ...(input.points !== undefined && { points }),
    ...(task >= 0 && { task }),
    ...(input.via !== undefined && { via: input.via }),
    text: input.text ?? '',
  };
}

/** The option of the question that a message asks, −1 where none is named, or null where there is none of that name. */
function readOption(blueprint: Blueprint, re: number, name: string | undefined): number | null {
  if (name === undefined) return -1;
  const options = blueprint.injects[refSource(re)]?.question?.options ?? [];
  const option = options.findIndex(({ id }) => id === name);
  return option < 0 ? null : option;
}

function resolve(
  names: readonly string[] | undefined,
  things: readonly { readonly id: string }[],
): number[] | null {
  const found = (names ?? []).map((name) => things.findIndex(({ id }) => id === name));
  return found.includes(-1) ? null : [...new Set(found)];
}

function stamp(run: Run, input: InputOf<'open'> | InputOf<'acknowledge'>): Reply {
  const role = run.blueprint.roles.findIndex(({ id }) => id === input.role);
  const ref = parseRef(input.message, run.blueprint.sourceIndex);
  if (role < 0 || ref < 0) return 'unknown-message';
  const letter = letterTo(run.world, role, ref);
  if (letter < 0) return 'not-received';
  if (isAway(run.world, role)) return 'away';
  if (input.kind === 'open') open(run, letter);
  else acknowledgeLetter(run, role, letter);
  return null;
}

/** What a role says to a question of a probe. */
function answerOf(run: Run, input: InputOf<'probe'>): Reply {
  const { roles, probeQuestions } = run.blueprint;
  const role = roles.findIndex(({ id }) => id === input.role);
  const place = probeQuestions.findIndex(({ id }) => id === `${input.probe}.${input.question}`);
  if (role < 0 || place < 0) return 'unknown-name';
  const { answer } = input;
  if (answer === undefined) return answerProbe(run, role, place, null);
  const { options } = probeQuestions[place]!;
  if (options.length > 0 !== (typeof answer === 'string')) return 'bad-argument';
  const value = typeof answer === 'string' ? options.findIndex(({ id }) => id === answer) : answer;
  return answerProbe(run, role, place, value);
}

function recast(run: Run, input: InputOf<'cast'>): Reply {
  const role = run.blueprint.roles.findIndex(({ id }) => id === input.role);
  const player = castNames(run.blueprint).indexOf(input.player);
  if (role < 0 || player < 0) return 'unknown-name';
  run.world.cast[role] = player;
  run.log.record(run.world.time, LOG['role.cast'], role, player, 0);
  clearMemory(run.world, role);
  if (!isAway(run.world, role)) run.players[player]!.taken(run.seats[role]!);
  return null;
}

function control(run: Run, input: InputOf<'fire' | 'hold' | 'release' | 'skip' | 'move' | 'edit'>): Reply {
  const inject = run.blueprint.injects.findIndex(({ id }) => id === input.inject);
  if (inject < 0) return 'unknown-name';
  switch (input.kind) {
    case 'fire':
      return facilitation.fireNow(run, inject);
    case 'hold':
      return facilitation.hold(run, inject);
    case 'release':
      return facilitation.release(run, inject);
    case 'skip':
      return facilitation.skip(run, inject);
    case 'move':
      return facilitation.move(run, inject, input.at);
    case 'edit': {
      const content = readContent(run.blueprint, input);
      return content === null ? 'unknown-name' : facilitation.edit(run, inject, content);
    }
  }
}

function improvise(run: Run, input: InputOf<'improvise'>): Reply {
  const content = readContent(run.blueprint, input);
  return content === null ? 'unknown-name' : facilitation.improvise(run, content);
}

function readContent(
  blueprint: Blueprint,
  input: InputOf<'edit'> | InputOf<'improvise'>,
): InjectContent | null {
  const to = resolve(input.to, blueprint.roles);
  const facts = resolve(input.facts, blueprint.facts);
  if (to === null || facts === null) return null;
  const from = blueprint.roles.findIndex(({ id }) => id === input.from);
  return {
    to,
    facts,
    from,
    sender: from >= 0 ? '' : (input.from ?? ''),
    via: input.via ?? '',
    text: input.text ?? '',
  };
}
