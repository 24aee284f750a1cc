/**
 * The corrective actions of a drill as data: filled in from its findings, then a person's to change, in the file itself or with
 * `tocsin improve`. What an action is about (a task of the plan, or a kind of refusal) lets later drills say whether it helped.
 * `docs/improvement-plan.schema.json` is made from this.
 */
import * as z from 'zod';
import { refusals } from '../../../core/engine/log-codes.ts';
import { isDate } from '../../scoring/calendar/index.ts';

export const improvementVersion = 1;

export const actionStates = ['open', 'done', 'dropped'] as const;
export type ActionState = (typeof actionStates)[number];

export const capabilityElements = ['planning', 'organisation', 'equipment', 'training', 'exercises'] as const;

const id = z.string().min(1).max(200);
const words = z.string().max(10_000);
const date = z
  .string()
  .refine(isDate, 'is no date')
  .nullable()
  .meta({ description: 'As 2026-12-01; null where nobody has set it.' });

const about = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('task'), task: id }),
    z.strictObject({ kind: z.literal('refusal'), role: id, reason: z.enum(refusals) }),
  ])
  .meta({
    description: 'What went wrong: a task of the plan, or acts of a role that were refused for this reason.',
  });

const correctiveAction = z
  .strictObject({
    id: id.meta({ description: 'Its number in this plan.' }),
    about,
    capability: words,
    issue: words,
    action: words,
    element: z.enum(capabilityElements),
    owner: words.meta({ description: 'Who is responsible; filled in with the id of a role.' }),
    contact: words,
    start: date,
    due: date,
    state: z.enum(actionStates),
  })
  .meta({ id: 'CorrectiveAction' });

export const improvementPlanSchema = z
  .strictObject({
    tocsin: z.literal('improvement-plan'),
    version: z.literal(improvementVersion).meta({ description: 'Version of this format.' }),
    scenario: id,
    drill: id,
    actions: z.array(correctiveAction).max(1000),
  })
  .meta({ id: 'ImprovementPlan', title: 'Tocsin improvement plan, version 1' });

export type CorrectiveAction = z.infer<typeof correctiveAction>;
export type ImprovementPlan = z.infer<typeof improvementPlanSchema>;

export type PlanReading =
  | { readonly ok: true; readonly plan: ImprovementPlan }
  /** Where in the file, and what is wrong there. */
  | { readonly ok: false; readonly why: string };

/** Reads the file's text. Never throws, whatever it holds. */
export function readImprovementPlan(text: string): PlanReading {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false, why: 'it is no JSON' };
  }
  const read = improvementPlanSchema.safeParse(value);
  if (read.success) return { ok: true, plan: read.data };
  const { path, message } = read.error.issues[0]!;
  return { ok: false, why: path.length === 0 ? message : `${path.join('.')}: ${message}` };
}

/** The file's text: indented, for people edit it. */
export function writeImprovementPlan(plan: ImprovementPlan): string {
  return `${JSON.stringify(plan, null, 2)}\n`;
}
