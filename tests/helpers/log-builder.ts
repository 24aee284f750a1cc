/** Logs written by hand, for folds: names and minutes instead of numbers. Entries may be given in any order of time. */
import { Log } from '../../src/core/engine/log.ts';
import {
  causes,
  LOG,
  type LogCodeName,
  type Refusal,
  refusalNumber,
} from '../../src/core/engine/log-codes.ts';
import type { Blueprint } from '../../src/core/model/blueprint.ts';
import { parseRef } from '../../src/core/model/refs.ts';
import { warningLevels } from '../../src/core/model/verbs/warning.ts';

const MINUTE = 60_000;

export class LogBuilder {
  readonly #blueprint: Blueprint;
  readonly #entries: { t: number; code: number; a: number; b: number; x: number }[] = [];

  /** The drill has started; nothing else has happened. */
  constructor(blueprint: Blueprint) {
    this.#blueprint = blueprint;
    this.#add(0, 'drill.started', 0);
  }

  triggered(task: string, minute: number): this {
    return this.#add(minute, 'task.triggered', this.#task(task));
  }

  cued(task: string, minute: number): this {
    return this.#add(minute, 'task.cued', this.#task(task));
  }

  opened(task: string, minute: number): this {
    return this.#add(minute, 'task.opened', this.#task(task));
  }

  overdue(task: string, minute: number): this {
    return this.#add(minute, 'task.overdue', this.#task(task));
  }

  /** Met by an act given as its stable id. */
  met(task: string, minute: number, by = ''): this {
    return this.#add(minute, 'task.met', this.#task(task), 0, parseRef(by, this.#blueprint.sourceIndex));
  }

  /** A fact reaches a role by a stable id; `again` if the role knew it already. */
  told(fact: string, to: string, minute: number, by: string, again = false): this {
    const { facts, roles, sourceIndex } = this.#blueprint;
    return this.#add(
      minute,
      again ? 'fact.repeated' : 'fact.learnt',
      find(facts, fact),
      find(roles, to),
      parseRef(by, sourceIndex),
    );
  }

  /** An act is accepted; what it chose for its arguments comes packed. */
  accepted(decision: string, role: string, minute: number, args = 0): this {
    return this.#add(minute, 'decision.accepted', this.#ref(decision), this.#role(role), args);
  }

  refused(decision: string, role: string, minute: number, reason: Refusal): this {
    return this.#add(
      minute,
      'decision.refused',
      this.#ref(decision),
      this.#role(role),
      refusalNumber[reason],
    );
  }

  /** A message of a role is accepted, sent and delivered, all at once. */
  wrote(message: string, to: string, minute: number): this {
    const from = message.slice(0, message.indexOf('/'));
    return this.accepted(message, from, minute)
      .#add(minute, 'message.sent', this.#ref(message), this.#role(to), this.#role(from))
      .delivered(message, to, minute);
  }

  /** An order or request that is about an action, with its choices packed. */
  asked(message: string, to: string, minute: number, action: string, args = 0): this {
    const about = find(this.#blueprint.actions, action);
    return this.wrote(message, to, minute).#add(minute, 'ask.made', this.#ref(message), about, args);
  }

  /** A reply to an order or request: accept, decline, approve or refuse. */
  replied(reply: string, ask: string, minute: number): this {
    const [role, asker] = [reply, ask].map((id) => id.slice(0, id.indexOf('/')));
    return this.wrote(reply, asker!, minute).#add(
      minute,
      'ask.answered',
      this.#ref(ask),
      this.#role(role!),
      this.#ref(reply),
    );
  }

  voided(task: string, minute: number, entry = 1): this {
    return this.#add(minute, 'task.voided', this.#task(task), 0, entry);
  }

  jumped(minute: number, to: number): this {
    return this.#add(minute, 'clock.jumped', 0, 0, to * MINUTE);
  }

  delivered(message: string, to: string, minute: number): this {
    return this.#add(minute, 'message.delivered', this.#ref(message), this.#role(to));
  }

  acknowledged(message: string, role: string, minute: number): this {
    return this.#add(minute, 'message.acknowledged', this.#ref(message), this.#role(role));
  }

  granted(power: string, role: string, minute: number): this {
    return this.#add(minute, 'power.granted', this.#blueprint.powers.indexOf(power), this.#role(role));
  }

  warned(colour: (typeof warningLevels)[number], minute: number): this {
    return this.#add(minute, 'warning.changed', warningLevels.indexOf(colour));
  }

  reached(gauge: string, colour: (typeof warningLevels)[number], minute: number): this {
    const index = find(this.#blueprint.gauges, gauge);
    return this.#add(minute, 'gauge.reached', index, warningLevels.indexOf(colour));
  }

  measured(outcome: string, value: number, minute: number): this {
    return this.#add(minute, 'outcome.measured', find(this.#blueprint.outcomes, outcome), 0, value);
  }

  ended(minute: number, ending = ''): this {
    const index = this.#blueprint.endings.findIndex(({ id }) => id === ending);
    return this.#add(minute, 'drill.ended', index, causes.indexOf('length'));
  }

  failed(minute: number): this {
    return this.#add(minute, 'drill.failed', causes.indexOf('not-finite'));
  }

  /** The log so far, in order of time; entries of one instant as they were given. */
  build(): Log {
    const log = new Log();
    const sorted = this.#entries.map((entry, i) => ({ ...entry, i }));
    sorted.sort((one, other) => one.t - other.t || one.i - other.i);
    for (const { t, code, a, b, x } of sorted) log.record(t, code, a, b, x);
    return log;
  }

  #ref(id: string): number {
    return parseRef(id, this.#blueprint.sourceIndex);
  }

  #role(id: string): number {
    return find(this.#blueprint.roles, id);
  }

  #task(id: string): number {
    return find(this.#blueprint.tasks, id);
  }

  #add(minute: number, code: LogCodeName, a: number, b = 0, x = 0): this {
    this.#entries.push({ t: Math.round(minute * MINUTE), code: LOG[code], a, b, x });
    return this;
  }
}

function find(things: readonly { readonly id: string }[], id: string): number {
  const index = things.findIndex((thing) => thing.id === id);
  if (index < 0) throw new Error(`the scenario has no ${id}`);
  return index;
}
