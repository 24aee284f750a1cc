/** The DECLARE templates, and how many of a set of rules a trace keeps. A new template is an entry in one of the files here and a place in this list. */
import { absence, exactly, existence, init, last } from './counts.ts';
import {
  alternatePrecedence,
  alternateResponse,
  alternateSuccession,
  chainPrecedence,
  chainResponse,
  chainSuccession,
  notChainSuccession,
  notSuccession,
  precedence,
  response,
  succession,
} from './order.ts';
import type { Constraint, Template } from './template.ts';
import { choice, coExistence, exclusiveChoice, notCoExistence, respondedExistence } from './together.ts';

export { absence, exactly, existence } from './counts.ts';
export type { Constraint, Template } from './template.ts';

/** All templates; those that count are here with small counts. */
export const templates: readonly Template[] = [
  existence(1),
  existence(2),
  existence(3),
  absence(1),
  absence(2),
  absence(3),
  exactly(1),
  exactly(2),
  init,
  last,
  respondedExistence,
  coExistence,
  response,
  precedence,
  succession,
  alternateResponse,
  alternatePrecedence,
  alternateSuccession,
  chainResponse,
  chainPrecedence,
  chainSuccession,
  notCoExistence,
  notSuccession,
  notChainSuccession,
  choice,
  exclusiveChoice,
];

const byName = new Map(templates.map((template) => [template.name, template]));

/** The template of a name. Throws where there is none. */
export function templateNamed(name: string): Template {
  const template = byName.get(name);
  if (template === undefined) throw new Error(`there is no template ${name}`);
  return template;
}

/** Whether a trace keeps a rule. */
export function keeps(trace: readonly number[], { template, a, b = -1 }: Constraint): boolean {
  return template.holds(trace, a, b);
}

/** 1 − violations / rules, from 0 to 1; null where there are no rules. */
export function declareFitness(trace: readonly number[], rules: readonly Constraint[]): number | null {
  if (rules.length === 0) return null;
  return rules.filter((rule) => keeps(trace, rule)).length / rules.length;
}
