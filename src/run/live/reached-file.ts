/**
 * How far drill time has come, to the second, while a drill is played (`reached`): one short line, written over itself. The journal
 * says it only now and then, for it never shrinks; after a stop without warning this says the rest. It is gone when a drill is left
 * in good order.
 */
import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { type Clock, machineClock } from './clock.ts';

const REACHED = 'reached';
/** Real milliseconds between two looks at the clock. */
const EVERY = 1000;

interface Running {
  /** Drill time in milliseconds. */
  readonly time: number;
  readonly entries: { readonly length: number };
}

/**
 * Drill time in milliseconds that a drill with so many entries had reached when it was stopped without warning; 0 where nothing is
 * known, or where what is known belongs to a longer journal than this one.
 */
export function readReached(folder: string, entries: number): number {
  try {
    const [, time, length] =
      /^(\d{1,15}) (\d{1,15}) *\n$/.exec(readFileSync(join(folder, REACHED), 'utf8')) ?? [];
    return time !== undefined && Number(length) <= entries ? Number(time) : 0;
  } catch {
    return 0;
  }
}

/** Writes down each second how far the drill has come, if it has come further. The function returned ends that and forgets it. */
export function keepReached(drill: Running, folder: string, clock: Clock = machineClock): () => void {
  const path = join(folder, REACHED);
  let kept = drill.time;
  let file: number | null = null;
  const look = (): void => {
    cancel = clock.after(EVERY, look);
    const { time, entries } = drill;
    if (time === kept) return;
    kept = time;
    try {
      file ??= openSync(path, 'w', 0o600);
      // As long as any other, so that nothing of a line before is left.
      writeSync(file, `${`${time} ${entries.length}`.padEnd(31)}\n`, 0);
    } catch {
      // A disk that refuses this refuses the next input too, and that is told.
    }
  };
  let cancel = clock.after(EVERY, look);
  return () => {
    cancel();
    if (file !== null) closeSync(file);
    file = null;
    rmSync(path, { force: true });
  };
}
