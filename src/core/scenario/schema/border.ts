/** Borders: that an action is done in one's own jurisdiction, and whose leave it needs elsewhere. */
import * as z from 'zod';
import { duration } from './words.ts';

const way = z.enum(['consent', 'common_superior']);

/** The keys of an action that say so. */
export const borderKeys = {
  where: z
    .literal('jurisdiction')
    .optional()
    .meta({ description: 'Only where the role has jurisdiction; elsewhere it needs leave.' }),
  outside: z
    .strictObject({
      needs: way.meta({
        description:
          'Whose leave is asked first: of whoever answers for the place, or of the common superior.',
      }),
      or: way.optional().meta({ description: 'Whose leave does as well.' }),
      covers: z
        .enum(['once', 'always'])
        .optional()
        .meta({ description: 'Whether leave serves once (default) or as often as wanted.' }),
      lapses: duration.optional().meta({ description: 'How long leave holds; without it, to the end.' }),
      wait: duration.optional().meta({
        description: 'How long a stand-in waits for an answer before it asks the other (default 15m).',
      }),
    })
    .optional()
    .meta({ description: 'Whose leave the action needs outside one’s jurisdiction; without it, of either.' }),
};
