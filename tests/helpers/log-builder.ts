/** Logs written by hand, for folds: names and minutes instead of numbers. Entries may be given in any order of time. */
import { Log } from '../../src/core/engine/log.ts';
import { causes, LOG, type LogCodeName } from '../../src/core/engine/log-codes.ts';
import type { Blueprint } from '../../src/core/model/blueprint.ts';
import { parseRef } from '../../src/core/model/refs.ts';

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

  accepted(decision: string, role: string, minute: number): this {
    const { roles, sourceIndex } = this.#blueprint;
    return this.#add(minute, 'decision.accepted', parseRef(decision, sourceIndex), find(roles, role));
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
