/** `inform: { role: water, of: dike-3-seepage }` lets roles know facts without a message, as by their own eyes. */
import { z } from 'zod';
import { verb } from './verb.ts';

const oneOrMore = z.union([z.string(), z.array(z.string()).min(1)]);
const list = (value: string | string[]): string[] => (typeof value === 'string' ? [value] : value);

export const inform = verb({
  name: 'inform',
  schema: z
    .strictObject({ role: oneOrMore, of: oneOrMore })
    .meta({ description: 'Roles come to know facts.' }),
  compile: (args, names, path) => {
    const roles = list(args.role).map((id) => names.index('role', id, [...path, 'role']));
    const facts = list(args.of).map((id) => names.index('fact', id, [...path, 'of']));
    if (roles.includes(null) || facts.includes(null)) return null;
    return (_world, port) => {
      for (const role of roles) for (const fact of facts) port.learn(role!, fact!);
    };
  },
});
