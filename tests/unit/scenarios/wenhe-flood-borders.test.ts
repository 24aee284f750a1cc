/** The county line in the flood: the sluice and the road that lie beyond it. */
import { expect, test } from 'vitest';
import { act, play, refusals, type Step } from '../../helpers/drill-builder.ts';
import { loadNamed } from '../../helpers/scenarios/load.ts';

const blueprint = loadNamed('wenhe-flood');
const played = (steps: readonly Step[]) => play(blueprint, steps, { until: 60 });
const ask = (minute: number, role: string, to: string, action: string): Step =>
  act(minute, role, 'request', { to: [to], action });

test('one answer of the city brings the power to open the sluice and the leave to do so; Linshan cannot give either', () => {
  const drill = played([
    ask(1, 'county-hq', 'linshan-hq', 'open-sluice'),
    act(2, 'linshan-hq', 'approve', { re: 'county-hq/request#1' }),
    ask(3, 'county-hq', 'city-hq', 'open-sluice'),
    act(4, 'city-hq', 'approve', { re: 'county-hq/request#2' }),
    // Dongzhuang is not yet empty: nothing else stands in the way.
    act(5, 'county-hq', 'open-sluice'),
  ]);
  expect(refusals(drill)).toEqual(['cannot-grant', 'not-now']);
  expect(drill.of('power.granted').map(({ power }) => power)).toEqual(['divert']);
  expect(drill.of('consent.given').map(({ place }) => place)).toEqual(['nanwa-sluice']);
});

test('people leave Dongzhuang faster over the road of Linshan, once Linshan has agreed', () => {
  const order = act(1, 'county-hq', 'evacuate', { args: { area: 'dongzhuang' } });
  const attempt = act(2, 'township', 'open-linshan-road');
  const consent = [
    ask(3, 'township', 'linshan-hq', 'open-linshan-road'),
    act(4, 'linshan-hq', 'approve', { re: 'township/request#1' }),
    act(5, 'township', 'open-linshan-road'),
  ];
  const left = (steps: readonly Step[]): number => {
    const drill = played(steps);
    expect(refusals(drill)).toEqual(['outside-jurisdiction']);
    return drill.run.world.values[blueprint.slots.indexOf('people_dongzhuang')]!;
  };
  expect(left([order, attempt, ...consent])).toBeLessThan(left([order, attempt]) - 50);
});
