/** `tocsin resume`: goes on with a drill where it was left. */
import type { Command } from 'commander';
import { LANG_OPTION } from '../language.ts';
import { readPace } from '../option-values.ts';
import { type ResumeOptions, resumeSeat } from '../resume-seat.ts';
import type { Terminal } from '../terminal.ts';

type Options = Omit<ResumeOptions, 'coach'> & { readonly coach?: boolean };

export function define(command: Command, terminal: Terminal): void {
  command
    .argument('<drill>', 'a drill by its id, or its folder')
    .option('--role <role>', 'another seat than the one it was played from')
    .option('--pace <number>', 'drill minutes per real minute; as before if not given', readPace)
    .option('--coach', 'show what the plan expects next; as before if not given')
    .option('--plain', 'lines of text instead of a screen; the clock waits for you')
    .option(...LANG_OPTION)
    .option('--dir <folder>', 'where the drills are kept')
    .action((word: string, { coach, ...options }: Options) =>
      resumeSeat(word, { ...options, ...(coach ? { coach: 'on' as const } : {}) }, terminal),
    );
}
