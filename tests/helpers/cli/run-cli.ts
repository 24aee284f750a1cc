/** Runs one command line in this process, on a terminal that is no terminal, and keeps what it printed. */
import { runProgram } from '../../../src/ui/cli/program.ts';

export interface CliRun {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export async function runCli(
  argv: readonly string[],
  env: Readonly<Record<string, string>> = {},
  cwd = process.cwd(),
): Promise<CliRun> {
  let out = '';
  let err = '';
  const code = await runProgram(argv, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    env,
    cwd,
    interactive: false,
    columns: 80,
  });
  return { code, out, err };
}
