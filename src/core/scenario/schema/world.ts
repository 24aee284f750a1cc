/** The physical world: numbers that flow, gauges that people read, reserves and teams that they use. */
import * as z from 'zod';
import { byId, byName, colour, duration, durationExpression, expression, id, ids, line } from './words.ts';

export const stock = z
  .union([
    expression,
    z.strictObject({
      title: line.optional(),
      start: expression,
      unit: line.optional(),
      flow: expression
        .optional()
        .meta({ description: 'Rate of change per hour; without it only effects change it.' }),
      min: z
        .number()
        .nullable()
        .optional()
        .meta({ description: 'Never below this (default 0); null lifts the limit.' }),
      max: expression.optional().meta({ description: 'Never above this.' }),
    }),
  ])
  .meta({ id: 'Stock' });

export const gauge = z
  .strictObject({
    title: line.optional(),
    reads: expression.meta({ description: 'What it measures.' }),
    unit: line.optional(),
    every: duration.meta({ description: 'Time between readings.' }),
    delay: duration.optional().meta({ description: 'How late a reading is published.' }),
    noise: z
      .number()
      .min(0)
      .optional()
      .meta({ description: 'Standard deviation of the reading error, in the unit.' }),
    decimals: z
      .number()
      .int()
      .min(0)
      .max(6)
      .optional()
      .meta({ description: 'Decimals published (default 2).' }),
    seen_by: z
      .union([z.literal('all'), ids])
      .optional()
      .meta({ description: 'Who sees it (default all).' }),
    warn: z.partialRecord(colour, z.number()).optional().meta({
      description:
        'Levels. Ascending from blue to red, or descending for a gauge whose falling is the danger.',
    }),
    clearance: z
      .number()
      .min(0)
      .optional()
      .meta({ description: 'How far back past a level before it is cleared.' }),
  })
  .meta({ id: 'Gauge' });

export const reserve = z
  .strictObject({
    title: line.optional(),
    at: id.optional().meta({ description: 'The depot.' }),
    stock: expression,
    unit: line.optional(),
    low: z.number().min(0).optional().meta({ description: 'At or below this it is low.' }),
    resupply: z
      .strictObject({
        every: duration.meta({ description: 'Time between two deliveries being sent.' }),
        amount: expression,
        takes: durationExpression.optional().meta({ description: 'How long a delivery is on its way.' }),
        up_to: expression.optional().meta({ description: 'It is filled up to this and no further.' }),
      })
      .optional(),
  })
  .meta({ id: 'Reserve', description: 'A material reserve; its name is its stock in expressions.' });

export const team = z
  .strictObject({
    title: line.optional(),
    of: id.meta({
      description:
        'The role that commands it, to read: who may send it is said by the actions that need its skills.',
    }),
    size: z.number().int().positive().optional(),
    at: id.optional().meta({ description: 'The place where it stands.' }),
    arrives: duration.optional().meta({ description: 'It is there this long after StartEx.' }),
    rest_after: duration.optional().meta({ description: 'After this much work it has to rest.' }),
    rest: duration.optional().meta({ description: 'How long it rests.' }),
    skills: ids.optional(),
  })
  .meta({ id: 'Team' });

export const world = z
  .strictObject({
    step: duration.optional().meta({ description: 'Step of the numerical integration (default 5m).' }),
    method: z.enum(['euler', 'rk4']).optional().meta({ description: 'Integration method (default euler).' }),
    parameters: byName(z.number()).optional().meta({ description: 'Constants that a study can sweep.' }),
    chances: byName(z.string())
      .optional()
      .meta({ description: 'Drawn once at StartEx, each on its own stream.' }),
    stocks: byName(stock).optional(),
    formulas: byName(expression).optional(),
    gauges: byId(gauge).optional(),
    reserves: byName(reserve).optional(),
    teams: byId(team).optional(),
    channels: byId(
      z.strictObject({
        title: line.optional(),
        takes: durationExpression,
        choose: z
          .boolean()
          .optional()
          .meta({ description: 'Roles can choose it for what they send; the first such is the usual one.' }),
      }),
    )
      .optional()
      .meta({
        description: 'How long a message takes by each channel; a channel not named here is instant.',
      }),
  })
  .meta({ id: 'World' });
