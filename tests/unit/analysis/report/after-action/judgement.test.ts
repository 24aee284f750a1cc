/** What injects and probes asked of roles, in the report: what was answered, what it is worth, what was right. */
import { describe, expect, test } from 'vitest';
import { buildReport } from '../../../../../src/analysis/report/after-action/build-report.ts';
import type { Report } from '../../../../../src/analysis/report/after-action/document.ts';
import type { Input } from '../../../../../src/core/drill/input.ts';
import { reportWordsOf } from '../../../../../src/text/report-words.ts';
import { act, build, type Parts, type Step } from '../../../../helpers/drill-builder.ts';
import { findSection, rowsOf, sectionOf, tableIn } from '../../../../helpers/report-reader.ts';
import { playedBy } from '../../../../helpers/report-source.ts';

const asking: Parts = {
  facts: { leak: { title: 'Leak' } },
  world: { stocks: { river: { start: 3, flow: '2' } } },
  injects: {
    choice: {
      title: 'The bridge',
      at: '10m',
      to: ['county', 'town'],
      within: '20m',
      otherwise: 'stay',
      ask: 'Leave or stay?',
      options: {
        leave: { title: 'All leave', judged: 'good', because: 'The bridge will go.' },
        stay: { title: 'All stay', judged: 'harmful', because: 'Nobody gets out later.' },
        wait: { title: 'Wait and see' },
      },
    },
    talk: {
      at: '10m',
      to: ['city'],
      ask: 'Who decides?',
      discuss: '30m',
      look_for: ['The city decides'],
      never: ['The town acts alone'],
    },
    tv: {
      title: 'On the air',
      at: '10m',
      to: ['county'],
      from: 'Television',
      interview: {
        questions: ['How many?'],
        points: { figures: 'Twelve are missing.', shelter: 'The school is open.', guess: 'Hundreds died.' },
        must: ['figures', 'shelter'],
        never: ['guess'],
      },
    },
  },
  probes: {
    P: {
      at: '30m',
      to: ['county', 'town'],
      within: '5m',
      questions: {
        level: { ask: 'How high is it?', level: 1, truth: 'river', tolerance: 0.5, unit: 'm' },
        meaning: {
          ask: 'What does it mean?',
          level: 2,
          options: { calm: 'Nothing', watch: 'It must be watched', leave: 'People must leave' },
          truth: { watch: 'river < 9', leave: 'river > 2' },
        },
      },
    },
  },
};
const probed = (role: string, question: string, answer?: string | number): Step => [
  31,
  { kind: 'probe', role, probe: 'P', question, ...(answer !== undefined && { answer }) } satisfies Input,
];

const observed = (by: string, point: string, seen: boolean): Step => [
  40,
  { kind: 'observe', by, question: 'talk#1', point, seen } satisfies Input,
];

function reportOf(steps: readonly Step[], parts: Parts = asking, language = 'en'): Report {
  return buildReport(playedBy(build(parts), steps), { words: reportWordsOf(language), withNames: false });
}

const rowsIn = (report: Report, id: string): string[][] =>
  rowsOf(tableIn(sectionOf(report, `judgement-${id}`)));

const report = reportOf([
  act(12, 'county', 'answer', { re: 'choice#1', option: 'leave', text: 'The water is quicker.' }),
  act(13, 'city', 'answer', { re: 'talk#1', text: 'We do.' }),
  act(14, 'county', 'answer', { re: 'tv#1', points: ['guess', 'figures'] }),
  probed('county', 'level', 4.2),
  probed('county', 'meaning', 'leave'),
  probed('town', 'level'),
  observed('Li', 'The city decides', true),
  observed('Wu', 'The town acts alone', false),
]);

describe('a decision among options', () => {
  test('stands with its reason, its worth and why, in the author’s words', () => {
    expect(rowsIn(report, 'decisions')[0]).toEqual([
      'The bridge (choice)',
      'County',
      'All leave – “The water is quicker.”',
      'good (1)',
      'The bridge will go.',
      '–',
    ]);
  });

  test('that nobody took is silence, worth no more than nothing, with what would have been better', () => {
    expect(rowsIn(report, 'decisions')[1]).toEqual([
      'The bridge (choice)',
      'Town',
      'No answer, so that it went as with: All stay',
      '-1',
      'Nobody gets out later.',
      'All leave',
    ]);
  });

  test('on which the author takes no side has no better one', () => {
    const rows = rowsIn(
      reportOf([act(12, 'county', 'answer', { re: 'choice#1', option: 'wait' })]),
      'decisions',
    );
    expect([rows[0]![3], rows[0]![5]]).toEqual(['the author takes no side', '–']);
  });

  test('is in the summary, where a good and a harmful one have a mean of 0', () => {
    const both = reportOf([
      act(12, 'county', 'answer', { re: 'choice#1', option: 'leave' }),
      act(12, 'town', 'answer', { re: 'choice#1', option: 'stay' }),
    ]);
    expect(JSON.stringify(sectionOf(both, 'summary'))).toContain(
      '2 questions were to be decided among options: the answers are worth 0.00 on average (1 is best, no answer is 0), and 1 of them harmful.',
    );
  });
});

test('a discussion has its answers, what evaluators listen for, and what they noticed', () => {
  expect(rowsIn(report, 'discussions')).toEqual([
    [
      'Who decides? (talk)',
      'City: “We do.”',
      'The city decides (noticed by Evaluator 1); Not: The town acts alone (not noticed by Evaluator 2)',
    ],
  ]);
});

test('what evaluators noticed is told in the timeline, by number', () => {
  const told = rowsOf(tableIn(sectionOf(report, 'timeline'))).map((row) => row[3]);
  expect(told).toContain('Evaluator 1, on talk: noticed: The city decides');
  expect(told).toContain('Evaluator 2, on talk: not noticed: The town acts alone');
});

test('an interview has what was said, what was left unsaid, and what must not have been said', () => {
  expect(rowsIn(report, 'statements')).toEqual([
    ['On the air (tv)', 'County', '“Twelve are missing.”', '“The school is open.”', '“Hundreds died.”'],
  ]);
});

describe('a probe', () => {
  test('has right answers and given ones in words and units, and what became of each', () => {
    // From 3 at StartEx by 2 an hour: 4 after half an hour, and 4.2 is within the half metre allowed.
    expect(rowsIn(report, 'awareness')).toEqual([
      ['How high is it?', '1, what is there', 'County', '0:30', '4 m', '4.2 m', 'right'],
      [
        'What does it mean?',
        '2, what it means',
        'County',
        '0:30',
        'It must be watched, People must leave',
        'People must leave',
        'right',
      ],
      ['How high is it?', '1, what is there', 'Town', '0:30', '4 m', '–', 'did not know'],
      [
        'What does it mean?',
        '2, what it means',
        'Town',
        '0:30',
        'It must be watched, People must leave',
        '–',
        'no answer',
      ],
    ]);
  });

  test('is told in the timeline by its question and its options’ titles', () => {
    const told = rowsOf(tableIn(sectionOf(report, 'timeline'))).map((row) => row[3]);
    expect(told).toContain('County answers “What does it mean?”: People must leave');
    expect(told).toContain('Town is asked “How high is it?”; right is 4 m');
    expect(told).toContain('Town does not know: “How high is it?”');
  });
});

test('the same is told in Chinese, with the scenario’s own words left as they are', () => {
  const chinese = reportOf([probed('county', 'level', 9)], asking, 'zh');
  expect(rowsIn(chinese, 'awareness')[0]).toEqual([
    'How high is it?',
    '1（现状）',
    'County',
    '0:30',
    '4 m',
    '9 m',
    '错误',
  ]);
});

test('where nobody was asked anything there is no such section', () => {
  expect(findSection(reportOf([], {}).sections, 'judgement')).toBeNull();
});
