import { describe, expect, test } from 'vitest';
import { formatTask, listTasks } from '../../../../src/analysis/report/format-task.ts';
import { logTeller } from '../../../../src/analysis/report/tell-log.ts';
import { scoreRun } from '../../../../src/analysis/scoring/index.ts';
import { wordsOf } from '../../../../src/text/words.ts';
import { act, dampPatch, runDampPatch, tell } from '../../../helpers/damp-patch.ts';

function pageOf(id: string, steps: Parameters<typeof runDampPatch>[0]): string {
  const { log, world } = runDampPatch(steps);
  const card = scoreRun(dampPatch, log);
  const index = card.tasks.findIndex((task) => task.id === id);
  const tell = logTeller({ blueprint: dampPatch, log, messages: world.messages, entries: [] }, 'en');
  const page = { blueprint: dampPatch, log, tell, words: wordsOf('en'), width: 80 };
  return formatTask(card, index, page).join('\n').replace(/\s+/g, ' ');
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

  test('tells the entries of the log behind its score as the log is told elsewhere, the act that met it among them', () => {
    const page = pageOf('report-damp', [tell(12, 'patrol', ['water'])]);
    const [, entries = ''] = page.split(' In the log ');
    expect(entries).toMatch(/^T\+0:10 no\. \d+ The plan calls for: /);
    expect(entries).toMatch(/T\+0:12 no\. \d+ Dike patrol: tells Water bureau: A damp patch at the dike/);
    expect(entries).toMatch(/T\+0:12 no\. \d+ Water bureau now knows: A damp patch at the dike/);
    expect(entries).toMatch(/T\+0:12 no\. \d+ Task met: /);
    expect(pageOf('report-damp', [])).toMatch(/T\+\d:\d\d no\. \d+ Deadline passed: /);
  });

  test('says nothing of telling where a task is not to tell', () => {
    expect(pageOf('shore-up', [])).not.toContain('Who had to be told');
  });
});

test('every task of the plan is in the list, in its order', () => {
  const card = scoreRun(dampPatch, runDampPatch([]).log);
  expect(listTasks(card, wordsOf('en'))).toHaveLength(card.tasks.length);
});
