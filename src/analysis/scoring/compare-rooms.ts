/** Rooms of one exercise side by side: the two headline numbers, how each ended, and what the crisis came to. */
import type { RoomRun } from '../../core/drill/run-rooms.ts';
import type { Exercise } from '../../core/scenario/load-exercise.ts';
import { scoreRun } from './score-run.ts';
import type { Scorecard } from './scorecard.ts';

export const comparisonVersion = 1;

export interface RoomScore extends Pick<Scorecard, 'state' | 'time' | 'ending' | 'headline' | 'outcomes'> {
  readonly room: string;
  readonly title: string;
  /** Tasks called for, and those done by their deadline. */
  readonly tasks: { readonly called: number; readonly inTime: number };
}

export interface Comparison {
  readonly version: typeof comparisonVersion;
  readonly exercise: { readonly id: string; readonly title: string };
  readonly scenario: Scorecard['scenario'];
  readonly seed: string;
  /** In the order of the file. */
  readonly rooms: readonly RoomScore[];
}

/** Scores each room and puts the scores side by side. Speed and Coordination are never added up, and rooms are not ranked. */
export function compareRooms(exercise: Exercise, seed: string, runs: readonly RoomRun[]): Comparison {
  const { id, title, blueprint } = exercise;
  return {
    version: comparisonVersion,
    exercise: { id, title },
    scenario: { id: blueprint.id, title: blueprint.title, hash: blueprint.hash },
    seed,
    rooms: runs.map(({ room, run }) => {
      const { state, time, ending, headline, outcomes, tasks } = scoreRun(blueprint, run.log);
      const called = tasks.filter(({ status }) => status !== 'open' && status !== 'not-called-for');
      const inTime = called.filter(({ status }) => ['early', 'on-time', 'late'].includes(status)).length;
      return {
        room: room.id,
        title: room.title,
        state,
        time,
        ending,
        headline,
        outcomes,
        tasks: { called: called.length, inTime },
      };
    }),
  };
}
