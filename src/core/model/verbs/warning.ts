/** `warning: orange` sets the public warning level; `warning: none` lifts it. */
import * as z from 'zod';
import { verb } from './verb.ts';

/** Warning levels in ascending order; the index is the number that expressions see as `warning`. */
export const warningLevels = ['none', 'blue', 'yellow', 'orange', 'red'] as const;

export const warning = verb({
  name: 'warning',
  schema: z.enum(warningLevels).meta({ description: 'Set the public warning level.' }),
  compile: (level) => {
    const index = warningLevels.indexOf(level);
    return (_world, port) => port.warn(index);
  },
});
