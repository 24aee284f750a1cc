/** `tocsin play`: a new drill, one seat of it for the person at this terminal, stand-ins for the others. */
import type { Command } from 'commander';
import { LANG_OPTION } from '../language.ts';
import { type SeatChoice, takeNewSeat } from '../new-seat.ts';
import { gather, readLength, readMinutes, readPace, readSeed } from '../option-values.ts';
import type { Terminal } from '../terminal.ts';

type Options = Omit<SeatChoice, 'coach'> & { readonly coach?: boolean };

export function define(command: Command, terminal: Terminal): void {
  command
    .argument('<scenario>', 'a packaged scenario by name, or a file')
    .option('--role <role>', 'whose seat; the busiest one if not given')
    .option(
      '--pace <number>',
      'drill minutes per real minute; the scenario says how many if not given',
      readPace,
    )
    .option('--minutes <number>', 'real minutes that the whole drill shall take', readMinutes)
    .option('--length <time>', 'end it after so much drill time, as 2h or 45m', readLength)
    .option('--seed <seed>', 'the seed of all chance; made up if not given', readSeed)
    .option('--stand-ins <who>', 'who holds the other roles: absent, or water=absent,fire=random')
    .option('--set <name=value>', 'another value for a parameter; may be repeated', gather)
    .option('--coach', 'show what the plan expects next')
    .option('--plain', 'lines of text instead of a screen; the clock waits for you')
    .option(...LANG_OPTION)
    .option('--dir <folder>', 'where the drill is kept')
    .action((scenario: string, { coach, ...choice }: Options) =>
      takeNewSeat(scenario, { ...choice, coach: coach ? 'on' : 'scored' }, terminal),
    );
}
