/**
 * All the mathematics of the core that is not exact arithmetic. `exp`, `log`, `sin`, `cos` and `tanh` of
 * Node 20, 22 and 24 give the same bits (a test holds 20,000 points of each against stored hashes); `Math.pow` and `**` do not, so powers
 * are made here. `sqrt` is exact by IEEE 754. Nothing else may call a transcendental function.
 */

export const exp: (x: number) => number = Math.exp;
export const log: (x: number) => number = Math.log;
export const sin: (x: number) => number = Math.sin;
export const cos: (x: number) => number = Math.cos;
export const tanh: (x: number) => number = Math.tanh;
export const sqrt: (x: number) => number = Math.sqrt;

/**
 * a to the power b. Whole exponents by repeated squaring (0^0 is 1; a negative one is the reciprocal, so
 * what lies below about 1e-308 becomes 0), others as exp(b · log a): NaN for a negative base.
 */
export function power(a: number, b: number): number {
  if (!Number.isInteger(b)) return exp(b * log(a));
  return b < 0 ? 1 / wholePower(a, -b) : wholePower(a, b);
}

function wholePower(base: number, exponent: number): number {
  let result = 1;
  let square = base;
  for (let rest = exponent; ; square *= square) {
    if (rest % 2 === 1) result *= square;
    rest = Math.floor(rest / 2);
    if (rest === 0) return result;
  }
}

/** The same number, but 0 for −0. */
export function normaliseZero(x: number): number {
  return x + 0;
}

/** x kept within lo and hi; hi if they cross. */
export function clamp(x: number, lo: number, hi: number): number {
  return Math.min(Math.max(x, lo), hi);
}

/** A Gaussian bump of height 1 at `centre`; `width` is its standard deviation. */
export function bell(x: number, centre: number, width: number): number {
  const z = (x - centre) / width;
  return exp(-0.5 * z * z);
}

/**
 * A straight ramp: 0 up to `from`, 1 from `to` on, linear between. It falls instead if `to` is below `from`.
 * If they are equal it is a step: 0 below, 1 at and above.
 */
export function ramp(x: number, from: number, to: number): number {
  if (from === to) return x < from ? 0 : 1;
  return clamp((x - from) / (to - from), 0, 1);
}

type Coefficients = readonly [number, number, number, number, number, number, number, number];

/** A polynomial of degree seven, by Horner's rule, coefficients in ascending order. */
function polynomial(c: Coefficients, x: number): number {
  return ((((((c[7] * x + c[6]) * x + c[5]) * x + c[4]) * x + c[3]) * x + c[2]) * x + c[1]) * x + c[0];
}

const CENTRE_TOP: Coefficients = [
  3.387132872796366608, 133.14166789178437745, 1971.5909503065514427, 13731.693765509461125,
  45921.953931549871457, 67265.770927008700853, 33430.575583588128105, 2509.0809287301226727,
];
const CENTRE_BOTTOM: Coefficients = [
  1, 42.313330701600911252, 687.1870074920579083, 5394.1960214247511077, 21213.794301586595867,
  39307.89580009271061, 28729.085735721942674, 5226.495278852854561,
];
const MIDDLE_TOP: Coefficients = [
  1.42343711074968357734, 4.6303378461565452959, 5.7694972214606914055, 3.64784832476320460504,
  1.27045825245236838258, 0.24178072517745061177, 0.0227238449892691845833, 7.7454501427834140764e-4,
];
const MIDDLE_BOTTOM: Coefficients = [
  1, 2.05319162663775882187, 1.6763848301838038494, 0.68976733498510000455, 0.14810397642748007459,
  0.0151986665636164571966, 5.475938084995344946e-4, 1.05075007164441684324e-9,
];
const TAIL_TOP: Coefficients = [
  6.6579046435011037772, 5.4637849111641143699, 1.7848265399172913358, 0.29656057182850489123,
  0.026532189526576123093, 0.0012426609473880784386, 2.71155556874348757815e-5, 2.01033439929228813265e-7,
];
const TAIL_BOTTOM: Coefficients = [
  1, 0.59983220655588793769, 0.1369298809227358053, 0.0148753612908506148525, 7.868691311456132591e-4,
  1.8463183175100546818e-5, 1.4215117583164458887e-7, 2.04426310338993978564e-15,
];

/**
 * The quantile of the standard normal distribution at u in (0, 1), to about 1 part in 10^16: algorithm AS 241,
 * PPND16 (M. J. Wichura, "The Percentage Points of the Normal Distribution", Applied Statistics 37, 1988).
 * Infinite at 0 and 1, NaN outside.
 */
export function inverseNormal(u: number): number {
  const q = u - 0.5;
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q;
    return (q * polynomial(CENTRE_TOP, r)) / polynomial(CENTRE_BOTTOM, r);
  }
  const tail = q < 0 ? u : 1 - u;
  if (tail === 0) return q < 0 ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  const r = sqrt(-log(tail));
  const size =
    r <= 5
      ? polynomial(MIDDLE_TOP, r - 1.6) / polynomial(MIDDLE_BOTTOM, r - 1.6)
      : polynomial(TAIL_TOP, r - 5) / polynomial(TAIL_BOTTOM, r - 5);
  return q < 0 ? -size : size;
}
