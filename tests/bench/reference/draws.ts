/**
 * The chances of one run, all drawn before it starts, so that results do not depend on the order of events.
 * Order: the inject times (one uniform each), then for each inject, for each responder, the normals of the
 * acknowledgement and of the action (two uniforms each, by Box and Muller's cosine, nothing kept back).
 * The generator is mulberry32 by Tommy Ettinger, in the public domain.
 */
import { FACTORS, INJECTS, PAIRS, RESPONDERS, SIGMA } from './model.ts';

/** Minutes: when each inject falls due, and how long each pair takes to acknowledge and (unhurried) to act. */
export interface Draws {
  readonly injectAt: Float64Array;
  readonly ack: Float64Array;
  readonly act: Float64Array;
  readonly uniforms: Float64Array;
}

/** Room for the chances of a run, to be filled as often as wanted. */
export function createDraws(): Draws {
  return {
    injectAt: new Float64Array(INJECTS),
    ack: new Float64Array(PAIRS),
    act: new Float64Array(PAIRS),
    uniforms: new Float64Array(INJECTS + 4 * PAIRS),
  };
}

/** Fills `draws` from a seed. */
export function drawInto(draws: Draws, seed: number): void {
  const { injectAt, ack, act, uniforms } = draws;
  fillUniforms(uniforms, seed);
  for (let i = 0; i < INJECTS; i++) injectAt[i] = 600 * uniforms[i]!;
  for (let pair = 0, u = INJECTS; pair < PAIRS; pair++, u += 4) {
    const factor = FACTORS[pair % RESPONDERS]!;
    ack[pair] = 2 * Math.exp(SIGMA * normal(uniforms[u]!, uniforms[u + 1]!));
    act[pair] = 10 * factor * Math.exp(SIGMA * normal(uniforms[u + 2]!, uniforms[u + 3]!));
  }
}

function normal(u1: number, u2: number): number {
  return Math.sqrt(-2 * Math.log(1 - u1)) * Math.cos(2 * Math.PI * u2);
}

function fillUniforms(out: Float64Array, seed: number): void {
  let a = seed | 0;
  for (let k = 0; k < out.length; k++) {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    out[k] = ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }
}
