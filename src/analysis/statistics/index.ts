/** The statistics' public face: formulas with their sources in the files, and worked figures in their tests. */
export {
  accelerationOf,
  type BcaOptions,
  type Bounds,
  bcaBootstrap,
  biasOf,
  percentileBootstrap,
} from './bootstrap-interval.ts';
export { brierScore, type Forecast } from './brier-score.ts';
export {
  kaplanMeier,
  type Observation,
  restrictedMean,
  type SurvivalStep,
  survivalMedian,
} from './kaplan-meier.ts';
export { krippendorffAlpha, type RatingScale } from './krippendorff-alpha.ts';
export {
  type MeanInterval,
  meanInterval,
  pairedInterval,
  type Spread,
  type StoppingRule,
  sizeForHalfWidth,
  spreadOf,
  stopAfter,
  welchInterval,
} from './mean-interval.ts';
export { percentile } from './percentile.ts';
export {
  type QuantileInterval,
  quantileInterval,
  sizeForMaximum,
  wilsonInterval,
} from './quantile-interval.ts';
export { type KappaWeights, type RatingPairs, weightedKappa } from './weighted-kappa.ts';
export { WeightedMean } from './weighted-mean.ts';
