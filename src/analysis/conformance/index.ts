/** Conformance's public face. */
export { type Alignment, align, alignmentFitness } from './alignment.ts';
export {
  absence,
  type Constraint,
  declareFitness,
  exactly,
  existence,
  keeps,
  type Template,
  templateNamed,
  templates,
} from './declare/index.ts';
export { type Formula, holdsAt } from './ltlf.ts';
export { type PartialOrder, partialOrder } from './partial-order.ts';
export { escapingPrecision } from './precision.ts';
export * as robustness from './robustness.ts';
export { type Answer, answerDemand, type Demand } from './temporal-network.ts';
export { replayTokens, type Tokens, tokenFitness } from './token-replay.ts';
