/** A new drill with one seat for a person: what `play` makes, and `start` where somebody sits. */
import type { CoachMode } from '../../analysis/scoring/progress/index.ts';
import { MINUTE } from '../../core/kernel/time.ts';
import type { Blueprint } from '../../core/model/blueprint.ts';
import type { TypedLines } from '../tui/typed-lines.ts';
import { openScenario } from './find-scenario.ts';
import { UsageError } from './refusals.ts';
import { inventSeed } from './seed.ts';
import { sitDown } from './sit-down.ts';
import { knownRole, readStart } from './start-options.ts';
import { openStore } from './stored-run.ts';
import { isPlainTerminal, type Terminal } from './terminal.ts';

export interface SeatChoice {
  readonly role?: string;
  readonly pace?: number;
  /** Real minutes that the whole drill shall take, instead of a pace. */
  readonly minutes?: number;
  readonly seed?: string;
  readonly standIns?: string;
  readonly set?: readonly string[];
  /** Scored, if not given. */
  readonly coach?: CoachMode;
  /** Drill milliseconds after which it is ended; the scenario's length if not given. */
  readonly length?: number;
  readonly lang?: string;
  readonly dir?: string;
  readonly plain?: boolean;
  /** What is typed in plain mode, where somebody else reads it too. */
  readonly lines?: TypedLines;
}

export async function takeNewSeat(scenario: string, choice: SeatChoice, terminal: Terminal): Promise<void> {
  const plain = takesPlain(choice, terminal);
  if (!plain) requireTerminal(terminal);
  const { blueprint, source } = openScenario(scenario, terminal.cwd);
  const role = choice.role === undefined ? busiestRole(blueprint) : knownRole(blueprint, choice.role);
  const { id } = blueprint.roles[role]!;
  const start = readStart(blueprint, choice);
  const store = openStore(choice.dir, terminal);
  const open = await store.create({
    blueprint,
    source,
    seed: choice.seed ?? inventSeed(),
    start: { ...start, cast: { ...start.cast, [id]: 'person' } },
  });
  const { coach = 'scored', length, dir, lang, lines } = choice;
  const more = {
    ...(length === undefined ? {} : { length }),
    ...(dir === undefined ? {} : { dir }),
    ...(lang === undefined ? {} : { lang }),
    ...(lines === undefined ? {} : { lines }),
  };
  await sitDown(open, { role: id, pace: paceOf(blueprint, choice), coach, plain, ...more }, terminal);
}

/** Whether the seat is taken as lines of text: asked for, or all that the terminal can do. */
export function takesPlain({ plain = false }: { readonly plain?: boolean }, terminal: Terminal): boolean {
  return plain || (terminal.interactive && isPlainTerminal(terminal.env));
}

/** A seat is a screen and a keyboard. */
export function requireTerminal(terminal: Terminal): void {
  if (terminal.interactive) return;
  throw new UsageError(({ noTerminal }) => noTerminal);
}

function paceOf(blueprint: Blueprint, { pace, minutes, length = blueprint.length }: SeatChoice): number {
  if (pace !== undefined) return pace;
  return minutes === undefined ? blueprint.pace : length / (minutes * MINUTE);
}

/** The role with most tasks that somebody is meant to play; the first of equals. */
function busiestRole({ roles, tasksOf }: Blueprint): number {
  const tasks = (role: number): number => (roles[role]!.simcell ? -1 : tasksOf[role]!.length);
  return roles.reduce((best, _, role) => (tasks(role) > tasks(best) ? role : best), 0);
}
