/**
 * The scenario schema: one zod object gives the types, the validation and the published JSON Schema.
 * It says what shape a file has; `compile` says whether it makes sense.
 */
import * as z from 'zod';
import { parseStart } from '../../kernel/calendar.ts';
import { standIn } from './cast.ts';
import { chartNode } from './chart.ts';
import { grades } from './grades.ts';
import { moves } from './moves.ts';
import { facts, organisation } from './organisation.ts';
import { places } from './places.ts';
import { ending, objective, outcome, outcomeName, plan } from './plan.ts';
import { actions, injects } from './play.ts';
import { probes } from './probes.ts';
import { publicKeys } from './public.ts';
import { requests } from './requests.ts';
import { shifts } from './shifts.ts';
import { sites } from './sites.ts';
import { byId, duration, grade, id, line, text } from './words.ts';
import { world } from './world.ts';

/** The version of the scenario language this build reads. */
export const scenarioVersion = 1;

export const categories = ['natural-disaster', 'accident', 'public-health', 'social-security'] as const;

export const scenarioSchema = z
  .strictObject({
    tocsin: z.literal(scenarioVersion).meta({ description: 'Version of the scenario language.' }),
    id,
    title: line,
    summary: text.optional().meta({ description: 'What the situation is, told to everyone at StartEx.' }),
    teaches: z.array(line).max(20).optional(),
    difficulty: z.enum(['introductory', 'standard', 'demanding']).optional(),
    category: z.enum(categories),
    level: grade,
    start: z
      .string()
      .refine((value) => parseStart(value) !== null, 'a start is written like 2026-07-14T05:30+08:00')
      .meta({ description: 'Local date and time of StartEx with its offset: 2026-07-14T05:30+08:00.' }),
    length: duration,
    pace: z
      .number()
      .positive()
      .max(1000)
      .optional()
      .meta({ description: 'Drill minutes per real minute (default 1).' }),
    handling: duration
      .optional()
      .meta({ description: 'Drill time that one act costs a person playing alone.' }),
    organisation,
    facts: facts.optional(),
    world: world.optional(),
    chart: chartNode.optional(),
    injects: injects.optional(),
    actions: actions.optional(),
    titles: byId(line).optional().meta({
      description: 'What people read for words that have no title of their own: powers, arguments, choices.',
    }),
    sites: sites
      .optional()
      .meta({ description: 'What is written once and repeated for each site of its kind.' }),
    places: places.optional().meta({ description: 'Places, and how long the ways between them take.' }),
    grades: grades
      .optional()
      .meta({ description: 'Response grades: when each begins, and who is in command in it.' }),
    requests: requests
      .optional()
      .meta({ description: 'Help that one role can ask of another, and what it brings.' }),
    plan: plan.optional(),
    objectives: byId(objective).optional(),
    endings: byId(ending).optional(),
    outcome: z.record(outcomeName, outcome).optional(),
    public: publicKeys.optional(),
    shifts: shifts.optional(),
    moves: moves.optional().meta({ description: 'The parts of the drill, in their order.' }),
    probes: probes
      .optional()
      .meta({ description: 'When roles are asked what they believe, with everything else out of sight.' }),
    stand_ins: byId(standIn).optional(),
    cast: byId(id)
      .optional()
      .meta({ description: 'Which stand-in holds which role, where it is not the plan-follower.' }),
  })
  .meta({ id: 'Scenario', title: 'Tocsin scenario, version 1' });

/** A plan file, named by another plan’s `extends`. */
export const planFileSchema = z
  .strictObject({ tocsin: z.literal(scenarioVersion), id, ...plan.shape })
  .meta({ id: 'PlanFile', title: 'Tocsin plan, version 1' });

/** What the compiler takes: the sites have been written out by the reader. */
export type ScenarioInput = Omit<z.infer<typeof scenarioSchema>, 'sites'>;
export type PlanFileInput = z.infer<typeof planFileSchema>;
