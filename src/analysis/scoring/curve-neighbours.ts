/**
 * Other ways to turn a delay into a worth, from the fields that drills prepare for. No score uses them; they are here so that the curve in
 * `curve.ts` can be compared with them, and its users can see what they would have had.
 */

/**
 * Survival of a cardiac arrest in percent, by the minutes until resuscitation, defibrillation and advanced care: 67 − 2.3·c − 1.1·d − 2.1·a, and not
 * below 0 (M. P. Larsen and others, Annals of Emergency Medicine 22, 1993).
 */
export function larsenSurvival(resuscitation: number, defibrillation: number, advanced: number): number {
  return Math.max(0, 67 - 2.3 * resuscitation - 1.1 * defibrillation - 2.1 * advanced);
}

/** Points of 1,000 for an answer that falls in a straight line to half at the limit: what quiz programs give. */
export function quizPoints(delay: number, limit: number): number {
  return Math.round(1000 * (1 - delay / (2 * limit)));
}
