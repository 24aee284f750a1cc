/**
 * An evaluator before the screen: takes keys, has what they tick written, and looks again at what there is. It shows nothing and
 * reads no keyboard, so that the screen, the plain mode and tests share it.
 */
import type { Annotation } from '../../../analysis/scoring/index.ts';
import { TocsinError } from '../../../core/kernel/errors.ts';
import type { Words } from '../../../text/words.ts';
import type { Key } from '../keys.ts';
import { graphemes } from '../layout/width.ts';
import type { ObserveModel } from './observe-model.ts';
import { firstObserveState, type ObserveState, pressObserve } from './press-observe.ts';

/** Where what is observed comes from and goes to. Both throw a `TocsinError` where the disk refuses. */
export interface ObservePort {
  read(): ObserveModel;
  write(annotation: Annotation): void;
}

export interface ObserveSnapshot {
  readonly state: ObserveState;
  readonly model: ObserveModel;
}

export class ObserveSession {
  readonly words: Words;
  readonly #port: ObservePort;
  readonly #listeners = new Set<() => void>();
  #snapshot: ObserveSnapshot;
  #leave: () => void = () => {};
  /** Settles when the evaluator leaves. */
  readonly left: Promise<void>;

  constructor(port: ObservePort, words: Words) {
    this.words = words;
    this.#port = port;
    this.#snapshot = { state: firstObserveState, model: port.read() };
    this.left = new Promise((resolve) => {
      this.#leave = resolve;
    });
  }

  get snapshot(): ObserveSnapshot {
    return this.#snapshot;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  press(key: Key): void {
    // Keys typed ahead come in one piece: each acts on what those before it led to.
    if (key.name === 'text') for (const text of graphemes(key.text)) this.#pressOne({ name: 'text', text });
    else this.#pressOne(key);
  }

  #pressOne(key: Key): void {
    const { state, written, leaves } = pressObserve(this.#snapshot.state, key, this.#snapshot.model);
    if (leaves) this.#leave();
    else if (written === null) this.#set({ ...this.#snapshot, state });
    else this.#keep(state, written);
  }

  /** Looks again at the drill, which may go on, and at what others have ticked. */
  refresh(): void {
    try {
      const model = this.#port.read();
      if (JSON.stringify(model) !== JSON.stringify(this.#snapshot.model))
        this.#set({ ...this.#snapshot, model });
    } catch (error) {
      this.#fail(this.#snapshot.state, error);
    }
  }

  #keep(state: ObserveState, written: Annotation): void {
    const { observing } = this.words;
    try {
      this.#port.write(written);
      const text = written.kind === 'note' ? observing.remarked : observing.kept;
      this.#set({ state: { ...state, notice: { tone: 'good', text } }, model: this.#port.read() });
    } catch (error) {
      // What was typed is not lost.
      this.#fail(this.#snapshot.state, error);
    }
  }

  #fail(state: ObserveState, error: unknown): void {
    if (!(error instanceof TocsinError)) throw error;
    const text = this.words.observing.notKept({ why: error.message });
    this.#set({ ...this.#snapshot, state: { ...state, notice: { tone: 'bad', text } } });
  }

  #set(snapshot: ObserveSnapshot): void {
    this.#snapshot = snapshot;
    for (const listener of this.#listeners) listener();
  }
}
