/** Moves: the parts that a drill is divided into, and time for people to talk when one is over. */
import * as z from 'zod';
import { duration, ids, line, text } from './words.ts';

const move = z
  .strictObject({
    title: line,
    until: duration.optional().meta({
      description: 'When it ends, after StartEx; the last one lasts to the end of the drill.',
    }),
    briefing: text.optional().meta({ description: 'The situation, told to everyone when the move begins.' }),
    discuss: duration.optional().meta({
      description: 'How long people talk when it is over, in their own time: the drill stands still.',
    }),
    questions: z.array(text.min(1)).min(1).max(20).optional().meta({ description: 'What to talk about.' }),
    objectives: ids.min(1).optional().meta({ description: 'Objectives to talk about.' }),
  })
  .meta({ id: 'Move', description: 'A part of the drill.' });

export const moves = z.array(move).min(1).max(30);
