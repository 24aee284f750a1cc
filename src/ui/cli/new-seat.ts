/** A new drill with one seat for a person: what `play` makes, and `start` where somebody sits. */
import type { Blueprint } from '../../core/model/blueprint.ts';
import { findScenario, openScenario } from './find-scenario.ts';
import { UsageError } from './refusals.ts';
import { inventSeed } from './seed.ts';
import { sitDown } from './sit-down.ts';
import { knownRole, readStart } from './start-options.ts';
import { openStore } from './stored-run.ts';
import type { Terminal } from './terminal.ts';

export interface SeatChoice {
  readonly role?: string;
  readonly pace?: number;
  /** Real minutes that the whole drill shall take, instead of a pace. */
  readonly minutes?: number;
  readonly seed?: string;
  readonly standIns?: string;
  readonly set?: readonly string[];
  readonly coach?: boolean;
  readonly lang?: string;
  readonly dir?: string;
  readonly plain?: boolean;
}

export async function takeNewSeat(scenario: string, choice: SeatChoice, terminal: Terminal): Promise<void> {
  if (!choice.plain) requireTerminal(terminal);
  const { blueprint, source } = openScenario(findScenario(scenario, terminal.cwd));
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
  const { dir, lang, coach = false, plain = false } = choice;
  const more = { ...(dir === undefined ? {} : { dir }), ...(lang === undefined ? {} : { lang }) };
  await sitDown(
    open,
    { role: id, pace: paceOf(blueprint, choice), coached: coach, plain, ...more },
    terminal,
  );
}

/** A seat is a screen and a keyboard. */
export function requireTerminal(terminal: Terminal): void {
  if (terminal.interactive) return;
  throw new UsageError(
    'a seat needs a terminal; --plain takes it as lines of text, `tocsin run` needs nobody',
  );
}

function paceOf(blueprint: Blueprint, { pace, minutes }: SeatChoice): number {
  if (pace !== undefined) return pace;
  return minutes === undefined ? blueprint.pace : blueprint.length / (minutes * 60_000);
}

/** The role with most tasks that somebody is meant to play; the first of equals. */
function busiestRole({ roles, tasksOf }: Blueprint): number {
  const tasks = (role: number): number => (roles[role]!.simcell ? -1 : tasksOf[role]!.length);
  return roles.reduce((best, _, role) => (tasks(role) > tasks(best) ? role : best), 0);
}
