/** `end: dike-lost` ends the drill with an ending. */
import * as z from 'zod';
import { verb } from './verb.ts';

export const end = verb({
  name: 'end',
  schema: z.string().meta({ description: 'End the drill with this ending.' }),
  compile: (id, names, path) => {
    const index = names.index('ending', id, path);
    return index === null ? null : (_world, port) => port.end(index);
  },
});
