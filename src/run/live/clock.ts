/** Real time as the pacing needs it. Tests bring a clock that they move by hand. */
export interface Clock {
  /** Milliseconds that only ever grow; from where they count says nothing. */
  now(): number;
  /** Calls back once after so many milliseconds or more; the function returned calls that off. */
  after(ms: number, callback: () => void): () => void;
  /** The date and time of day in the world outside, ISO 8601. For remarks only. */
  wall(): string;
}

/** What timers can count at most, in milliseconds: about 24 days. */
const LONGEST_WAIT = 2_147_483_647;

/** The machine's clock. A machine that sleeps does not count: the drill sleeps with it. */
export const machineClock: Clock = {
  // The clock of `performance`, for which Node would load all that it has about performance.
  now: () => {
    const [seconds, nanoseconds] = process.hrtime();
    return seconds * 1e3 + nanoseconds / 1e6;
  },
  after: (ms, callback) => {
    const timer = setTimeout(callback, Math.min(ms, LONGEST_WAIT));
    return () => clearTimeout(timer);
  },
  wall: () => new Date().toISOString(),
};
