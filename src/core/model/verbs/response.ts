/** `response: II` sets the response level. */
import * as z from 'zod';
import { verb } from './verb.ts';

/** Response levels; level I, the highest, is the number 1 that expressions see as `response`. */
export const responseLevels = ['I', 'II', 'III', 'IV'] as const;

export const response = verb({
  name: 'response',
  schema: z.enum(responseLevels).meta({ description: 'Set the response level.' }),
  compile: (level) => {
    const number = responseLevels.indexOf(level) + 1;
    return (_world, port) => port.respond(number);
  },
});
