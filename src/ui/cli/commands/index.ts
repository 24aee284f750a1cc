/** The commands, in the order of the help. A new one is a file beside this one and a line here. */
import type { CommandEntry } from '../command.ts';

export const commands: readonly CommandEntry[] = [
  { name: 'run', summary: 'run a scenario with stand-ins, without waiting', load: () => import('./run.ts') },
];
