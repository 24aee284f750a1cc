/**
 * Rules that require drills, as data: who must drill, how often, what counts, and where it is written. A file of them is JSON; what is
 * not in any file is the default below. `docs/drill-rules.schema.json` is made from this.
 */
import * as z from 'zod';

export const rulesVersion = 1;

const words = z.string().min(1).max(1000);

const ruleSchema = z
  .strictObject({
    id: z.string().min(1).max(100),
    title: words,
    who: words.meta({ description: 'Whom the rule binds.' }),
    months: z.number().int().min(1).max(1200).meta({ description: 'At least one drill in so many months.' }),
    categories: z.array(z.string()).optional().meta({
      description:
        'Categories of scenarios that count, as scenarios write them; any if neither this nor `scenarios` is there.',
    }),
    scenarios: z.array(z.string()).optional().meta({ description: 'Ids of scenarios that count.' }),
    source: words.meta({ description: 'Where it is written.' }),
  })
  .meta({ id: 'DrillRule' });

export const drillRulesSchema = z
  .strictObject({
    tocsin: z.literal('drill-rules'),
    version: z.literal(rulesVersion).meta({ description: 'Version of this format.' }),
    rules: z.array(ruleSchema).max(1000),
  })
  .meta({ id: 'DrillRules', title: 'Rules that require drills, version 1' });

export type DrillRule = z.infer<typeof ruleSchema>;
export type DrillRules = z.infer<typeof drillRulesSchema>;

const regulations =
  'Regulations on Emergency Response to Work Safety Accidents (State Council of the People’s Republic of China, Order 708, 2019), Art. 8';

/** What is known to hold where nobody says otherwise. Which of them bind you is for you to know: keep those in a file of your own. */
export const defaultRules: DrillRules = {
  tocsin: 'drill-rules',
  version: rulesVersion,
  rules: [
    {
      id: 'work-safety-government',
      title: 'Drill the plans for work-safety accidents',
      who: 'Local governments from the county up, their safety departments, townships and street offices, China',
      months: 24,
      categories: ['accident'],
      source: `${regulations}, first paragraph`,
    },
    {
      id: 'work-safety-high-risk',
      title: 'Drill the plans for work-safety accidents',
      who: 'Units with dangerous goods, mines, smelters, urban rail, construction, and crowded places such as hotels and markets, China',
      months: 6,
      categories: ['accident'],
      source: `${regulations}, second paragraph`,
    },
  ],
};
