/** Tasks that expect an answer or a check, in words: in the scorecard with the facilitator's titles, for the coach with what the inbox shows. */
import { describe, expect, test } from 'vitest';
import { scorecardNames } from '../../../../src/analysis/report/scorecard-names.ts';
import { scoreRun } from '../../../../src/analysis/scoring/index.ts';
import { coachRole } from '../../../../src/core/engine/view-coach.ts';
import { wordsOf } from '../../../../src/text/words.ts';
import { taskWords } from '../../../../src/ui/tui/state/coach-words.ts';
import { play } from '../../../helpers/drill-builder.ts';

const task = (expected: object) => ({
  owner: 'county',
  expect: expected,
  from: 'hours >= 0',
  target: '30m',
  deadline: '90m',
});
const drill = play(
  {
    facts: { burst: { title: 'The dam has burst', true: false }, crack: { title: 'A crack' } },
    injects: {
      ask: {
        title: 'Question of the night',
        at: '1m',
        to: ['county'],
        from: 'Mayor',
        ask: 'Stay or leave?',
        options: { leave: { title: 'Leave now' }, stay: { title: 'Stay at home' } },
      },
      rumour: { at: '1m', to: ['county'], from: 'fire', says: { burst: true }, check: { takes: '15m' } },
      later: { at: '1h', to: ['county'], from: 'fire', says: { crack: true }, check: { takes: '15m' } },
    },
    plan: {
      tasks: {
        any: task({ answer: 'ask' }),
        one: task({ answer: 'ask', with: ['leave', 'stay'] }),
        look: task({ check: 'rumour' }),
        unheard: task({ check: 'later' }),
        either: task({ any: [{ check: 'rumour' }, { answer: 'ask', with: ['leave'] }] }),
      },
    },
  },
  [],
  { until: 10 },
);

describe('what the plan expects, said', () => {
  test.each([
    [
      'en',
      [
        'Answer: Question of the night',
        'Answer: Question of the night: Leave now or Stay at home',
        'Have it checked: rumour',
        'Have it checked: later',
        'Have it checked: rumour or Answer: Question of the night: Leave now',
      ],
    ],
    [
      'zh',
      [
        '答复：Question of the night',
        '答复：Question of the night：Leave now或Stay at home',
        '核实：rumour',
        '核实：later',
        '核实：rumour或答复：Question of the night：Leave now',
      ],
    ],
  ])('in the scorecard, in %s', (language, expected) => {
    const card = scoreRun(drill.blueprint, drill.run.log);
    const names = scorecardNames(card, wordsOf(language));
    expect(card.tasks.map(({ id }) => names.task(id))).toEqual(expected);
  });

  test.each([
    [
      'en',
      [
        'answer Mayor',
        'answer Mayor: Leave now or Stay at home',
        'have it checked: The dam has burst',
        'have checked what Fire brigade says',
      ],
    ],
    [
      'zh',
      [
        '答复Mayor',
        '答复Mayor：Leave now或Stay at home',
        '核实：The dam has burst',
        '核实Fire brigade所说的情况',
      ],
    ],
  ])('by the coach, in %s', (language, expected) => {
    const said = coachRole(drill.blueprint, drill.run.world, 1).map((one) =>
      taskWords(one, wordsOf(language)),
    );
    expect(said.slice(0, 4)).toEqual(expected);
  });
});
