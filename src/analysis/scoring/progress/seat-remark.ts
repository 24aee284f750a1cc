/** The remark in a journal that somebody has sat down: as which role, and how. */
import type { Remark } from '../../../core/drill/journal-lines.ts';
import type { CoachMode } from './drill-summary.ts';

const SEAT = 'seat';

/** Who sat down last, and how, by the remarks of kind `seat`; null and `scored` where no remark says. */
export interface SeatTaken {
  readonly role: string | null;
  readonly coach: CoachMode;
  /** Drill milliseconds after which the drill is to be ended, where it is not played whole. */
  readonly length: number | null;
}

/** The remark that somebody has sat down. */
export function seatRemark(seat: SeatTaken, t: number, wall: string): Remark {
  const { role, coach, length } = seat;
  return { kind: SEAT, t, wall, role, coach, ...(length === null ? {} : { length }) };
}

/** Coached once is coached for good: what the coach has said is known. */
export function lastSeat(remarks: readonly Remark[]): SeatTaken {
  const seats = remarks.filter(({ kind }) => kind === SEAT);
  const last = seats.at(-1);
  const [role, length] = [last?.role, last?.length];
  const modes = seats.map(({ coach }) => coach);
  return {
    role: typeof role === 'string' ? role : null,
    coach: modes.includes('on') ? 'on' : modes.includes('off') ? 'off' : 'scored',
    length: typeof length === 'number' && length > 0 ? length : null,
  };
}
