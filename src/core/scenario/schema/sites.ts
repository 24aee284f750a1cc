/**
 * Sites: what is written once and repeated for each place of its kind. Only the frame is held to this schema; what a site is made
 * of is held to the schema of the whole once it has been written out for each site.
 */
import * as z from 'zod';
import { byId, line } from './words.ts';

/** A site's id begins the names of all that belongs to it, numbers too, and so is lower-case and short. */
const siteId = z
  .string()
  .regex(
    /^[a-z][a-z0-9-]{0,30}$/,
    'the id of a site is at most 31 lower-case letters, digits and hyphens, and starts with a letter',
  )
  .meta({ description: 'The id of a site: lower-case letters, digits and hyphens, starting with a letter.' });

const siteValues = z
  .object({ title: line.optional() })
  .catchall(z.union([z.number(), line]))
  .meta({ description: 'What differs from site to site: numbers, ids and words, by names of your own.' });

const parts = z.record(z.string(), z.unknown());

export const siteType = z
  .strictObject({
    each: z
      .union([z.array(siteId).min(1).max(100), z.record(siteId, siteValues)])
      .meta({ description: 'The sites: a list, or a map with what differs from site to site.' }),
    region: parts
      .optional()
      .meta({ description: 'A region of the chart for each site, under the id of the site.' }),
    organisation: parts.optional(),
    facts: parts.optional(),
    world: z
      .strictObject({
        parameters: parts.optional(),
        chances: parts.optional(),
        stocks: parts.optional(),
        formulas: parts.optional(),
        gauges: parts.optional(),
        reserves: parts.optional(),
        teams: parts.optional(),
      })
      .optional(),
    injects: parts.optional(),
    actions: parts.optional(),
    requests: parts.optional(),
    tasks: parts.optional().meta({ description: 'Tasks that the plan has for each site.' }),
    outcome: parts.optional(),
  })
  .meta({
    id: 'SiteType',
    description: 'Written as for the whole; `site.` stands before what is the site’s own.',
  });

export const sites = byId(siteType);
