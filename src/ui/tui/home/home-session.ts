/**
 * Somebody before the Home screen: keeps its state, takes keys, and hands over what they decided. It shows nothing and reads no
 * keyboard, so that the screen, the plain mode and tests share it.
 */
import type { DrillSummary } from '../../../analysis/scoring/progress/index.ts';
import type { Key } from '../keys.ts';
import { type DrillCard, type HomeModel, homeModel } from './home-model.ts';
import type { HomeEffect, HomeNotice, HomeState } from './home-state.ts';
import { firstHomeState } from './home-state.ts';
import { pressHome } from './press-home.ts';

export interface HomeContents {
  readonly cards: readonly DrillCard[];
  readonly drills: readonly DrillSummary[];
  readonly dateOf: (iso: string) => string;
}

export interface HomeSnapshot {
  readonly state: HomeState;
  readonly model: HomeModel;
}

export class HomeSession {
  readonly #listeners = new Set<() => void>();
  #contents: HomeContents;
  #snapshot: HomeSnapshot;
  #decide: (effect: HomeEffect) => void = () => {};
  /** Settles with what the person decided to do. */
  readonly decided: Promise<HomeEffect>;

  constructor(contents: HomeContents, language: string, notice: HomeNotice | null = null) {
    this.#contents = contents;
    const { cards, drills, dateOf } = contents;
    this.#snapshot = { state: firstHomeState(language, notice), model: homeModel(cards, drills, dateOf) };
    this.decided = new Promise((resolve) => {
      this.#decide = resolve;
    });
  }

  get snapshot(): HomeSnapshot {
    return this.#snapshot;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  press(key: Key): void {
    const { state, effect } = pressHome(this.#snapshot.state, key, this.#snapshot.model);
    this.#set({ ...this.#snapshot, state });
    if (effect !== null) this.#decide(effect);
  }

  /** A drill's summary has become better known. What is marked stays marked, wherever it moves to. */
  update(drill: DrillSummary): void {
    const { cards, drills, dateOf } = this.#contents;
    const others = drills.filter(({ id }) => id !== drill.id);
    this.#contents = { cards, drills: [...others, drill], dateOf };
    this.#set({ ...this.#snapshot, model: homeModel(cards, this.#contents.drills, dateOf) });
  }

  /** The screen says how far a page can be scrolled at its size. */
  limit(last: number): void {
    const { state } = this.#snapshot;
    if (state.scroll > last) this.#set({ ...this.#snapshot, state: { ...state, scroll: last } });
  }

  #set(snapshot: HomeSnapshot): void {
    if (snapshot.state === this.#snapshot.state && snapshot.model === this.#snapshot.model) return;
    this.#snapshot = snapshot;
    for (const listener of this.#listeners) listener();
  }
}
