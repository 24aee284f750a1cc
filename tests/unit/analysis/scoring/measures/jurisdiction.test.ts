/** Acting outside one's jurisdiction as scoring sees it: an attempt counts as one beyond authority and as nothing else; asking counts for nothing. */
import { expect, test } from 'vitest';
import { judgeLog, measures, scoreRun } from '../../../../../src/analysis/scoring/index.ts';
import { act, type Played, play, type Step } from '../../../../helpers/drill-builder.ts';
import { readMeasure } from '../../../../helpers/read-measure.ts';

const parts = {
  length: '2h',
  organisation: {
    city: { title: 'City', level: 'city' },
    east: { title: 'East', level: 'county', reports_to: 'city' },
    west: { title: 'West', level: 'county', reports_to: 'city' },
  },
  places: { ford: { of: 'east' }, quay: { of: 'west', from: { ford: '5m' } } },
  actions: { close: { title: 'Close', by: ['east'], at: 'quay', where: 'jurisdiction' } },
  plan: {
    tasks: {
      shut: { owner: 'east', expect: { do: 'close' }, from: 'true', target: '60m', deadline: '100m' },
    },
  },
};
const attempt = act(5, 'east', 'close');
const leave: readonly Step[] = [
  act(10, 'east', 'request', { to: ['west'], action: 'close' }),
  act(15, 'west', 'approve', { re: 'east/request#1' }),
  act(20, 'east', 'close'),
];
const letter = ({ blueprint, run }: Played) => scoreRun(blueprint, run.log).tasks[0]?.rating;

test('an attempt without leave counts once, and makes the task one of major challenges', () => {
  const asked = play(parts, leave);
  const tried = play(parts, [attempt, ...leave]);
  const breaches = ({ blueprint, run }: Played) =>
    readMeasure(blueprint, run.log, 'authority-breaches').value;
  expect([breaches(asked), breaches(tried)]).toEqual([0, 1]);
  expect(letter(asked)).toMatchObject({ letter: 'P' });
  expect(letter(tried)).toMatchObject({ letter: 'M', because: 'beyond-authority' });
});

test('no other measure that counts anything tells the two apart', () => {
  const values = (steps: readonly Step[]): unknown[] => {
    const { blueprint, run } = play(parts, steps);
    const verdicts = judgeLog(blueprint, run.log);
    return measures.map(({ id, read }) => [id, read(verdicts).value]);
  };
  const [asked, tried] = [values(leave), values([attempt, ...leave])];
  const differ = measures.flatMap(({ id }, i) =>
    JSON.stringify(asked[i]) === JSON.stringify(tried[i]) ? [] : [id],
  );
  expect(differ).toEqual(['authority-breaches']);
});
