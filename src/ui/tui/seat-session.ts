/**
 * A person's seat at a drill: keeps the seat's state, turns keys into inputs, and says when something on the screen has changed.
 * It shows nothing and reads no keyboard, so the screen, the plain mode and tests all sit at the same seat.
 */
import { effectiveEntries } from '../../core/drill/withdrawals.ts';
import { createRoleViewer, type RoleView } from '../../core/engine/view.ts';
import { previewAction } from '../../core/engine/view-actions.ts';
import { coachRole } from '../../core/engine/view-coach.ts';
import { remember } from '../../core/engine/view-memo.ts';
import { clockAt, formatTimeOfDay } from '../../core/kernel/calendar.ts';
import { MINUTE } from '../../core/kernel/time.ts';
import type { Blueprint } from '../../core/model/blueprint.ts';
import { RUNNING } from '../../core/model/world.ts';
import { termOf } from '../../text/term.ts';
import type { Words } from '../../text/words.ts';
import type { DrillPort } from './drill-port.ts';
import type { Key } from './keys.ts';
import { formTitle, refusalWords, resultWords } from './state/build-act.ts';
import type { SeatContext } from './state/context.ts';
import { type Debrief, noDebrief } from './state/debrief.ts';
import { eventNotice } from './state/event-notice.ts';
import { draftKey } from './state/form.ts';
import { countInbox, listInbox, pickedItem } from './state/inbox-list.ts';
import { press } from './state/press.ts';
import { type Effect, firstState, type Notice, type SeatState } from './state/seat-state.ts';

export interface SeatOptions {
  /** The role's id. */
  readonly role: string;
  readonly words: Words;
  /** One person alone: the clock stops while they read or write, and sending costs `handling`. */
  readonly solo: boolean;
  readonly coached: boolean;
  /** Whether the person may take back what they did: in practice, not in a scored drill nor among others. */
  readonly mayUndo?: boolean | undefined;
  /** How it went; asked for once the drill is over. */
  readonly debrief?: (() => Debrief) | undefined;
}

/** What the screen is made from; a new object whenever anything to be seen has changed. */
export interface Snapshot {
  readonly state: SeatState;
  readonly context: SeatContext;
}

/** What an act costs who plays alone, where the scenario does not say. */
const HANDLING = 2 * MINUTE;
/** Longest time that passes at once when somebody waits for news. */
const LONGEST_WAIT = 30 * MINUTE;

export class SeatSession {
  readonly #port: DrillPort;
  readonly #options: SeatOptions;
  readonly #role: number;
  readonly #viewer: (world: DrillPort['world']) => RoleView;
  readonly #listeners = new Set<() => void>();
  readonly #opened = new Set<string>();
  readonly #unsubscribe: () => void;
  #state: SeatState = firstState;
  #snapshot: Snapshot;
  #events: number;
  #held = false;
  #minute: ReturnType<typeof setTimeout> | null = null;
  #left: () => void = () => {};
  /** Settles when the person leaves. */
  readonly left: Promise<void>;

  /** Throws if the scenario has no such role. */
  constructor(port: DrillPort, options: SeatOptions) {
    this.#port = port;
    this.#options = options;
    this.#role = port.blueprint.roles.findIndex(({ id }) => id === options.role);
    if (this.#role < 0) throw new Error(`the scenario has no role ${options.role}`);
    this.#viewer = createRoleViewer(port.blueprint, port.log, this.#role);
    this.left = new Promise((resolve) => {
      this.#left = resolve;
    });
    this.#snapshot = { state: this.#state, context: this.#context() };
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
    const { state, effects } = press(this.#state, key, this.#snapshot.context);
    this.#set(state);
    for (const effect of effects) await this.#carryOut(effect);
  }

  /**
   * Lets drill time pass until something comes in for this role, the drill ends, or `limit` has passed. With `whole` nothing but the
   * end cuts it short.
   */
  async wait(limit = LONGEST_WAIT, whole = false): Promise<void> {
    const until = this.#port.time + limit;
    const before = this.#news();
    while (this.#port.time < until && (whole || this.#news() === before) && this.#isRunning()) {
      const step = Math.min(until, this.#port.nextDue) - this.#port.time;
      await this.#port.spend(Math.max(1, step));
      this.#refresh();
    }
    const { words, clockOf, time } = this.#snapshot.context;
    if (this.#news() === before && this.#isRunning())
      this.#say('plain', words.results.waited({ time: clockOf(time) }));
  }

  /** The screen says how far it can be turned or scrolled at its size: keys pressed beyond that are forgotten. */
  limit(last: number): void {
    const { page, textPage, scroll } = this.#state;
    if (this.#snapshot.context.view.probe !== null) return;
    if (page === 'home' && textPage > last) this.#set({ ...this.#state, textPage: last });
    if (page !== 'home' && page !== 'form' && page !== 'pause' && scroll > last)
      this.#set({ ...this.#state, scroll: last });
  }

  /** Ends the subscription and the hold. */
  close(): void {
    this.#unsubscribe();
    if (this.#minute !== null) clearTimeout(this.#minute);
    if (this.#held) this.#port.release();
  }

  #isRunning(): boolean {
    return this.#snapshot.context.view.phase === 'running';
  }

  #news(): number {
    const { view } = this.#snapshot.context;
    return view.inbox.length + view.events.length + (view.probe === null ? 0 : 1);
  }

  async #carryOut(effect: Effect): Promise<void> {
    const role = this.#options.role;
    switch (effect.kind) {
      case 'acknowledge':
        await this.#submitQuietly({ kind: 'acknowledge', role, message: effect.ref });
        return;
      case 'probe':
        await this.#submitQuietly(effect.input);
        return;
      case 'send':
        await this.#send(effect);
        return;
      case 'pause':
        this.#port.pause();
        return;
      case 'resume':
        this.#port.resume();
        return;
      case 'pace':
        this.#port.setPace(Math.min(240, Math.max(1 / 4, effect.pace)));
        return;
      case 'wait':
        await this.wait();
        return;
      case 'undo':
        await this.#undo();
        return;
      case 'real':
        this.#port.pause();
        this.#say('bad', this.#options.words.pause.realNotice);
        await this.#submitQuietly({ kind: 'note', by: role, text: this.#options.words.pause.realNotice });
        return;
      case 'leave':
        this.#left();
        return;
    }
  }

  /** The time it takes passes first, and then the act is judged. What would be refused anyway costs no time. */
  async #send({ form, act, next }: Extract<Effect, { kind: 'send' }>): Promise<void> {
    try {
      const { handling } = this.#snapshot.context;
      if (handling > 0 && this.#port.judge(act) === null) await this.#port.spend(handling);
      const reply = await this.#port.submit(act);
      if (reply === null) for (const input of next) await this.#port.submit(input);
      this.#refresh();
      const { context } = this.#snapshot;
      if (reply !== null) {
        this.#set({ ...this.#state, sending: false });
        const why = refusalWords(reply, form, context);
        this.#say('bad', context.words.results.refusal({ what: formTitle(form, context), why }));
        return;
      }
      const { [draftKey(form)]: _, ...drafts } = this.#state.drafts;
      const page = this.#state.page === 'form' ? 'home' : this.#state.page;
      this.#set({ ...this.#state, page, form: null, drafts, sending: false });
      this.#say('good', resultWords(form, context));
    } catch (error) {
      this.#set({ ...this.#state, sending: false });
      this.#say('bad', this.#options.words.results.notSubmitted({ why: reasonOf(error) }));
    }
  }

  /** Takes back the last act: the drill stands at the same time, as if it had never been done. */
  async #undo(): Promise<void> {
    const { results } = this.#options.words;
    if (this.#options.mayUndo !== true) return this.#say('bad', results.mayNotUndo);
    const own = effectiveEntries(this.#port.entries).findLast(
      ({ input }) => input.kind === 'act' && input.role === this.#options.role,
    );
    if (own?.input.kind !== 'act') return this.#say('bad', results.nothingToUndo);
    await this.#submitQuietly({ kind: 'withdraw', entry: own.n });
    this.#say('good', results.undone({ what: this.#nameOf(own.input.do) }));
  }

  /** An act in words: the scenario's for its actions, ours for the built-in ones. */
  #nameOf(act: string): string {
    const action = this.#port.blueprint.actions.find(({ id }) => id === act);
    return action?.title ?? termOf(this.#options.words.item.verbs, act);
  }

  async #submitQuietly(input: Parameters<DrillPort['submit']>[0]): Promise<void> {
    try {
      await this.#port.submit(input);
    } catch (error) {
      this.#say('bad', this.#options.words.results.notSubmitted({ why: reasonOf(error) }));
    }
  }

  #say(tone: Notice['tone'], text: string): void {
    this.#set({ ...this.#state, notice: { tone, at: this.#port.time, text } });
  }

  #set(state: SeatState): void {
    this.#state = state;
    this.#refresh();
  }

  /** Brings the snapshot up to date with drill and state, and tells whoever listens if anything to be seen differs. */
  #refresh(): void {
    const context = keepSame(this.#snapshot.context, this.#context());
    this.#state = settle(this.#state, context);
    this.#noticeEvents(context);
    if (context !== this.#snapshot.context || this.#state !== this.#snapshot.state) {
      this.#snapshot = { state: this.#state, context };
      for (const listener of this.#listeners) listener();
    }
    this.#stampOpened(context);
    this.#holdClock(context);
    this.#awaitMinute(context);
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
    // What a probe hides has not been seen.
    if (context.view.probe !== null) return;
    if (this.#state.page !== 'home' || item === null || item.openedAt !== null) return;
    if (this.#opened.has(item.ref) || context.view.phase !== 'running') return;
    this.#opened.add(item.ref);
    void this.#submitQuietly({ kind: 'open', role: this.#options.role, message: item.ref });
  }

  /** Alone, the clock stands while a probe asks, something is unread or a page other than the picture is open. */
  #holdClock(context: SeatContext): void {
    const { page } = this.#state;
    const busy = page !== 'home' && page !== 'picture' && page !== 'pause';
    const hold =
      this.#options.solo &&
      context.view.phase === 'running' &&
      (busy || context.view.probe !== null || countInbox(context).fresh > 0);
    if (hold === this.#held) return;
    this.#held = hold;
    if (hold) this.#port.hold();
    else this.#port.release();
    this.#refresh();
  }

  /** The clock on the screen shows minutes: wakes up when the next one begins. */
  #awaitMinute(context: SeatContext): void {
    if (this.#minute !== null) clearTimeout(this.#minute);
    this.#minute = null;
    const runs = context.view.phase === 'running' && !context.paused && !context.held && context.pace > 0;
    if (!runs || this.#listeners.size === 0) return;
    const left = MINUTE - (this.#port.time % MINUTE);
    this.#minute = setTimeout(() => this.#refresh(), Math.max(50, left / context.pace));
  }

  #context(): SeatContext {
    const { words, solo, coached } = this.#options;
    const port = this.#port;
    const { blueprint, world } = port;
    const role = this.#role;
    return {
      view: this.#viewer(world),
      words,
      answered: this.#answered(),
      coached,
      coach: coached && world.phase === RUNNING ? coachRole(blueprint, world, role) : [],
      solo,
      handling: solo ? handlingOf(blueprint) : 0,
      pace: port.pace,
      paused: port.paused,
      held: this.#held,
      saved: port.trouble === null,
      time: Math.floor(port.time / MINUTE) * MINUTE,
      clockOf: this.#clockOf,
      preview: (action, args) => previewAction(blueprint, port.world, role, action, args),
      judge: this.#judge,
      debrief: world.phase === RUNNING ? noDebrief : this.#debriefed(port.log.length),
    };
  }

  readonly #clockOf = (time: number): string =>
    formatTimeOfDay({ ...clockAt(this.#port.blueprint.start, time), second: 0 });

  readonly #judged = remember((_world: DrillPort['world'], act: string) => this.#port.judge(JSON.parse(act)));
  readonly #judge: SeatContext['judge'] = (act) => this.#judged(this.#port.world, JSON.stringify(act));

  readonly #debriefed = remember((_length: number) => this.#options.debrief?.() ?? noDebrief);

  #lastEntries = -1;
  #lastAnswered: ReadonlySet<string> = new Set();
  /** Answers to voices that are no role leave no message, only an entry of the journal. */
  #answered(): ReadonlySet<string> {
    const { entries } = this.#port;
    if (entries.length === this.#lastEntries) return this.#lastAnswered;
    this.#lastEntries = entries.length;
    const refs = effectiveEntries(entries).flatMap(({ input }) =>
      input.kind === 'act' && input.role === this.#options.role && input.re !== undefined ? [input.re] : [],
    );
    this.#lastAnswered = new Set(refs);
    return this.#lastAnswered;
  }
}

function handlingOf({ handling }: Blueprint): number {
  return handling > 0 ? handling : HANDLING;
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** What follows from how things stand: a first message is picked, the end of the drill has its own page. */
function settle(state: SeatState, context: SeatContext): SeatState {
  if (context.view.phase !== 'running' && state.page !== 'end' && !state.sending)
    return { ...state, page: 'end', form: null, scroll: 0, notice: null };
  if (state.cursor !== null && pickedItem(context, state.cursor) !== null) return state;
  const first = listInbox(context)[0]?.item.ref ?? null;
  return first === state.cursor ? state : { ...state, cursor: first, textPage: 0 };
}

/** The old context where nothing to be seen differs: then nothing is drawn. */
function keepSame(before: SeatContext, now: SeatContext): SeatContext {
  const { view: old, preview: _p, judge: _j, coach: oldCoach, ...restOld } = before;
  const { view, preview: _q, judge: _k, coach, ...rest } = now;
  const same =
    sameFields(restOld, rest, []) &&
    sameFields(old, view, ['time', 'clock']) &&
    JSON.stringify(oldCoach) === JSON.stringify(coach);
  return same ? before : now;
}

function sameFields<T extends object>(one: T, other: T, except: readonly string[]): boolean {
  return Object.entries(one).every(
    ([key, value]) => except.includes(key) || Object.is(value, other[key as keyof T]),
  );
}
