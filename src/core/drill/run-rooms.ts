/** Runs every room of an exercise from StartEx to its end, each by itself, all under one seed. */
import type { Exercise, Room } from '../scenario/load-exercise.ts';
import { type RecordedRun, runDrill } from './run-drill.ts';

/** A room and its run, whose log stays valid. */
export interface RoomRun {
  readonly room: Room;
  readonly run: RecordedRun;
}

/** Rooms that people shall sit in run as if nobody did: their roles do nothing. */
export function runRooms({ blueprint, rooms }: Exercise, seed: string): RoomRun[] {
  return rooms.map((room) => {
    const start = { n: 0, t: 0, input: { kind: 'start', cast: room.cast } } as const;
    return { room, run: runDrill(blueprint, { seed, entries: [start] }) };
  });
}
