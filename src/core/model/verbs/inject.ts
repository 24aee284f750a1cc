/** `inject: I-05` delivers an inject once the macrostep is over. */
import * as z from 'zod';
import { verb } from './verb.ts';

export const inject = verb({
  name: 'inject',
  schema: z.string().meta({ description: 'Deliver this inject.' }),
  compile: (id, names, path) => {
    const index = names.index('inject', id, path);
    return index === null ? null : (_world, port) => port.requestInject(index);
  },
});
