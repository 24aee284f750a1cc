/**
 * The only code that waits. It carries a live drill along with real time at a pace, sets one timer for what is due next, and takes the
 * inputs of all who take part: each is stamped, written to the journal, brought to the disk, and only then applied; the
 * drill does not pass the stamp meanwhile, and stamps never go back. Everything it knows about real time ends up in remarks,
 * which the drill's outcome does not depend on.
 */
import type { Reply } from '../../core/drill/apply-input.ts';
import type { Entry, Input, InputOf } from '../../core/drill/input.ts';
import type { LiveDrill } from '../../core/drill/live-drill.ts';
import type { Log } from '../../core/engine/log.ts';
import { TocsinError } from '../../core/kernel/errors.ts';
import { MINUTE } from '../../core/kernel/time.ts';
import type { Blueprint } from '../../core/model/blueprint.ts';
import type { World } from '../../core/model/world.ts';
import { type Clock, machineClock } from './clock.ts';
import type { JournalSink } from './journal-writer.ts';
import { OVER, Pace, TALK } from './pace.ts';

export interface PacedOptions {
  readonly drill: LiveDrill;
  readonly sink: JournalSink;
  /** Drill milliseconds per real millisecond. */
  readonly pace: number;
  /** Drill time in milliseconds that the drill had reached before; later than its last entry, if anything. */
  readonly reached?: number;
  /** Real milliseconds for which the move that is over at `reached` had been talked about before. */
  readonly talkedFor?: number;
  /** Begin as after `hold`: no time passes until somebody lets it. */
  readonly held?: boolean;
  /** Drill time in milliseconds at which to end the drill, where it is not to last as long as it may. */
  readonly endAt?: number;
  readonly clock?: Clock;
}

/** Real milliseconds between two remarks about how far the drill has come. */
const REACHED_EVERY = 10_000;
/** Drill time that may pass at once without one. */
const REACHED_SPAN = 2 * MINUTE;

export class PacedDrill {
  readonly #drill: LiveDrill;
  readonly #sink: JournalSink;
  readonly #clock: Clock;
  readonly #pace: Pace;
  #endAt: number;
  readonly #listeners = new Set<() => void>();
  #queue: Promise<unknown> = Promise.resolve();
  /** Inputs asked for and not yet applied or given up. */
  #pending = 0;
  /** True between a stamp and its application: the drill must not pass the stamp. */
  #stamped = false;
  #trouble: string | null = null;
  #cancelTimer: () => void = () => {};
  #heldSince = 0;
  /** Since when a move is talked about, and for how long it was before that. */
  #talksSince = 0;
  #talkedBefore: number;
  #lastRemarked: number;
  /** Drill time of the last remark. */
  #reachedAt = 0;
  #closed = false;
  /** The end that was agreed on is being written. */
  #ending = false;

  /** Starts the clock at once, unless it begins held. */
  constructor(options: PacedOptions) {
    const { drill, sink, pace, reached = 0, held = false, endAt, clock = machineClock } = options;
    this.#talkedBefore = options.talkedFor ?? 0;
    this.#drill = drill;
    this.#endAt = endAt ?? Number.POSITIVE_INFINITY;
    this.#sink = sink;
    this.#clock = clock;
    const last = drill.entries.at(-1)?.t ?? 0;
    drill.advance(Math.max(last, reached));
    this.#pace = new Pace(clock, drill.time, pace, held ? 'hold' : null);
    this.#heldSince = clock.now();
    this.#lastRemarked = clock.now();
    this.#remark('opened', { pace });
    this.#followTalk();
    this.#setTimer();
  }

  get blueprint(): Blueprint {
    return this.#drill.blueprint;
  }

  get seed(): string {
    return this.#drill.seed;
  }

  /** A new object whenever anything changed. */
  get world(): World {
    return this.#drill.world;
  }

  get log(): Log {
    return this.#drill.log;
  }

  get entries(): readonly Entry[] {
    return this.#drill.entries;
  }

  get isRunning(): boolean {
    return this.#drill.isRunning;
  }

  get nextDue(): number {
    const { nextDue } = this.#drill;
    return this.isRunning ? Math.min(nextDue, this.#endAt) : nextDue;
  }

  /** Drill time at this very moment, in whole milliseconds, between events too; never past what the drill has dealt with. */
  get time(): number {
    if (this.#stamped || !this.isRunning) return this.#drill.time;
    return Math.max(this.#drill.time, Math.min(this.#pace.time, this.nextDue));
  }

  get pace(): number {
    return this.#pace.rate;
  }

  get paused(): boolean {
    return this.#pace.hasStop('pause');
  }

  get held(): boolean {
    return this.#pace.hasStop('hold');
  }

  /** How long a move that is over has been talked about, in real milliseconds; 0 while the drill goes on. */
  get talkedFor(): number {
    if (!this.#pace.hasStop(TALK)) return 0;
    return this.#talkedBefore + Math.round(this.#clock.now() - this.#talksSince);
  }

  /** Whether everything asked for is on disk and nothing was turned away by the disk since. */
  get saved(): boolean {
    return this.#pending === 0 && this.#trouble === null;
  }

  /** Why the last input could not be written, as a sentence, or null. */
  get trouble(): string | null {
    return this.#trouble;
  }

  judge(act: InputOf<'act'>): Reply {
    return this.#drill.judge(act);
  }

  /**
   * Null if the input was accepted, or why it was refused. Rejects with a `TocsinError` if it could not be written, and then it did
   * not happen. Inputs are taken in the order of the calls.
   */
  submit(input: Input): Promise<Reply> {
    return this.#inTurn(() => this.#take(input));
  }

  /** Stops the clock for everybody. */
  pause(): void {
    if (this.paused || this.#closed) return;
    this.#stop('pause');
    this.#remark('paused');
    this.#changed();
  }

  resume(): void {
    if (!this.paused || this.#closed) return;
    this.#go('pause');
    this.#remark('resumed');
    this.#changed();
  }

  /** Drill time per real time from now on; more than 0. */
  setPace(pace: number): void {
    if (!(pace > 0 && pace < Number.POSITIVE_INFINITY))
      throw new TocsinError('drill/pace', `a pace is a number above 0, not ${pace}`);
    this.#pace.setRate(pace);
    this.#remark('pace', { pace });
    this.#catchUp();
    this.#changed();
  }

  /** Stops the clock for somebody who plays alone and reads or writes: thinking costs nothing. */
  hold(): void {
    if (this.held || this.#closed) return;
    this.#stop('hold');
    this.#heldSince = this.#clock.now();
    this.#changed();
  }

  release(): void {
    if (!this.held || this.#closed) return;
    this.#go('hold');
    this.#remark('held', { ms: Math.round(this.#clock.now() - this.#heldSince) });
    this.#changed();
  }

  /** Lets so much drill time pass at once, whether the clock stands or not; no further than to the next discussion. */
  spend(ms: number): Promise<void> {
    return this.#inTurn(async () => {
      this.#jump(this.time + Math.max(0, ms));
      // Time that passed at once would be lost with a machine that stops now.
      if (this.isRunning && this.time - this.#reachedAt >= REACHED_SPAN) this.#remark('reached');
    });
  }

  /**
   * The facilitator goes to a later drill time at once; what is due until then happens, and discussions are passed over. An entry of the journal: tasks whose time it
   * crosses are not scored. Rejects as `submit` does.
   */
  jumpTo(time: number): Promise<void> {
    return this.#inTurn(async () => {
      const to = Math.min(Math.round(time), this.blueprint.length, this.#endAt);
      if ((await this.#take({ kind: 'jump', to })) !== null) return;
      this.#drill.advance(to);
      this.#jump(to);
      this.#remark('jumped');
    });
  }

  /** Calls back after each change of world, pace, pause, or of what is saved. The function returned ends that. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Takes no more inputs, waits for those under way, and gives the journal back. May be called again. */
  async close(): Promise<void> {
    if (this.#closed) return;
    this.#catchUp();
    if (this.#pace.hasStop(TALK)) this.#remarkTalk();
    this.#remark('closed');
    this.#closed = true;
    this.#cancelTimer();
    await this.#queue;
    await this.#sink.close();
  }

  #inTurn<T>(task: () => Promise<T>): Promise<T> {
    if (this.#closed) return Promise.reject(new TocsinError('drill/closed', 'the drill has been closed'));
    this.#pending++;
    const result = this.#queue.then(task).finally(() => {
      this.#pending--;
      this.#changed();
    });
    this.#queue = result.catch(() => {});
    return result;
  }

  async #take(input: Input): Promise<Reply> {
    this.#catchUp();
    const entry = this.#drill.stamp(input);
    this.#stamped = true;
    try {
      await this.#sink.append(entry);
      this.#trouble = null;
      return this.#drill.apply(entry);
    } catch (error) {
      this.#trouble = error instanceof Error ? error.message : String(error);
      throw error;
    } finally {
      this.#stamped = false;
      this.#catchUp();
    }
  }

  #stop(reason: string): void {
    this.#catchUp();
    this.#pace.stop(reason);
    this.#setTimer();
  }

  #go(reason: string): void {
    this.#pace.go(reason);
    this.#setTimer();
  }

  #jump(time: number): void {
    this.#pace.jump(Math.min(time, this.blueprint.length, this.#endAt));
    this.#catchUp();
  }

  /** Brings the drill to the present and waits for what comes next. */
  #catchUp(): void {
    if (this.#stamped || this.#closed) return;
    this.#drill.advance(Math.min(this.#pace.time, this.#endAt, this.#drill.nextDiscussion));
    this.#followTalk();
    this.#endInTime();
    // Undoing the end lets a drill go on where it ended, however long ago that was.
    if (!this.isRunning) this.#pace.standAt(this.#drill.time, OVER);
    else if (this.#pace.hasStop(OVER)) this.#pace.go(OVER);
    this.#setTimer();
  }

  /** The clock stands at the end of a move while it is talked about, and goes on from there. */
  #followTalk(): void {
    const { isDiscussing, time } = this.#drill;
    const talked = this.#pace.hasStop(TALK);
    if (isDiscussing) {
      if (!talked) this.#talksSince = this.#clock.now();
      this.#pace.standAt(time, TALK);
    }
    if (isDiscussing || !talked) return;
    this.#remarkTalk();
    this.#pace.go(TALK);
    this.#talkedBefore = 0;
  }

  /** How long it was talked about in this sitting. */
  #remarkTalk(): void {
    this.#remark('talked', { ms: Math.round(this.#clock.now() - this.#talksSince) });
  }

  /**
   * The end that was agreed on beforehand is an input like any other, stamped with the time agreed on. It is asked for once: where
   * the disk refuses it, or somebody takes it back, the drill goes on.
   */
  #endInTime(): void {
    if (this.#ending || !this.isRunning || this.#drill.time < this.#endAt) return;
    this.#ending = true;
    const settle = (): void => {
      this.#endAt = Number.POSITIVE_INFINITY;
      this.#ending = false;
      this.#catchUp();
    };
    this.submit({ kind: 'end' }).then(settle, settle);
  }

  #setTimer(): void {
    this.#cancelTimer();
    const wait = this.#ending ? Number.POSITIVE_INFINITY : this.#pace.realTimeUntil(this.nextDue);
    this.#cancelTimer =
      wait === Number.POSITIVE_INFINITY || this.#closed
        ? () => {}
        : this.#clock.after(wait, () => this.#due());
  }

  #due(): void {
    const before = this.world;
    this.#catchUp();
    // While an input is being written the drill stands at its stamp; its application sets the timer again.
    if (this.world === before) return;
    if (this.#clock.now() - this.#lastRemarked >= REACHED_EVERY) this.#remark('reached');
    this.#changed();
  }

  /** Remarks are not worth stopping for: a disk that refuses one will refuse the next input, and that is told. */
  #remark(kind: string, more: Readonly<Record<string, number>> = {}): void {
    this.#lastRemarked = this.#clock.now();
    this.#reachedAt = this.time;
    const remark = { kind, t: this.time, wall: this.#clock.wall(), ...more };
    this.#sink.remark(remark).catch(() => {});
  }

  #changed(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}
