/**
 * Holds every function of `maths.ts` to the bits that it gave on Node 20.20.2, 22.23.3 and 24.21.0 (x64), all alike. If a new
 * version of Node breaks this, replays break with it: the function then needs an implementation of our own.
 */
import { describe, expect, test } from 'vitest';
import { drawUniform, hashName, seedKey } from '../../../../src/core/kernel/chance.ts';
import * as maths from '../../../../src/core/kernel/maths.ts';

const POINTS = 20_000;
const key = seedKey('across-node');

/** FNV-1a over the bytes of the IEEE doubles, as hexadecimal. */
function hashBits(name: string, value: (u: number, v: number) => number): string {
  const bytes = new DataView(new ArrayBuffer(8));
  const [first, second] = [hashName(`${name}/u`), hashName(`${name}/v`)];
  let hash = 0x811c9dc5;
  for (let i = 0; i < POINTS; i++) {
    bytes.setFloat64(0, value(drawUniform(key, first, i), drawUniform(key, second, i)));
    for (let at = 0; at < 8; at++) hash = Math.imul(hash ^ bytes.getUint8(at), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/** From lo to hi; all arithmetic here is exact or correctly rounded, so the points are the same everywhere. */
const between = (u: number, lo: number, hi: number): number => lo + (hi - lo) * u;

/** A positive number of any size from about 2^-1000 to 2^1000. */
const anySize = (u: number, v: number): number =>
  (1 + u) * maths.power(2, Math.floor(between(v, -1000, 1000)));

/** Half the points small, half over a wide range: where trigonometry has to reduce its argument. */
const smallOrLarge = (u: number, v: number): number => between(u, -1, 1) * (v < 0.5 ? 4 : 1e9);

const cases: readonly (readonly [name: string, value: (u: number, v: number) => number, hash: string])[] = [
  ['exp', (u) => maths.exp(between(u, -740, 709)), 'e771c62c'],
  ['exp near zero', (u) => maths.exp(between(u, -2, 2)), '19ada197'],
  ['log', (u, v) => maths.log(anySize(u, v)), '4b124b7d'],
  ['log near one', (u) => maths.log(between(u, 0.5, 2)), '803e4fc6'],
  ['sin', (u, v) => maths.sin(smallOrLarge(u, v)), '6eadce48'],
  ['cos', (u, v) => maths.cos(smallOrLarge(u, v)), '2f0ea30d'],
  ['tanh', (u) => maths.tanh(between(u, -20, 20)), '2e8fd6d3'],
  ['tanh near zero', (u) => maths.tanh(between(u, -1, 1)), '970a6dc0'],
  ['sqrt', (u, v) => maths.sqrt(anySize(u, v)), '1f9297ec'],
  ['power', (u, v) => maths.power(between(u, 0, 1000), between(v, -20, 20)), '6008c480'],
  ['whole power', (u, v) => maths.power(between(u, -3, 3), Math.floor(between(v, -60, 60))), '44b35db8'],
  ['inverseNormal', (u) => maths.inverseNormal(u), 'feb91dc4'],
  [
    'inverseNormal in the tail',
    (u, v) => maths.inverseNormal(u * maths.power(2, -Math.floor(between(v, 0, 900)))),
    '5893b4ce',
  ],
  ['bell', (u, v) => maths.bell(between(u, -10, 10), 0.5, between(v, 0.1, 5)), '04ce2ed3'],
  ['ramp', (u, v) => maths.ramp(between(u, 0, 3), 1, between(v, 0, 3)), '6d76a2ce'],
];

describe('the mathematics of drills gives the same bits on every supported Node', () => {
  test.each(cases)('%s', (name, value, hash) => {
    expect(hashBits(name, value)).toBe(hash);
  });
});
