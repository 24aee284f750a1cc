/** `send: road-cut` sends an event to the chart as an event of its own, after the macrostep. */
import * as z from 'zod';
import { verb } from './verb.ts';

export const send = verb({
  name: 'send',
  schema: z.string().meta({ description: 'Send this event to the chart.' }),
  compile: (event, names, path) => {
    const index = names.index('event', event, path);
    return index === null ? null : (_world, port) => port.sendEvent(index);
  },
});
