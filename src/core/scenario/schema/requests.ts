/** Requests and mutual aid: what one role can ask of another, what that brings, how long it takes, whether it goes back. */
import * as z from 'zod';
import { effects } from '../../model/verbs/index.ts';
import { byId, duration, durationExpression, expression, id, ids, line, text } from './words.ts';

export const request = z
  .strictObject({
    title: line,
    detail: text.optional(),
    from: ids.min(1).meta({ description: 'Roles that may ask for it.' }),
    to: id.meta({ description: 'The role that is asked and decides.' }),
    via: id.optional().meta({ description: 'The role that must pass it on.' }),
    gives: z
      .record(z.string(), z.union([expression, ids.min(1)]))
      .meta({ description: 'Reserves and how much of each; `team` or `teams`; a `power`.' }),
    needs: z
      .record(z.string(), expression)
      .optional()
      .meta({ description: 'Reserves that it takes from, when it is approved.' }),
    when: expression.optional().meta({ description: 'Can be approved only while this is true.' }),
    else: line.optional().meta({ description: 'What is said when it cannot be approved.' }),
    decide: durationExpression
      .optional()
      .meta({ description: 'Help does not set out before this long after the request arrived.' }),
    travel: durationExpression.optional().meta({ description: 'From setting out to arriving.' }),
    if_refused: id.optional().meta({ description: 'The inject that follows a refusal.' }),
    lends: duration.optional().meta({ description: 'It goes back this long after it arrived.' }),
    effects: effects.optional().meta({ description: 'Effects on arrival.' }),
  })
  .meta({ id: 'Request', description: 'Help that a role can ask another for.' });

export const requests = byId(request);
