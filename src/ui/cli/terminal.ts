/** What a command may touch of the outside: where it writes, what it was started with. Tests give one of their own. */
export interface Terminal {
  /** Standard output: what was asked for. */
  out(text: string): void;
  /** Standard error: what went wrong, and what belongs beside the answer. */
  err(text: string): void;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The folder that relative paths start from. */
  readonly cwd: string;
  /** Both ends of the terminal are a person. */
  readonly interactive: boolean;
  /** Columns of the terminal; 80 where it is none. */
  readonly columns: number;
}

export function processTerminal(): Terminal {
  const { stdin, stdout, stderr, env } = process;
  return {
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    env,
    cwd: process.cwd(),
    interactive: stdin.isTTY === true && stdout.isTTY === true,
    columns: stdout.columns ?? 80,
  };
}

/** Whether a terminal asks for lines of text: one that cannot draw, or a screen reader that says so as Ink's do. */
export function isPlainTerminal({ TERM, INK_SCREEN_READER }: Terminal['env']): boolean {
  return TERM === 'dumb' || INK_SCREEN_READER === 'true';
}
