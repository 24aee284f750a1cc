/** From an exercise file to rooms that can be run: the exercise, its scenario, and who holds which role in each room. */

import { nearest } from '../kernel/nearest.ts';
import type { Blueprint } from '../model/blueprint.ts';
import { inputPlayers } from '../model/input-players.ts';
import { loadScenario } from './load-scenario.ts';
import type { FramedDiagnostic, ScenarioFiles } from './read/index.ts';
import { type ExerciseProblem, readExercise } from './read/read-exercise.ts';
import { doneTogether, type ExerciseInput } from './schema/exercise.ts';

/** One room: a cast, where it differs from the scenario's own. */
export interface Room {
  readonly id: string;
  readonly title: string;
  readonly cast: Readonly<Record<string, string>>;
}

export interface Exercise {
  readonly id: string;
  readonly title: string;
  readonly blueprint: Blueprint;
  /** Null where it is hidden until all rooms have ended. */
  readonly seed: string | null;
  /** What happens in all rooms at once when people play. */
  readonly together: readonly (typeof doneTogether)[number][];
  readonly rooms: readonly Room[];
}

export type ExerciseResult =
  | { readonly ok: true; readonly exercise: Exercise; readonly warnings: readonly FramedDiagnostic[] }
  | { readonly ok: false; readonly diagnostics: readonly FramedDiagnostic[] };

/** `path` is relative to the root of `files`. All problems of the exercise, its scenario and its plans come back at once. */
export function loadExercise(files: ScenarioFiles, path: string): ExerciseResult {
  const reading = readExercise(files, path);
  if (!reading.ok) return reading;
  const loaded = loadScenario(files, reading.scenario);
  if (!loaded.ok) return loaded;
  const { input } = reading;
  const problems = checkCasts(loaded.blueprint, input);
  if (problems.length > 0) return { ok: false, diagnostics: reading.place(problems) };
  return { ok: true, exercise: makeExercise(loaded.blueprint, input), warnings: loaded.warnings };
}

function makeExercise(blueprint: Blueprint, input: ExerciseInput): Exercise {
  const { id, title, seed = 'hidden', together = doneTogether, rooms } = input;
  return {
    id,
    title,
    blueprint,
    seed: seed === 'hidden' ? null : seed,
    together,
    rooms: Object.entries(rooms).map(([room, given]) => ({
      id: room,
      title: given.title ?? room,
      cast: given.cast ?? {},
    })),
  };
}

function checkCasts(blueprint: Blueprint, { rooms }: ExerciseInput): ExerciseProblem[] {
  const roles = blueprint.roles.map(({ id }) => id);
  const players = [...blueprint.standIns.map(({ id }) => id), ...inputPlayers];
  return Object.entries(rooms).flatMap(([room, { cast = {} }]) =>
    Object.entries(cast).flatMap(([role, player]): ExerciseProblem[] => {
      const path = ['rooms', room, 'cast', role];
      return [
        ...(roles.includes(role)
          ? []
          : [{ code: 'exercise/unknown-role' as const, path, ...unknown('role', role, roles) }]),
        ...(players.includes(player)
          ? []
          : [{ code: 'exercise/unknown-player' as const, path, ...unknown('stand-in', player, players) }]),
      ];
    }),
  );
}

function unknown(kind: string, name: string, names: readonly string[]) {
  const near = nearest(name, names);
  return {
    message: `the scenario has no ${kind} called ${name}`,
    suggestion: near === null ? `There are ${names.join(', ')}.` : `Did you mean ${near}?`,
  };
}
