/** The key by which an inject asks for something to be said in public: questions, points prepared, what must be said and what never. */
import * as z from 'zod';
import { MAX_POINTS } from '../../model/question.ts';
import { byId, ids, line, text } from './words.ts';

export const interview = z
  .strictObject({
    questions: z
      .array(text)
      .max(50)
      .optional()
      .meta({ description: 'What is asked, one below the other; without them a statement is wanted.' }),
    points: byId(line).meta({
      description: `What is prepared to be said, by id; at most ${MAX_POINTS}. Any number can be picked.`,
    }),
    must: ids.optional().meta({ description: 'Points that have to be said. Participants never see which.' }),
    never: ids
      .optional()
      .meta({ description: 'Points that must not be said. Participants never see which.' }),
  })
  .meta({
    id: 'Interview',
    description:
      'An interview or a public statement; `within` says until when, `otherwise` what silence says.',
  });
