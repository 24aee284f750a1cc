import { describe, expect, test } from 'vitest';
import { formatTask, listTasks } from '../../../../src/analysis/report/format-task.ts';
import { scoreRun } from '../../../../src/analysis/scoring/index.ts';
import { wordsOf } from '../../../../src/text/words.ts';
import { act, dampPatch, runDampPatch, tell } from '../../../helpers/damp-patch.ts';

function pageOf(id: string, steps: Parameters<typeof runDampPatch>[0]): string {
  const card = scoreRun(dampPatch, runDampPatch(steps).log);
  const index = card.tasks.findIndex((task) => task.id === id);
  return formatTask(card, index, wordsOf('en'), 80).join('\n').replace(/\s+/g, ' ');
}

describe('the page of a task', () => {
  test('says when its owner could know, and both scores', () => {
    const steps = [tell(50, 'patrol', ['water']), act(55, 'water', 'shore-dike')];
    expect(pageOf('shore-up', steps)).toContain(
      'Water bureau could know from T+0:50; 0.92 by its own clock, 0.35 by the team’s.',
    );
  });

  test('says of each fact to whom it had to be told, and what became of it', () => {
    expect(pageOf('report-damp', [tell(12, 'patrol', ['water'])])).toContain(
      'Who had to be told Water bureau: A damp patch at the dike – in time, T+0:12',
    );
    expect(pageOf('report-damp', [])).toContain(
      'Water bureau: A damp patch at the dike – told nobody In the log',
    );
  });

  test('says nothing of telling where a task is not to tell', () => {
    expect(pageOf('shore-up', [])).not.toContain('Who had to be told');
  });
});

test('every task of the plan is in the list, in its order', () => {
  const card = scoreRun(dampPatch, runDampPatch([]).log);
  expect(listTasks(card, wordsOf('en'))).toHaveLength(card.tasks.length);
});
