/**
 * At home: shows the drills there are and how far this person has come, opens what they choose, and takes them back here when they
 * leave it. The first screen is drawn before the engine and Ink are loaded.
 */
import { resolve } from 'node:path';
import { TocsinError } from '../../core/kernel/errors.ts';
import { readScenarioHead } from '../../core/scenario/read-head.ts';
import { drillsFolder } from '../../run/live/data-home.ts';
import { diskFiles } from '../../run/live/disk-files.ts';
import { type ListedDrill, listSummaries } from '../../run/live/drill-summaries.ts';
import { cleanLine } from '../../text/clean.ts';
import { homeWordsOf } from '../../text/home-words.ts';
import { pickLanguage, wordsOf } from '../../text/words.ts';
import { LEAVE_SCREEN, paintFirst } from '../tui/first-frame.ts';
import { composeHome } from '../tui/home/compose-home.ts';
import type { DrillCard } from '../tui/home/home-model.ts';
import { HomeSession } from '../tui/home/home-session.ts';
import type { HomeEffect, HomeNotice } from '../tui/home/home-state.ts';
import { withInk } from '../tui/ink-environment.ts';
import { pickFrame } from '../tui/layout/frame.ts';
import { pickTheme } from '../tui/theme.ts';
import { TypedLines } from '../tui/typed-lines.ts';
import { closeOnSignals } from './on-signals.ts';
import { ScenarioError, UsageError } from './refusals.ts';
import { listedPlaces } from './scenario-places.ts';
import { isPlainTerminal, type Terminal } from './terminal.ts';

export interface HomeOptions {
  readonly plain?: boolean;
  readonly lang?: string;
  readonly dir?: string;
}

/** Resolves when the person leaves. */
export async function stayHome(options: HomeOptions, terminal: Terminal): Promise<void> {
  const home = new HomeStay(options, terminal);
  try {
    while (await home.once());
  } finally {
    home.leave();
  }
}

class HomeStay {
  readonly #terminal: Terminal;
  readonly #dir: string | undefined;
  readonly #root: string;
  /** What is typed in plain mode; null where there is a screen. */
  readonly #lines: TypedLines | null;
  #language: string;
  #notice: HomeNotice | null = null;

  constructor({ plain = false, lang, dir }: HomeOptions, terminal: Terminal) {
    const { env, cwd } = terminal;
    this.#terminal = terminal;
    this.#dir = dir;
    this.#root = dir === undefined ? drillsFolder(env) : resolve(cwd, dir);
    this.#lines = plain || isPlainTerminal(env) ? new TypedLines(process.stdin) : null;
    this.#language = pickLanguage({ flag: lang, env });
  }

  /** Shows the screen, does what is decided there, and says whether to come back to it. */
  async once(): Promise<boolean> {
    const listed = listSummaries(this.#root);
    const contents = {
      cards: readCards(this.#terminal.cwd),
      drills: listed.flatMap(({ drill }) => (drill === null ? [] : [drill])),
      dateOf: localDate,
    };
    const session = new HomeSession(contents, this.#language, this.#notice);
    const effect = await this.#decide(session, listed);
    this.#language = session.snapshot.state.language;
    if (effect.kind === 'leave') return false;
    this.#notice = await this.#open(effect);
    return true;
  }

  /** Leaves the terminal as it was. */
  leave(): void {
    if (this.#lines === null) this.#terminal.out(LEAVE_SCREEN);
    else this.#lines.close();
  }

  async #decide(session: HomeSession, listed: readonly ListedDrill[]): Promise<HomeEffect> {
    if (this.#lines !== null) {
      await improve(session, listed);
      const { showPlainHome } = await import('../tui/home/plain-home.ts');
      return showPlainHome(session, this.#lines);
    }
    const { env } = this.#terminal;
    const look = { theme: pickTheme(env), frame: pickFrame(env) };
    const { state, model } = session.snapshot;
    const unhook = closeOnSignals(async () => {}, this.#terminal);
    try {
      paintFirst((size) => composeHome(state, model, size, look.frame), look.theme);
      const { showHome } = await withInk(() => import('../tui/home/home.tsx'));
      const decided = showHome({ session, ...look });
      void improve(session, listed);
      return await decided;
    } finally {
      unhook();
    }
  }

  /** Opens a drill and stays there until the person leaves it. What cannot be opened is said at home. */
  async #open(effect: Exclude<HomeEffect, { kind: 'leave' }>): Promise<HomeNotice> {
    const told: string[] = [];
    const terminal: Terminal = { ...this.#terminal, err: (text) => void told.push(text) };
    const dir = this.#dir === undefined ? {} : { dir: this.#dir };
    const lines = this.#lines === null ? {} : { lines: this.#lines, plain: true };
    const common = { lang: this.#language, ...dir, ...lines };
    const { notices } = homeWordsOf(this.#language);
    try {
      if (effect.kind === 'resume') {
        const { resumeSeat } = await import('./resume-seat.ts');
        await resumeSeat(effect.id, common, terminal);
      } else {
        const { takeNewSeat } = await import('./new-seat.ts');
        await takeNewSeat(effect.word, { ...common, ...given(effect.choices) }, terminal);
      }
    } catch (error) {
      if (!isRefusal(error)) throw error;
      const why = error instanceof TocsinError ? error.message : error.sentence(wordsOf(this.#language));
      return { tone: 'bad', text: notices.cannotStart(cleanLine(why)) };
    }
    for (const text of told) this.#terminal.err(text);
    const over = latest(listSummaries(this.#root))?.drill?.state !== 'unfinished';
    return { tone: 'good', text: over ? notices.over(effect.title) : notices.kept(effect.title) };
  }
}

/** Choices that were made; the others are left to the drill. */
function given(choices: Extract<HomeEffect, { kind: 'start' }>['choices']) {
  const { role, minutes, length, seed, coach } = choices;
  return {
    coach,
    ...(role === null ? {} : { role }),
    ...(minutes === null ? {} : { minutes }),
    ...(length === null ? {} : { length }),
    ...(seed === null ? {} : { seed }),
  };
}

function isRefusal(error: unknown): error is TocsinError | UsageError | ScenarioError {
  return error instanceof TocsinError || error instanceof UsageError || error instanceof ScenarioError;
}

/** The scenarios that have a head to list them by. */
function readCards(cwd: string): DrillCard[] {
  return listedPlaces(cwd).flatMap(({ root, path, name }) => {
    const text = diskFiles(root).read(path);
    const head = text === null ? null : readScenarioHead(text);
    return head === null ? [] : [{ ...head, word: name }];
  });
}

function latest(listed: readonly ListedDrill[]): ListedDrill | undefined {
  const left = ({ drill }: ListedDrill): string => drill?.left ?? '';
  return listed.reduce<ListedDrill | undefined>(
    (best, each) => (best === undefined || left(each) > left(best) ? each : best),
    undefined,
  );
}

/** Runs the drills again that nobody closed, one after another between keys, so that the list has their scores. */
async function improve(session: HomeSession, listed: readonly ListedDrill[]): Promise<void> {
  const stale = listed.filter(({ current, drill }) => !current && drill !== null);
  if (stale.length === 0) return;
  const { scoreStoredDrill } = await import('../../run/live/score-drill.ts');
  for (const { folder } of stale) {
    await new Promise((resolve) => setImmediate(resolve));
    if (session.snapshot.state.opening) return;
    try {
      session.update(scoreStoredDrill(folder));
    } catch (error) {
      // Opening it will say what is wrong with it.
      if (!isRefusal(error)) throw error;
    }
  }
}

/** `2026-07-14 05:30` by this machine's clock. */
function localDate(iso: string): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return '';
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}`;
}
