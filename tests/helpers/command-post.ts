/**
 * A headquarters that orders and asks: a county with a bureau and two townships under it and a city above. Ten tasks of the county order the
 * bureau to do something, one asks the city for leave. Minutes: each is to be done within 5, and by 10 at the latest.
 */
import type { Blueprint } from '../../src/core/model/blueprint.ts';
import { compileInput } from './compile-input.ts';

export const works: readonly string[] = Array.from({ length: 10 }, (_, i) => `work-${i}`);

const soon = { target: '5m', deadline: '10m' };

/** `slow` orders have three hours, beyond the end of the drill at two. */
export function commandPost(slow: readonly string[] = []): Blueprint {
  const orders = works.map((work) => [
    `order-${work}`,
    {
      owner: 'county',
      expect: { order: 'bureau', do: work },
      from: true,
      ...(slow.includes(work) ? { target: '5m', deadline: '3h' } : soon),
    },
  ]);
  return compileInput({
    organisation: {
      city: { title: 'City', level: 'city', authority: ['evacuate'] },
      'city-bureau': { title: 'City bureau', level: 'city', reports_to: 'city' },
      county: { title: 'County', level: 'county', reports_to: 'city' },
      bureau: { title: 'Bureau', level: 'county', reports_to: 'county', line: 'city-bureau' },
      north: { title: 'North', level: 'township', reports_to: 'county' },
      south: { title: 'South', level: 'township', reports_to: 'county' },
    },
    facts: { breach: { title: 'A breach' }, rain: { title: 'Rain' } },
    actions: {
      ...Object.fromEntries(works.map((work) => [work, { title: work, by: ['bureau', 'north', 'south'] }])),
      leave: { title: 'Leave', by: ['county'], authority: 'evacuate' },
    },
    plan: {
      tasks: {
        ...Object.fromEntries(orders),
        ask: { owner: 'county', expect: { request: 'city', for: 'leave' }, from: true, ...soon },
        tell: { owner: 'county', expect: { inform: ['city', 'north'], of: 'breach' }, from: true, ...soon },
        across: { owner: 'north', expect: { inform: 'south', of: 'breach' }, from: true, ...soon },
      },
    },
  });
}
