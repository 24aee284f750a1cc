/**
 * Who runs the reference drill. To add an engine: one file beside this one that exports a `Contender`, and one
 * line in the list.
 */
import type { Benchmark } from '../contender.ts';
import { limit } from './limit.ts';
import { objects } from './objects.ts';
import { simpy } from './simpy.ts';
import { tocsin } from './tocsin.ts';
import { xstateActors } from './xstate-actors.ts';

export const referenceDrill: Benchmark = {
  name: 'reference',
  title: 'The reference drill',
  contenders: [
    limit, //
    objects,
    tocsin,
    simpy,
    xstateActors,
  ],
  bases: ['simpy', 'xstate', 'limit'],
  // Seeds 1 to 100,000 of the limit; held by tests/unit/bench/reference-distribution.test.ts.
  expected: { mean: 67.789022, sd: 4.621242, runs: 100_000 },
};
