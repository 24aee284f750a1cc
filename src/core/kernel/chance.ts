/**
 * Chance by address. A draw is a pure function of a seed, a name and an index, so nobody's draws depend
 * on who else drew. The generator is seedrandom's alea; what is ours is only the mixing of the three
 * into the integers of its state. Names are hashed when a scenario is compiled, a seed's base once a
 * study, replicates and indexes by integer mixing.
 */
import seedrandom from 'seedrandom';
import { sha256Bytes, sha256Hex } from './sha256.ts';

/** Four 32-bit integers (signed) that stand for a name, as plain numbers. */
export type NameHash = readonly number[];

/** Four 32-bit integers (signed) that stand for a seed, as plain numbers: they may live in the world. */
export type SeedKey = readonly number[];

/** Half a step of alea's lattice of 2^-32. Added to each draw it keeps them off 0, and their mean at 1/2. */
const HALF_STEP = 1 / 8_589_934_592;
const STEP = 1 / 4_294_967_296;
/** Alea's multiplier (Johannes Baagøe, 2010), as seedrandom has it. */
const MULTIPLIER = 2_091_639;

/** The hash of a name: the first 128 bits of its SHA-256. Several microseconds: keep it. */
export function hashName(name: string): NameHash {
  const bytes = sha256Bytes(name);
  return [0, 4, 8, 12].map(
    (at) => (bytes[at]! << 24) | (bytes[at + 1]! << 16) | (bytes[at + 2]! << 8) | bytes[at + 3]!,
  );
}

/** Mixes 32 bits so that each bit of the input reaches each of the output (C. Wellons, "lowbias32", 2018). */
function mix(value: number): number {
  let x = value ^ (value >>> 16);
  x = Math.imul(x, 0x7feb352d);
  x ^= x >>> 15;
  x = Math.imul(x, 0x846ca68b);
  return x ^ (x >>> 16);
}

let lastBase = '';
let lastWords: SeedKey | null = null;

function baseWords(base: string): SeedKey {
  if (lastWords === null || base !== lastBase) {
    const generator = seedrandom.alea(sha256Hex(base));
    lastWords = [generator.int32(), generator.int32(), generator.int32(), generator.int32()];
    lastBase = base;
  }
  return lastWords;
}

const HASH_SIGN = 35;
const ZERO = 48;
const NINE = 57;

/** Where the number begins if the seed ends in `#<integer>` (no leading zeros, at most fifteen digits), else −1. */
function replicateStart(seed: string): number {
  let start = seed.length;
  while (start > 0 && isDigit(seed.charCodeAt(start - 1))) start--;
  const digits = seed.length - start;
  if (digits < 1 || digits > 15 || seed.charCodeAt(start - 1) !== HASH_SIGN) return -1;
  return digits > 1 && seed.charCodeAt(start) === ZERO ? -1 : start;
}

function isDigit(unit: number): boolean {
  return unit >= ZERO && unit <= NINE;
}

function readDigits(text: string, from: number): number {
  let value = 0;
  for (let at = from; at < text.length; at++) value = value * 10 + (text.charCodeAt(at) - ZERO);
  return value;
}

/**
 * The key of a seed. Any text is a seed. `study-1#17` is replicate 17 of `study-1`: an ordinary seed with a key of its own,
 * but cheap next to others of the same base (the hash of the last base is remembered).
 * Pass `into` to have an array of four numbers filled instead of a new one.
 */
export function seedKey(seed: string, into: number[] = [0, 0, 0, 0]): number[] {
  const start = replicateStart(seed);
  if (start < 0) return copyWords(baseWords(seed), into);
  const ofLast = lastWords !== null && start === lastBase.length + 1 && seed.startsWith(lastBase);
  return replicateKey(
    ofLast ? lastWords! : baseWords(seed.slice(0, start - 1)),
    readDigits(seed, start),
    into,
  );
}

function copyWords(words: SeedKey, into: number[]): number[] {
  for (let i = 0; i < 4; i++) into[i] = words[i]!;
  return into;
}

/** The key of replicate `n` (an integer from 0 to 2^53 − 1) of the seed whose key is `base`. */
export function replicateKey(base: SeedKey, n: number, into: number[] = [0, 0, 0, 0]): number[] {
  const low = mix(((n | 0) ^ base[0]!) + 0x3c6ef372);
  const high = mix((Math.floor(n / 4_294_967_296) ^ low) + 0x1b873593);
  const first = mix(high ^ base[1]!);
  const second = mix((first + low) ^ base[2]!);
  const third = mix((second + high) ^ base[3]!);
  into[3] = mix((third + low) ^ base[0]!);
  into[2] = third;
  into[1] = second;
  into[0] = first;
  return into;
}

/** The first word of alea's state at an address; each word of key and name, and the index, reach all its bits. */
function firstWord(key: SeedKey, name: NameHash, index: number): number {
  let x = Math.imul(index, 0x9e3779b1) ^ key[0]! ^ name[0]!;
  x = Math.imul(x ^ (x >>> 16), 0x7feb352d) + (key[1]! ^ name[1]!);
  x = Math.imul(x ^ (x >>> 15), 0x846ca68b) + (key[2]! ^ name[2]!);
  x = Math.imul(x ^ (x >>> 16), 0x31848bab) + (key[3]! ^ name[3]!);
  x = Math.imul(x ^ (x >>> 17), 0xed5ad4bb);
  x = Math.imul(x ^ (x >>> 11), 0xac4c1b51);
  return x ^ (x >>> 15);
}

/**
 * One draw, strictly between 0 and 1 (an odd multiple of 2^-33): bit for bit the first of
 * `openStream(key, name, index)`, without making the stream. Index is an integer, taken modulo 2^32.
 */
export function drawUniform(key: SeedKey, name: NameHash, index: number): number {
  const t = MULTIPLIER * ((firstWord(key, name, index) >>> 0) * STEP) + STEP;
  return t - (t | 0) + HALF_STEP;
}

/**
 * A stream of draws, strictly between 0 and 1, for a consumer that needs several: alea, restored to a state mixed out
 * of the address. It is not part of the world: whoever keeps one open over a step loses it on resuming.
 */
export function openStream(key: SeedKey, name: NameHash, index: number): () => number {
  const first = firstWord(key, name, index);
  const second = mix((first ^ key[1]! ^ name[3]!) + 0x68e31da4);
  const third = mix((second ^ key[2]! ^ name[1]!) + 0x1b56c4e9 + first);
  const state = { c: 1, s0: (first >>> 0) * STEP, s1: (second >>> 0) * STEP, s2: (third >>> 0) * STEP };
  const next = seedrandom.alea('', { state });
  return () => next() + HALF_STEP;
}
