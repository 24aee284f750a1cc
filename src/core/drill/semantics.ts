/**
 * The version of the rules by which a drill unfolds. The same scenario, seed and journal give the same log under the same
 * number; a change that makes any drill unfold otherwise raises it, and journals of another number are refused.
 */
export const semanticsVersion = 4;
