/**
 * What people were writing when they left, beside the journal (`drafts.json`): no input, so it is not in the journal, and nothing that
 * happens in the drill depends on it. It is replaced whole, at most twice a second, and is gone when nothing is left to be kept.
 */
import { readFileSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Clock, machineClock } from './clock.ts';

const DRAFTS = 'drafts.json';
/** Real milliseconds for which a change may wait for others. */
const DELAY = 500;

type ByRole = Readonly<Record<string, unknown>>;

/** The drafts of one role at a drill on disk. */
export class DraftsFile {
  /** What was kept for the role, as it was found; undefined if there is nothing that can be read. */
  readonly found: unknown;
  readonly #path: string;
  readonly #role: string;
  readonly #others: ByRole;
  readonly #clock: Clock;
  #drafts: unknown = null;
  #cancel: (() => void) | null = null;
  #closed = false;
  #writing: Promise<void> = Promise.resolve();

  constructor(folder: string, role: string, clock: Clock = machineClock) {
    this.#path = join(folder, DRAFTS);
    this.#role = role;
    this.#clock = clock;
    const { [role]: found, ...others } = readRoles(this.#path);
    this.found = found;
    this.#others = others;
  }

  /** Keeps these in place of those before; null forgets them. They are on the disk half a second later. */
  keep(drafts: unknown): void {
    if (this.#closed) return;
    this.#drafts = drafts;
    this.#cancel ??= this.#clock.after(DELAY, () => this.#write());
  }

  /** Takes no more; resolves when what was kept last is on the disk. */
  async close(): Promise<void> {
    this.#closed = true;
    if (this.#cancel !== null) {
      this.#cancel();
      this.#write();
    }
    await this.#writing;
  }

  #write(): void {
    this.#cancel = null;
    const roles = this.#drafts === null ? this.#others : { ...this.#others, [this.#role]: this.#drafts };
    // A disk that refuses this refuses the next input too, and that is told.
    this.#writing = this.#writing.then(() => replaceFile(this.#path, roles)).catch(() => {});
  }
}

function readRoles(path: string): ByRole {
  try {
    const { tocsin, version, roles } = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
    return tocsin === 'drafts' && version === 1 && typeof roles === 'object' && roles !== null
      ? { ...roles }
      : {};
  } catch {
    // None, or none that can be read: nothing that counts was in it.
    return {};
  }
}

async function replaceFile(path: string, roles: ByRole): Promise<void> {
  if (Object.keys(roles).length === 0) return rm(path, { force: true });
  const fresh = `${path}.new`;
  const file = await open(fresh, 'w', 0o600);
  try {
    await file.writeFile(JSON.stringify({ tocsin: 'drafts', version: 1, roles }));
    await file.datasync();
  } finally {
    await file.close();
  }
  await rename(fresh, path);
}
