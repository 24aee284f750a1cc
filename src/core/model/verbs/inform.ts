/** `inform: { role: water, of: dike-3-seepage }` lets roles know facts without a message, as by their own eyes. */
import * as z from 'zod';
import { asList, verb } from './verb.ts';

const oneOrMore = z.union([z.string(), z.array(z.string()).min(1)]);

export const inform = verb({
  name: 'inform',
  schema: z
    .strictObject({ role: oneOrMore, of: oneOrMore })
    .meta({ description: 'Roles come to know facts.' }),
  compile: (args, names, path) => {
    const roles = asList(args.role).map((id) => names.index('role', id, [...path, 'role']));
    const facts = asList(args.of).map((id) => names.index('fact', id, [...path, 'of']));
    if (roles.includes(null) || facts.includes(null)) return null;
    return (_world, port) => {
      for (const role of roles) for (const fact of facts) port.learn(role!, fact!);
    };
  },
});
