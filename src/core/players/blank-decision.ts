/** What every decision of a stand-in begins from. */
import type { Decision } from '../model/blueprint.ts';

/** A decision with nothing in it. */
export const blankDecision: Decision = {
  verb: 'log',
  to: [],
  facts: [],
  action: -1,
  args: [],
  re: -1,
  option: -1,
  text: '',
};
