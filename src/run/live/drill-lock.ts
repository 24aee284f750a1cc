/**
 * One writer a drill: a file `lock` in its folder says which process has it. A lock whose process is gone is taken over; one from
 * another machine is believed.
 */
import { closeSync, openSync, readFileSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { TocsinError } from '../../core/kernel/errors.ts';
import { fileTrouble } from './file-trouble.ts';

const holderSchema = z.object({ pid: z.number().int().positive(), host: z.string(), born: z.string() });
type Holder = z.infer<typeof holderSchema>;

/** How long the maker of a lock may take to write its name into it, in milliseconds. */
const SETTLING = 5000;

export class DrillLock {
  readonly #path: string;
  readonly #text: string;

  private constructor(path: string, text: string) {
    this.#path = path;
    this.#text = text;
  }

  /** Takes the lock of a drill's folder; throws a `TocsinError` that says who has it. */
  static take(folder: string): DrillLock {
    const path = join(folder, 'lock');
    const text = JSON.stringify({ pid: process.pid, host: hostname(), born: birthOf(process.pid) });
    for (let attempt = 0; attempt < 3; attempt++) {
      if (create(path, text)) return new DrillLock(path, text);
      const found = readText(path);
      if (found === null) continue;
      const holder = readHolder(found);
      if (holder === null ? isSettling(path) : isAlive(holder)) throw held(path, holder);
      setAside(path, found);
    }
    throw held(path, null);
  }

  /** Gives it back, if it is still ours. */
  release(): void {
    if (readText(this.#path) === this.#text) rmSync(this.#path, { force: true });
  }
}

function create(path: string, text: string): boolean {
  try {
    const file = openSync(path, 'wx', 0o600);
    writeSync(file, text);
    closeSync(file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw fileTrouble('write', path, error);
  }
}

/**
 * Removes a lock that nobody holds. Another process may have done so a moment ago and hold its own by now: what was removed is
 * looked at again, and put back if it is not what was judged.
 */
function setAside(path: string, judged: string): void {
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  const removed = readText(aside);
  if (removed !== null && removed !== judged) create(path, removed);
  rmSync(aside, { force: true });
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

function readHolder(text: string): Holder | null {
  try {
    return holderSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

function isSettling(path: string): boolean {
  const made = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return Date.now() - made < SETTLING;
}

function isAlive({ pid, host, born }: Holder): boolean {
  if (host !== hostname()) return true;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  return born === '' || birthOf(pid) === '' || birthOf(pid) === born;
}

/**
 * When a process was started, as Linux counts it, so that a number used again is not taken for the process that had it before. Empty where the
 * system does not tell.
 */
function birthOf(pid: number): string {
  const stat = readText(`/proc/${pid}/stat`);
  // The name of the program stands in brackets and may hold anything; the start time is the 20th field behind it.
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
}

function held(path: string, holder: Holder | null): TocsinError {
  const who = holder === null ? 'another Tocsin' : `process ${holder.pid} on ${holder.host}`;
  const remedy =
    holder !== null && holder.host !== hostname()
      ? `end it there, or delete ${path} if that machine is gone`
      : 'end it there first';
  return new TocsinError('machine/in-use', `this drill is open in ${who}; ${remedy}`);
}
