/**
 * A drill that is under way. The same step as everywhere, one Immer `produce` an agenda item or input: each world is a value
 * that views can keep and compare, and what did not change is the same object. It waits for nobody: the caller says how
 * far time has come.
 */
import { type Draft, freeze, produce } from 'immer';
import type { Run } from '../engine/context.ts';
import { isDiscussing, moveEnd, nextDiscussion, passMove, throughMoves } from '../engine/moves.ts';
import { createWorld } from '../engine/start.ts';
import { isDue, nextDue, step } from '../engine/step.ts';
import type { Blueprint } from '../model/blueprint.ts';
import { RUNNING, type World } from '../model/world.ts';
import { applyInput, judgeAct, type Reply } from './apply-input.ts';
import type { Entry, Input, InputOf } from './input.ts';
import { type ExecutorName, prepareRun, type RecordedRun, rerun } from './run-drill.ts';
import { canWithdraw, splitStart } from './withdrawals.ts';

export class LiveDrill {
  readonly blueprint: Blueprint;
  readonly seed: string;
  readonly #entries: Entry[];
  readonly #run: RecordedRun;

  /** At StartEx, or where a journal's entries left it. The first entry of a journal is its start. */
  constructor(
    blueprint: Blueprint,
    seed: string,
    entries: readonly Entry[],
    executor: ExecutorName = 'xstate',
  ) {
    this.blueprint = blueprint;
    this.seed = seed;
    this.#entries = [...entries];
    this.#run = prepareRun(blueprint, executor);
    this.#replay();
  }

  /** The world as it stands: frozen, and a new object whenever anything changed. */
  get world(): World {
    return this.#run.world;
  }

  get log(): RecordedRun['log'] {
    return this.#run.log;
  }

  get entries(): readonly Entry[] {
    return this.#entries;
  }

  get time(): number {
    return this.#run.world.time;
  }

  get isRunning(): boolean {
    return this.#run.world.phase === RUNNING;
  }

  /** When something happens next by itself, in drill milliseconds; Infinity when the drill is over. */
  get nextDue(): number {
    return Math.min(nextDue(this.#run.world), this.isRunning ? moveEnd(this.#run) : Number.POSITIVE_INFINITY);
  }

  /** Whether the drill stands still while people talk about a move. */
  get isDiscussing(): boolean {
    return isDiscussing(this.world);
  }

  /** The drill time at which it next stands still so, or does now; Infinity where it will not. */
  get nextDiscussion(): number {
    return this.isRunning ? nextDiscussion(this.#run) : Number.POSITIVE_INFINITY;
  }

  /**
   * Deals with everything due up to and including a drill time. Time never goes back. The drill stands still at a discussion that
   * opens at this very time, and passes over one that opens before it.
   */
  advance(until: number): void {
    throughMoves(this.#run, until, {
      stepUntil: (time) => {
        while (isDue(this.world, time)) this.#change(step);
      },
      pass: () => this.#change(passMove),
    });
    if (this.isRunning && until > this.time) {
      this.#change((run) => {
        run.world.time = until;
      });
    }
  }

  /** The next entry of the journal, stamped with the present drill time: what must be on disk before `apply`. */
  stamp(input: Input): Entry {
    return { n: this.#entries.length, t: this.time, input };
  }

  /** Applies a stamped entry and deals with what it makes due at once: null, or why it was refused. */
  apply(entry: Entry): Reply {
    const before = this.#entries.length;
    this.#entries.push(entry);
    const { input } = entry;
    if (input.kind === 'withdraw') {
      if (!canWithdraw(this.#entries.slice(0, before), input.entry)) return 'unknown-entry';
      this.#replay();
      return null;
    }
    if (input.kind === 'start' && before === 0) {
      this.#replay();
      return null;
    }
    this.advance(entry.t);
    let reply: Reply = null;
    this.#change((run) => {
      reply = applyInput(run, input, entry.n);
    });
    this.advance(this.time);
    return reply;
  }

  /** Why an act would be refused now, or null. Changes nothing. */
  judge(input: InputOf<'act'>): Reply {
    let reply: Reply = null;
    const { world } = this.#run;
    this.#run.world = structuredClone(world);
    reply = judgeAct(this.#run, input);
    this.#run.world = world;
    return reply;
  }

  /**
   * Runs the function again over the entries that count, up to where the drill stands now. Nobody sees the worlds on the way: they are
   * stepped as one plain object, in a small part of the time that drafting each of them would take.
   */
  #replay(): void {
    const run = this.#run;
    const { rest } = splitStart(this.#entries);
    const until = rest.reduce((latest, { t }) => Math.max(latest, t), run.world.time);
    run.world = createWorld(this.blueprint);
    rerun(run, { seed: this.seed, entries: this.#entries, until });
    run.world = freeze(run.world, true);
  }

  /** One change of the world: `run.world` is a draft while it lasts. */
  #change(change: (run: Run) => void): void {
    const run = this.#run;
    const before = run.world;
    run.world = produce(before, (draft: Draft<World>) => {
      // The heap is read and written all over at every step: a plain copy costs a quarter of drafting it.
      draft.agenda = before.agenda.slice();
      run.world = draft as World;
      change(run);
    });
  }
}
