/** The benchmarks that `npm run bench -- <name>` knows; to add one, one line here. The first runs if none is named. */
import type { Benchmark } from './contender.ts';
import { flagship } from './flagship.ts';
import { referenceDrill } from './reference/contenders.ts';

export const benchmarks: readonly Benchmark[] = [referenceDrill, flagship];
