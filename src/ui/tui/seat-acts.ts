/** Carries out what a key asks of the drill: sends acts, takes them back, stops and paces the clock; and says what came of it. */
import { effectiveEntries } from '../../core/drill/withdrawals.ts';
import type { Refusal } from '../../core/engine/log-codes.ts';
import { termOf } from '../../text/term.ts';
import type { Words } from '../../text/words.ts';
import type { DrillPort } from './drill-port.ts';
import { formTitle, refusalWords, resultWords } from './state/build-act.ts';
import { draftKey, type Form } from './state/form.ts';
import { requestForLeave } from './state/leave-form.ts';
import type { Effect, Notice, SeatState } from './state/seat-state.ts';
import type { Snapshot } from './state/snapshot.ts';
import { fieldWith } from './state/text-field.ts';

/** What acts need of the seat that they are done from. */
export interface ActingSeat {
  snapshot(): Snapshot;
  set(state: SeatState): void;
  say(tone: Notice['tone'], text: string): void;
  /** Brings the context up to date with the drill. */
  refresh(): void;
  wait(): Promise<void>;
  leave(): void;
}

export interface ActOptions {
  /** The role's id. */
  readonly role: string;
  readonly words: Words;
  /** Whether the person may take back what they did. */
  readonly mayUndo: boolean;
}

const SLOWEST = 1 / 4;
const FASTEST = 240;

export class SeatActs {
  readonly #port: DrillPort;
  readonly #options: ActOptions;
  readonly #seat: ActingSeat;

  constructor(port: DrillPort, options: ActOptions, seat: ActingSeat) {
    this.#port = port;
    this.#options = options;
    this.#seat = seat;
  }

  async carryOut(effect: Effect): Promise<void> {
    const { role, words } = this.#options;
    switch (effect.kind) {
      case 'acknowledge':
        return this.submit({ kind: 'acknowledge', role, message: effect.ref });
      case 'probe':
        return this.submit(effect.input);
      case 'discuss':
        return this.#discuss(effect);
      case 'send':
        return this.#send(effect);
      case 'pause':
        return this.#port.pause();
      case 'resume':
        return this.#port.resume();
      case 'pace':
        return this.#port.setPace(Math.min(FASTEST, Math.max(SLOWEST, effect.pace)));
      case 'wait':
        return this.#seat.wait();
      case 'undo':
        return this.#undo();
      case 'real':
        this.#port.pause();
        return this.submit({ kind: 'note', by: role, text: words.real.began });
      case 'real-over':
        await this.submit({ kind: 'note', by: role, text: words.real.over });
        this.#port.resume();
        return this.#seat.say('plain', words.real.over);
      case 'leave':
        return this.#seat.leave();
    }
  }

  /** Gives an input to the drill; only that it could not be saved is said. */
  async submit(input: Parameters<DrillPort['submit']>[0]): Promise<void> {
    try {
      await this.#port.submit(input);
    } catch (error) {
      this.#sayNotSaved(error);
    }
  }

  /** The time it takes passes first, and then the act is judged. What would be refused anyway costs no time. */
  async #send({ form, act, next }: Extract<Effect, { kind: 'send' }>): Promise<void> {
    const seat = this.#seat;
    try {
      const { handling } = seat.snapshot().context;
      if (handling > 0 && this.#port.judge(act) === null) await this.#port.spend(handling);
      const reply = await this.#port.submit(act);
      if (reply === null) for (const input of next) await this.#port.submit(input);
      seat.refresh();
      const { context, state } = seat.snapshot();
      if (reply !== null) {
        seat.set({ ...state, sending: false, ...remedied(reply, form, { state, context }) });
        const why = refusalWords(reply, form, context);
        seat.say('bad', context.words.results.refusal({ what: formTitle(form, context), why }));
        return;
      }
      const { [draftKey(form)]: _, ...drafts } = state.drafts;
      const page = state.page === 'form' ? 'home' : state.page;
      seat.set({ ...state, page, form: null, drafts, sending: false });
      seat.say('good', resultWords(form, context));
    } catch (error) {
      seat.set({ ...seat.snapshot().state, sending: false });
      this.#sayNotSaved(error);
    }
  }

  /** Puts on record what was said, and then that the drill goes on. What could not be written down stands in the field again. */
  async #discuss({ move, note, concludes }: Extract<Effect, { kind: 'discuss' }>): Promise<void> {
    const seat = this.#seat;
    const { role, words } = this.#options;
    const next = seat.snapshot().context.view.move?.discussion?.next ?? '';
    let unwritten = note;
    try {
      if (note !== '') await this.#port.submit({ kind: 'discuss', role, move, text: note });
      unwritten = '';
      if (!concludes) return seat.say('good', words.moves.isNoted({ text: note }));
      await this.#port.submit({ kind: 'conclude', by: role, move });
      seat.set({ ...seat.snapshot().state, sending: false });
      seat.say('plain', next === '' ? words.moves.wentOn : words.moves.wentOnWith({ title: next }));
    } catch (error) {
      const { state } = seat.snapshot();
      const { discussion } = state;
      const field = unwritten === '' ? discussion.field : fieldWith(unwritten, discussion.field);
      seat.set({ ...state, sending: false, discussion: { ...discussion, field } });
      this.#sayNotSaved(error);
    }
  }

  /** Takes back the last act: the drill stands at the same time, as if it had never been done. */
  async #undo(): Promise<void> {
    const { role, words, mayUndo } = this.#options;
    const { results } = words;
    if (!mayUndo) return this.#seat.say('bad', results.mayNotUndo);
    const own = effectiveEntries(this.#port.entries).findLast(
      ({ input }) => input.kind === 'act' && input.role === role,
    );
    if (own?.input.kind !== 'act') return this.#seat.say('bad', results.nothingToUndo);
    await this.submit({ kind: 'withdraw', entry: own.n });
    this.#seat.say('good', results.undone({ what: this.#nameOf(own.input.do) }));
  }

  /** An act in words: the scenario's for its actions, ours for the built-in ones. */
  #nameOf(act: string): string {
    const action = this.#port.blueprint.actions.find(({ id }) => id === act);
    return action?.title ?? termOf(this.#options.words.item.verbs, act);
  }

  #sayNotSaved(error: unknown): void {
    const why = error instanceof Error ? error.message : String(error);
    this.#seat.say('bad', this.#options.words.results.notSubmitted({ why }));
  }
}

/** Where leave was wanting: the request for it is laid before the person, and what was refused kept until it has come. */
function remedied(reason: Refusal, form: Form, { state, context }: Snapshot): Partial<SeatState> {
  const request = reason === 'outside-jurisdiction' ? requestForLeave(form, context) : null;
  if (request === null) return {};
  return { form: request, drafts: { ...state.drafts, [draftKey(form)]: { ...form, step: 0, cursor: 0 } } };
}
