/** What was said in interviews and public statements, against what their author says must be said and must never be. */
import { LOG } from '../../../core/engine/log-codes.ts';
import { refSource } from '../../../core/model/refs.ts';
import { oncePer } from '../once-per.ts';
import type { Timeline } from '../timeline.ts';
import { letterKey, trafficOf } from '../traffic.ts';
import type { Verdicts } from '../verdicts.ts';
import { type Measure, nothingRead, type Reading, share } from './measure.ts';

/** One interview of one role, as soon as it is settled. */
interface Statement {
  readonly must: number;
  readonly covered: number;
  readonly breached: number;
}

/** How often each letter's interview has an entry of a code, by `letterKey`. */
const countsOf = oncePer((timeline: Timeline) => {
  const { log } = timeline;
  const covered = new Map<string, number>();
  const breached = new Map<string, number>();
  for (let entry = 0; entry < log.length; entry++) {
    const code = log.codes[entry]!;
    if (code !== LOG['point.covered'] && code !== LOG['point.breached']) continue;
    const counts = code === LOG['point.covered'] ? covered : breached;
    const key = letterKey(log.a[entry]!, log.b[entry]!);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return { covered, breached };
});

function statements({ timeline, horizon }: Verdicts): Statement[] {
  const { injects } = timeline.plan.blueprint;
  const { delivered, answered, lapsed } = trafficOf(timeline);
  const { covered, breached } = countsOf(timeline);
  return delivered.flatMap(({ ref, to, from }): Statement[] => {
    const points = (from < 0 ? injects[refSource(ref)]?.question?.points : undefined) ?? [];
    const key = letterKey(ref, to);
    const spoke = answered.has(key);
    if (points.length === 0 || !(spoke || lapsed.has(key) || horizon.isOver)) return [];
    return [
      {
        must: points.filter(({ must }) => must).length,
        // Silence earns nothing, even where it is taken as the right word.
        covered: spoke ? (covered.get(key) ?? 0) : 0,
        breached: breached.get(key) ?? 0,
      },
    ];
  });
}

const sum = (list: readonly Statement[], key: keyof Statement): number =>
  list.reduce((total, statement) => total + statement[key], 0);

function readCovered(verdicts: Verdicts): Reading {
  const list = statements(verdicts);
  return share(sum(list, 'covered'), sum(list, 'must'));
}

function readBreached(verdicts: Verdicts): Reading {
  const list = statements(verdicts);
  if (list.length === 0) return nothingRead;
  const count = sum(list, 'breached');
  return { value: count, count, of: list.length };
}

const settled =
  'Interviews count once for each role asked, as soon as they are answered or can no longer be; public statements are interviews without questions.';

export const mustSaid: Measure = {
  id: 'must-said',
  group: 'judgement',
  title: 'Said in public what must be said',
  definition: `The share of points that must be said in interviews that were said by the role asked. Who is silent says none. ${settled}`,
  range: [0, 1],
  unit: 'share',
  source: 'A proposal of this project.',
  read: readCovered,
};

export const neverSaid: Measure = {
  id: 'never-said',
  group: 'judgement',
  title: 'Said in public what must not be said',
  definition: `Points that must not be said in interviews and were, by the role asked or by its silence. ${settled}`,
  range: [0, null],
  unit: 'acts',
  source: 'A proposal of this project.',
  read: readBreached,
};
