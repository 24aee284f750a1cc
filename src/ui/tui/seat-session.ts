/**
 * A person's seat at a drill: keeps the seat's state, turns keys into inputs, and says when something on the screen has changed.
 * It shows nothing and reads no keyboard, so the screen, the plain mode and tests all sit at the same seat.
 */
import { MINUTE } from '../../core/kernel/time.ts';
import { ContextMaker, type ContextOptions } from './context-maker.ts';
import type { DrillPort } from './drill-port.ts';
import type { Key } from './keys.ts';
import { type ActingSeat, SeatActs } from './seat-acts.ts';
import { SeatClock } from './seat-clock.ts';
import { announceMove } from './state/announce-move.ts';
import type { SeatContext } from './state/context.ts';
import { type Debrief, noDebrief } from './state/debrief.ts';
import { eventNotice } from './state/event-notice.ts';
import { listInbox, pickedItem } from './state/inbox-list.ts';
import { countSent, type DraftKeeper, draftsOf, sameDrafts, withDrafts } from './state/kept-drafts.ts';
import { press } from './state/press.ts';
import { StopWatch, stopForReal } from './state/real-stop.ts';
import { keepSame } from './state/same-context.ts';
import { firstState, type Notice, type SeatState } from './state/seat-state.ts';
import type { Snapshot } from './state/snapshot.ts';

export interface SeatOptions extends ContextOptions {
  /** Whether the person may take back what they did: in practice, not in a scored drill nor among others. */
  readonly mayUndo?: boolean | undefined;
  /** How it went; asked for once the drill is over. */
  readonly debrief?: (() => Promise<Debrief>) | undefined;
  /** Where what is being written outlives the program. */
  readonly drafts?: DraftKeeper | undefined;
}

/** Longest time that passes at once when somebody waits for news. */
const LONGEST_WAIT = 30 * MINUTE;

export class SeatSession {
  readonly #port: DrillPort;
  readonly #options: SeatOptions;
  readonly #maker: ContextMaker;
  readonly #clock: SeatClock;
  readonly #acts: SeatActs;
  readonly #stopWatch = new StopWatch();
  readonly #listeners = new Set<() => void>();
  readonly #opened = new Set<string>();
  readonly #unsubscribe: () => void;
  #state: SeatState = firstState;
  /** The state whose drafts were kept last; null once they are forgotten. */
  #kept: SeatState | null = firstState;
  #snapshot: Snapshot;
  #events: number;
  #debrief: Debrief = noDebrief;
  /** How long the log was when the debrief was asked for. */
  #debriefedAt = -1;
  #debriefing: Promise<void> = Promise.resolve();
  #left: () => void = () => {};
  /** Settles when the person leaves. */
  readonly left: Promise<void>;

  /** Throws if the scenario has no such role. */
  constructor(port: DrillPort, options: SeatOptions) {
    const { role, words, mayUndo = false } = options;
    this.#port = port;
    this.#options = options;
    this.#maker = new ContextMaker(port, options);
    this.#clock = new SeatClock(port);
    this.#acts = new SeatActs(port, { role, words, mayUndo }, this.#asActor());
    this.left = new Promise((resolve) => {
      this.#left = resolve;
    });
    this.#snapshot = { state: this.#state, context: this.#maker.make(false, noDebrief) };
    this.#takeUpDrafts();
    this.#events = this.#snapshot.context.view.events.length;
    this.#unsubscribe = port.subscribe(() => this.#refresh());
    this.#refresh();
  }

  get snapshot(): Snapshot {
    return this.#snapshot;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Takes one key; what it sets off at the drill comes by itself later. Resolves when that is done. */
  async press(key: Key): Promise<void> {
    const stopped = this.#isRunning() ? this.#stopWatch.take(key, this.#state) : null;
    const { state, effects } =
      stopped === null ? press(this.#state, key, this.#snapshot.context) : stopForReal(stopped);
    this.#set(state);
    for (const effect of effects) await this.#acts.carryOut(effect);
  }

  /**
   * Lets drill time pass until something comes in for this role, a move is to be talked about, the drill ends, or `limit` has passed.
   * With `whole` nothing that comes in cuts it short.
   */
  async wait(limit = LONGEST_WAIT, whole = false): Promise<void> {
    const until = this.#port.time + limit;
    const before = this.#news();
    while (this.#port.time < until && (whole || this.#news() === before) && this.#goesOn()) {
      const step = Math.min(until, this.#port.nextDue) - this.#port.time;
      await this.#port.spend(Math.max(1, step));
      this.#refresh();
    }
    const { words, clockOf, time } = this.#snapshot.context;
    if (this.#news() === before && this.#goesOn())
      return this.#say('plain', words.results.waited({ time: clockOf(time) }));
    if (this.#news() !== before) this.#pickNews();
  }

  /** Who waited for news is shown it, unless they have turned to something else meanwhile. */
  #pickNews(): void {
    const { state, context } = this.#snapshot;
    const picked = listInbox(context).find(({ item }) => item.ref === state.cursor);
    const fresh = listInbox(context).find((listed) => listed.state === 'fresh');
    if (state.page !== 'home' || picked?.state === 'fresh' || fresh === undefined) return;
    this.#set({ ...this.#state, cursor: fresh.item.ref, textPage: 0 });
  }

  /** Resolves when the debrief is there, if it has been asked for. */
  debriefed(): Promise<void> {
    return this.#debriefing;
  }

  /** The screen says how far it can be turned or scrolled at its size: keys pressed beyond that are forgotten. */
  limit(last: number): void {
    const { page, textPage, scroll } = this.#state;
    if (this.#snapshot.context.view.probe !== null) return;
    if (this.#isTalking()) {
      const { discussion } = this.#state;
      if (discussion.scroll > last)
        this.#set({ ...this.#state, discussion: { ...discussion, scroll: last } });
      return;
    }
    if ((page === 'home' || page === 'form') && textPage > last)
      this.#set({ ...this.#state, textPage: last });
    if (page !== 'home' && page !== 'form' && page !== 'pause' && scroll > last)
      this.#set({ ...this.#state, scroll: last });
  }

  /** Ends the subscription and the hold. */
  close(): void {
    this.#unsubscribe();
    this.#clock.close();
  }

  #asActor(): ActingSeat {
    return {
      snapshot: () => this.#snapshot,
      set: (next) => this.#set(next),
      say: (tone, text) => this.#say(tone, text),
      refresh: () => this.#refresh(),
      wait: () => this.wait(),
      leave: () => this.#left(),
    };
  }

  #isRunning(): boolean {
    return this.#snapshot.context.view.phase === 'running';
  }

  /** Whether the drill stands still while people talk about a move. */
  #isTalking(): boolean {
    return Boolean(this.#snapshot.context.view.move?.discussion);
  }

  #goesOn(): boolean {
    return this.#isRunning() && !this.#isTalking() && this.#state.page !== 'real';
  }

  #news(): number {
    const { view } = this.#snapshot.context;
    return view.inbox.length + view.events.length + (view.probe === null ? 0 : 1);
  }

  #say(tone: Notice['tone'], text: string): void {
    this.#set({ ...this.#state, notice: { tone, at: this.#port.time, text } });
  }

  #set(state: SeatState): void {
    this.#state = state;
    this.#refresh();
  }

  /** What was being written when the seat was left is there again, and that is said. */
  #takeUpDrafts(): void {
    const { drafts, role, words } = this.#options;
    const state = withDrafts(this.#state, drafts?.found, countSent(this.#port.entries, role));
    if (state === this.#state || !this.#isRunning()) return;
    const isWriting = state.page === 'form' || state.probe !== null || state.discussion.field.text !== '';
    const text = isWriting ? words.form.foundAgain : words.form.kept;
    this.#state = { ...state, notice: { tone: 'plain', at: this.#port.time, text } };
  }

  /** What is being written is kept as it changes, and forgotten once the drill is over. */
  #keepDrafts(): void {
    const { drafts, role } = this.#options;
    const now = this.#isRunning() ? this.#state : null;
    if (drafts === undefined || sameDrafts(now, this.#kept)) return;
    this.#kept = now;
    drafts.keep(now === null ? null : draftsOf(now, countSent(this.#port.entries, role)));
  }

  /** Brings the snapshot up to date with drill and state, and tells whoever listens if anything to be seen differs. */
  #refresh(): void {
    const made = this.#maker.make(this.#clock.held, this.#debrief);
    const context = keepSame(this.#snapshot.context, made);
    this.#state = announceMove(settle(this.#state, context), context);
    this.#noticeEvents(context);
    if (context !== this.#snapshot.context || this.#state !== this.#snapshot.state) {
      this.#snapshot = { state: this.#state, context };
      for (const listener of this.#listeners) listener();
    }
    this.#keepDrafts();
    this.#stampOpened(context);
    if (this.#clock.hold(context, this.#state)) this.#refresh();
    if (this.#listeners.size > 0) this.#clock.awaitMinute(context, () => this.#refresh());
    this.#askDebrief();
  }

  /** Work finished, powers lent, levels changed: said once, unless a form's own result is due. */
  #noticeEvents(context: SeatContext): void {
    const { events } = context.view;
    const fresh = events.slice(this.#events);
    this.#events = events.length;
    const notice = eventNotice(fresh, context);
    if (notice !== null) this.#state = { ...this.#state, notice };
  }

  #stampOpened(context: SeatContext): void {
    const item = pickedItem(context, this.#state.cursor);
    // What a probe or a discussion hides has not been seen.
    if (context.view.probe !== null || context.view.move?.discussion) return;
    if (this.#state.page !== 'home' || item === null || item.openedAt !== null) return;
    // Who is looking for a message passes others by.
    if (this.#state.find !== null) return;
    if (this.#opened.has(item.ref) || context.view.phase !== 'running') return;
    this.#opened.add(item.ref);
    void this.#acts.submit({ kind: 'open', role: this.#options.role, message: item.ref });
  }

  /** Once the drill is over and the clock let go, so that the journal says all; again whenever the log has grown since. */
  #askDebrief(): void {
    const { debrief } = this.#options;
    const { length } = this.#port.log;
    if (debrief === undefined || this.#isRunning() || length === this.#debriefedAt) return;
    this.#debriefedAt = length;
    const show = (made: Debrief): void => {
      this.#debrief = made;
      this.#refresh();
    };
    const fail = (error: unknown): void =>
      this.#say('bad', error instanceof Error ? error.message : String(error));
    this.#debriefing = debrief().then(show, fail);
  }
}

/** What follows from how things stand: a first message is picked, the end of the drill has its own page. */
function settle(state: SeatState, context: SeatContext): SeatState {
  if (context.view.phase !== 'running' && state.page !== 'end' && !state.sending)
    return { ...state, page: 'end', form: null, find: null, scroll: 0, notice: null };
  if (state.cursor !== null && pickedItem(context, state.cursor) !== null) return state;
  const first = listInbox(context)[0]?.item.ref ?? null;
  return first === state.cursor ? state : { ...state, cursor: first, textPage: 0 };
}
