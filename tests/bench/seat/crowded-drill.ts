/** A drill whose only person finds 300 messages in the inbox, as after a bad night; more come every ten minutes. */

const OPENING = 300;

export function crowdedDrill(): unknown {
  const message = (i: number, at: string): [string, unknown] => [
    `M-${i}`,
    {
      at,
      to: ['desk'],
      from: `Village ${i}`,
      via: 'phone',
      text: `Water stands in ${1 + (i % 40)} houses. Report ${i}.`,
    },
  ];
  return {
    tocsin: 1,
    id: 'crowded-desk',
    title: 'A crowded desk',
    category: 'natural-disaster',
    level: 'IV',
    start: '2026-07-14T20:00+08:00',
    length: '12h',
    organisation: { desk: { title: 'County duty desk', level: 'county' } },
    injects: Object.fromEntries([
      ...Array.from({ length: OPENING }, (_, i) => message(i, '0m')),
      ...Array.from({ length: 60 }, (_, i) => message(OPENING + i, `${10 * (i + 1)}m`)),
    ]),
  };
}
