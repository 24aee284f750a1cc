/** Values of options that several commands share; digits and marks may be full-width. Commander calls these; a `UsageError` names the option. */
import { parseClock } from '../../core/kernel/time.ts';
import { normalise } from '../tui/keys.ts';
import { UsageError } from './refusals.ts';

/** A drill time in milliseconds: `2h`, `42m`, `0:42`, `T+0:42`. */
export function readMoment(option: string): (text: string) => number {
  return (text) => {
    const time = parseClock(normalise(text));
    if (time === null) throw new UsageError(({ notTime }) => notTime({ option, text }));
    return time;
  };
}

/** Drill minutes a real minute: more than nothing, at most 1000. */
export function readPace(text: string): number {
  const pace = Number(normalise(text));
  if (!(pace > 0 && pace <= 1000)) throw new UsageError(({ notPace }) => notPace({ text }));
  return pace;
}

/** Gathers an option that may be given several times. */
export function gather(word: string, before: readonly string[] = []): readonly string[] {
  return [...before, word];
}

/** A seed as it can stand in a journal. */
export function readSeed(text: string): string {
  if (text.length === 0 || text.length > 200) throw new UsageError(({ notSeed }) => notSeed);
  return text;
}

/** A word as a shell takes it, for command lines that are printed to be repeated. */
export function shellWord(word: string): string {
  return /^[A-Za-z0-9_./:=,@%+-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}

/** Real minutes that a drill shall take. */
export function readMinutes(text: string): number {
  const minutes = Number(normalise(text));
  if (!(minutes > 0 && minutes <= 10_000)) throw new UsageError(({ notMinutes }) => notMinutes({ text }));
  return minutes;
}

/** Drill time in milliseconds after which a drill shall be over. */
export function readLength(text: string): number {
  const length = parseClock(text);
  if (length === null || length <= 0) throw new UsageError(({ notLength }) => notLength({ text }));
  return length;
}

/** ` --dir …` for command lines that are printed to be repeated, where drills are kept elsewhere than usual; else nothing. */
export function inFolder(dir: string | undefined): string {
  return dir === undefined ? '' : ` --dir ${shellWord(dir)}`;
}
