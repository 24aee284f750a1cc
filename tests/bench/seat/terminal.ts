/** A program on a terminal of its own: keys go in, what it writes comes out with its time. The terminal is that of `script` (util-linux). */
import { type ChildProcessWithoutNullStreams, execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { shellWord } from '../../../src/ui/cli/option-values.ts';

/** Clock ticks of the kernel's accounting in a second (`getconf CLK_TCK`). */
const TICKS_PER_SECOND = Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));

export class MeasuredTerminal {
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #startedAt = performance.now();
  #written = '';
  #heard: ((text: string) => void)[] = [];

  constructor(command: readonly string[], size: { columns: number; rows: number }, env: NodeJS.ProcessEnv) {
    const line = `stty cols ${size.columns} rows ${size.rows}; exec ${command.map(shellWord).join(' ')}`;
    this.#child = spawn('script', ['-qfec', line, '/dev/null'], { env: { ...env, TERM: 'xterm-256color' } });
    this.#child.stdout.setEncoding('utf8').on('data', (text: string) => {
      this.#written += text;
      for (const hear of [...this.#heard]) hear(text);
    });
  }

  /** Milliseconds from the start of the program until it has written a text. */
  async until(text: string): Promise<number> {
    while (!this.#written.includes(text)) await this.#next();
    return performance.now() - this.#startedAt;
  }

  /** Milliseconds from a key to the last of what it makes the program write, which is over when nothing comes for `quiet` ms. */
  async press(key: string, quiet: number): Promise<number> {
    const pressedAt = performance.now();
    this.#child.stdin.write(key);
    await this.#next();
    for (;;) {
      const paintedAt = performance.now();
      const more = await Promise.race([this.#next().then(() => true), pause(quiet).then(() => false)]);
      if (!more) return paintedAt - pressedAt;
    }
  }

  /** The share of one core that the program takes over a time. */
  async busy(seconds: number): Promise<number> {
    const before = this.#cpuTicks();
    await pause(seconds * 1000);
    return (this.#cpuTicks() - before) / TICKS_PER_SECOND / seconds;
  }

  close(): void {
    this.#child.kill('SIGKILL');
  }

  #next(): Promise<void> {
    return new Promise((resolve) => {
      const hear = (): void => {
        this.#heard = this.#heard.filter((one) => one !== hear);
        resolve();
      };
      this.#heard.push(hear);
    });
  }

  /** User and system time of the program, which is the only child of `script`. */
  #cpuTicks(): number {
    const { pid } = this.#child;
    const own = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ')[0]!;
    const fields = readFileSync(`/proc/${own}/stat`, 'utf8').split(') ')[1]!.split(' ');
    return Number(fields[11]) + Number(fields[12]);
  }
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
