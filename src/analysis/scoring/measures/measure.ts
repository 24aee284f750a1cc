/**
 * What a measure is. One file each, listed in `index.ts`: a name, what it says in words exact enough to recompute it by hand, the
 * range and unit of its value, where it comes from, and the fold itself.
 */
import type { SelfRating } from '../self-rating.ts';
import type { Verdicts } from '../verdicts.ts';

/** What a measure is about; the first group are the two headline numbers. */
export const measureGroups = [
  'headline',
  'speed',
  'coordination',
  'network',
  'conformance',
  'judgement',
  'self-report',
] as const;
export type MeasureGroup = (typeof measureGroups)[number];

/** What a value counts; a share or an index has none. `ms` are milliseconds of drill time. */
export const measureUnits = [
  'share',
  'index',
  'ms',
  'tasks',
  'acts',
  'orders',
  'messages',
  'ties',
  'points',
] as const;

/** A value and what it was made of. */
export interface Reading {
  /** Null where there is nothing to measure: never taken as 0 or 1. */
  readonly value: number | null;
  /** How many of them, where the value is a count or a share; otherwise null. */
  readonly count: number | null;
  /** How many tasks or flows the value speaks of. */
  readonly of: number;
}

export interface Measure {
  /** Kebab-case; never changes its meaning. */
  readonly id: string;
  readonly group: MeasureGroup;
  readonly title: string;
  readonly definition: string;
  /** Lowest and highest value; null where there is no limit. */
  readonly range: readonly [number | null, number | null];
  readonly unit: (typeof measureUnits)[number];
  /** Where it comes from. What has no outside authority says that it is this project's proposal. */
  readonly source: string;
  /** By the log; only what people say of themselves, by their ratings, which are none where only a log is known. */
  read(verdicts: Verdicts, selfRatings?: readonly SelfRating[]): Reading;
}

/** Nothing to measure. */
export const nothingRead: Reading = { value: null, count: null, of: 0 };

/** A share of something; nothing where there is nothing to share. */
export function share(count: number, of: number): Reading {
  return of === 0 ? nothingRead : { value: count / of, count, of };
}
