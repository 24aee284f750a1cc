/** What was decided where an inject asked, by what its author says that each option is worth. */
import type { Option } from '../../../core/model/question.ts';
import { refSource } from '../../../core/model/refs.ts';
import { letterKey, trafficOf } from '../traffic.ts';
import type { Verdicts } from '../verdicts.ts';
import { type Measure, nothingRead, type Reading } from './measure.ts';

interface Ruling {
  /** What was chosen; null where the role said nothing. */
  readonly option: Option | null;
  readonly credit: number;
}

/** Every question of judged options that reached a role and is settled: answered, or over without an answer. */
function rulings({ timeline, horizon }: Verdicts): Ruling[] {
  const { injects } = timeline.plan.blueprint;
  const { delivered, answered, lapsed } = trafficOf(timeline);
  return delivered.flatMap(({ ref, to, from }): Ruling[] => {
    const question = from < 0 ? injects[refSource(ref)]?.question : undefined;
    if (!question?.options.some(({ credit }) => credit !== null)) return [];
    const key = letterKey(ref, to);
    const option = question.options[answered.get(key) ?? -1];
    // The author takes no side on this option: it is neither good nor bad.
    if (option !== undefined) return option.credit === null ? [] : [{ option, credit: option.credit }];
    const taken = question.options[lapsed.get(key) ?? -1];
    // Silence earns nothing, even where the option taken instead is a good one.
    const isOver = lapsed.has(key) || horizon.isOver;
    return isOver ? [{ option: null, credit: Math.min(0, taken?.credit ?? 0) }] : [];
  });
}

function readQuality(verdicts: Verdicts): Reading {
  const list = rulings(verdicts);
  if (list.length === 0) return nothingRead;
  const sum = list.reduce((total, { credit }) => total + credit, 0);
  return { value: sum / list.length, count: null, of: list.length };
}

function readHarmful(verdicts: Verdicts): Reading {
  const list = rulings(verdicts);
  if (list.length === 0) return nothingRead;
  const count = list.filter(({ option }) => option?.judged === 'harmful').length;
  return { value: count, count, of: list.length };
}

const questions =
  'Decisions are the questions of injects with judged options, once for each role that got one, as soon as they are answered or can no longer be; options on which the author takes no side are left out.';

export const decisionQuality: Measure = {
  id: 'decision-quality',
  group: 'judgement',
  title: 'Credit of decisions',
  definition: `The mean credit of the options chosen. No answer has 0, or the credit of the option taken instead where that is less. ${questions}`,
  range: [-1, 1],
  unit: 'index',
  source:
    'Acceptable responses agreed before the exercise, as in TARGETS (Fowlkes, Lane, Salas and others, Military Psychology 6, 1994); the credits are the author’s.',
  read: readQuality,
};

export const harmfulDecisions: Measure = {
  id: 'harmful-decisions',
  group: 'judgement',
  title: 'Harmful decisions',
  definition: `Options chosen that the author judges harmful. ${questions}`,
  range: [0, null],
  unit: 'acts',
  source: 'A proposal of this project.',
  read: readHarmful,
};
