import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { buildReport } from '../../../../../src/analysis/report/after-action/build-report.ts';
import {
  type Block,
  type Report,
  reportSchema,
  type Section,
} from '../../../../../src/analysis/report/after-action/document.ts';
import { entriesIn } from '../../../../../src/analysis/report/after-action/pointers.ts';
import type { ReportSource } from '../../../../../src/analysis/report/after-action/source.ts';
import { measures, scoreRun } from '../../../../../src/analysis/scoring/index.ts';
import { logEntry } from '../../../../../src/core/engine/log-json.ts';
import { reportWordsOf } from '../../../../../src/text/report-words.ts';
import { dampPatch } from '../../../../helpers/damp-patch.ts';
import { hostileSource } from '../../../../helpers/hostile-texts.ts';
import { findSection, rowsOf, sectionOf, tableIn, wordsOf } from '../../../../helpers/report-reader.ts';
import { playedBy, playedByStandIns } from '../../../../helpers/report-source.ts';
import { loadNamed } from '../../../../helpers/scenarios/load.ts';
import { workedLog, workedPlan } from '../../../../helpers/worked-plan.ts';

const build = (source: ReportSource, withNames = false): Report =>
  buildReport(source, { words: reportWordsOf('en'), withNames });

function allText(sections: readonly Section[]): string {
  const ofBlock = (block: Block): string => {
    switch (block.kind) {
      case 'paragraph':
        return wordsOf(block.text);
      case 'list':
        return block.items.map(wordsOf).join('\n');
      case 'facts':
        return block.rows.map(({ term, text }) => `${term}: ${wordsOf(text)}`).join('\n');
      case 'table':
        return rowsOf(block).flat().join('\n');
      case 'figure':
        return `${block.description}\n${rowsOf(block.table).flat().join('\n')}`;
    }
  };
  return sections
    .map(({ title, blocks, sections: inner }) => [title, ...blocks.map(ofBlock), allText(inner)].join('\n'))
    .join('\n');
}

/** The patrol reports in time, the bureau passes on too late, nobody shores up the dike. */
const late = playedBy(dampPatch, [
  [15, { kind: 'act', role: 'patrol', do: 'notify', to: ['water'], facts: ['damp'] }],
  [50, { kind: 'act', role: 'water', do: 'notify', to: ['hq'], facts: ['damp'], text: 'Look at section 3.' }],
  [60, { kind: 'note', by: 'Evaluator Lin', task: 'pass-on', text: 'They waited for a second report.' }],
  [61, { kind: 'note', by: 'Evaluator Wu', text: 'Good spirits all evening.' }],
  [62, { kind: 'rate', by: 'Evaluator Lin', task: 'pass-on', rating: 'M', reason: 'too late' }],
]);

describe('a report', () => {
  const report = build(late);

  test('has the sections of an AAR/IP in their order', () => {
    expect(report.sections.map(({ id }) => id)).toEqual([
      'overview',
      'summary',
      'pictures',
      'analysis',
      'notes',
      'improvement-plan',
      'participants',
      'timeline',
      'method',
    ]);
  });

  test('is as its published schema says', async () => {
    expect(reportSchema.parse(JSON.parse(JSON.stringify(report)))).toEqual(report);
    const text = `${JSON.stringify(z.toJSONSchema(reportSchema), null, 2)}\n`;
    await expect(text).toMatchFileSnapshot('../../../../../docs/report.schema.json');
  });

  test('tells every log entry that it points at, in order, and links tasks to the entries of their stamps', () => {
    const told = tableIn(sectionOf(report, 'timeline')).rows.map(({ entry }) => entry!);
    expect(told).toEqual([...new Set(told)].sort((one, other) => one - other));
    const pointed = entriesIn(report.sections);
    expect(pointed.size).toBeGreaterThan(10);
    expect([...pointed].filter((entry) => !told.includes(entry))).toEqual([]);
    const card = scoreRun(dampPatch, late.log);
    const { met } = card.tasks.find(({ id }) => id === 'pass-on')!.evidence;
    expect(entriesIn([sectionOf(report, 'task-pass-on')]).has(met!)).toBe(true);
  });

  test('counts what was done by its target as a strength and the rest as areas for improvement', () => {
    const titles = (id: string) => sectionOf(report, id).sections.map((section) => section.id);
    const groups = sectionOf(report, 'analysis').sections.map(({ id }) => id);
    const found = (kind: string) =>
      groups.flatMap((id) => (/-(reports|refusals)$/.test(id) ? [] : titles(`${id}-${kind}`)));
    expect(found('strengths')).toEqual(['task-report-damp']);
    expect(found('improvements').sort()).toEqual(['task-muster', 'task-pass-on', 'task-shore-up']);
  });

  test('gives the plan’s reason and legal basis as reference, and what the log shows as analysis', () => {
    const text = allText([sectionOf(report, 'task-report-damp')]);
    expect(text).toContain('Why the plan asks for it: A patch grows while nobody looks.');
    expect(text).toContain('Reference: Flood Control Law, Art. 43');
    expect(text).toContain('The plan wanted it by 0:20, at the latest by 0:30. It was done at 0:15.');
    expect(allText([sectionOf(report, 'task-pass-on')])).toContain('That is 0:15 after the deadline.');
  });

  test('fills the improvement plan from the findings, the dearest first, and leaves people and dates to fill in', () => {
    const rows = rowsOf(tableIn(sectionOf(report, 'improvement-plan')));
    const card = scoreRun(dampPatch, late.log);
    expect(rows).toHaveLength(3);
    expect(rows[0]![1]).toContain('Shore up the dike: never done');
    expect(card.losses[0]!.task).toBe('shore-up');
    expect(rows[0]![3]).toBe('Training');
    expect(rows[0]![4]).toBe('Water bureau');
    for (const row of rows) expect(row.slice(5)).toEqual(['', '', '']);
  });

  test('puts evaluators’ notes and ratings where they belong, by number or, if asked, by name', () => {
    expect(allText([sectionOf(report, 'task-pass-on')])).toContain(
      'Evaluator 1: They waited for a second report.',
    );
    expect(allText([sectionOf(report, 'notes')])).toContain('Evaluator 2: Good spirits all evening.');
    expect(rowsOf(tableIn(sectionOf(report, 'analysis'))).flat()).toContain('M (Evaluator 1)');
    expect(allText(report.sections)).not.toMatch(/Evaluator (Lin|Wu)/);
    expect(allText([sectionOf(build(late, true), 'notes')])).toContain('Evaluator Wu: Good spirits');
  });

  test('shows the rating that the rule proposes beside what evaluators gave, marked as proposed', () => {
    expect(allText([sectionOf(report, 'task-pass-on')])).toContain(
      'Rating: Proposed: M, done after its deadline.',
    );
    expect(allText([sectionOf(report, 'task-shore-up')])).toContain('Rating: Proposed: U, never done.');
    const ratings = rowsOf(tableIn(sectionOf(report, 'analysis'))).map((row) => row.at(-1));
    expect(ratings).toContain('P (proposed)');
    expect(ratings).toContain('M (Evaluator 1)');
  });

  test('keeps reports that were late, left out or never known apart, with the law that does', () => {
    const part = (steps: Parameters<typeof playedBy>[1]): string =>
      allText([sectionOf(build(playedBy(dampPatch, steps)), 'analysis-reports')]);
    expect(part([])).toContain('Left out: known, and told to nobody\nDike patrol\nWater bureau');
    expect(part([])).toContain('Not known: the sender never had it\nWater bureau\nCounty headquarters');
    expect(allText([sectionOf(report, 'analysis-reports')])).toMatch(
      /Late: received after its deadline\nWater bureau\nCounty headquarters\nA damp patch at the dike\n0:35\n0:50/,
    );
    expect(part([])).toContain('Art. 61 of the Emergency Response Law');
  });

  test('says nothing of reports where all went as the plan wants', () => {
    const flawless = playedBy(dampPatch, [
      [12, { kind: 'act', role: 'patrol', do: 'notify', to: ['water'], facts: ['damp'] }],
      [14, { kind: 'act', role: 'water', do: 'notify', to: ['hq'], facts: ['damp'] }],
    ]);
    expect(findSection(build(flawless).sections, 'analysis-reports')).toBeNull();
  });

  test('tells what people wrote', () => {
    expect(allText([sectionOf(report, 'timeline')])).toContain(
      'Water bureau: tells County headquarters: A damp patch at the dike “Look at section 3.”',
    );
  });

  test('defines every measure of the registry, with the value that the scorecard has', () => {
    const rows = rowsOf(tableIn(sectionOf(report, 'measures')));
    expect(rows.map(([title]) => title)).toEqual(measures.map(({ title, id }) => `${title} (${id})`));
    rows.forEach((row, i) => {
      expect(row[3]).toBe(measures[i]!.definition);
    });
    const of = scoreRun(dampPatch, late.log).measures.find(({ id }) => id === 'within-deadline')!;
    const within = rows.find(([title]) => title!.includes('(within-deadline)'))!;
    expect(within[2]).toBe(`${of.count} of ${of.of}`);
  });

  test('is the same to the byte for the same log, whatever stepped the chart', () => {
    const flood = loadNamed('wenhe-flood');
    const [one, other] = (['compiled', 'xstate'] as const).map((executor) =>
      JSON.stringify(build(playedByStandIns(flood, { executor }))),
    );
    expect(one).toBe(other);
  });
});

test('the worked example has its figures in the summary', () => {
  const blueprint = workedPlan();
  const log = workedLog(blueprint);
  const report = build({
    blueprint,
    log,
    messages: [],
    entries: [],
    seed: 's',
    drill: null,
    played: null,
    conduct: null,
  });
  const text = allText([sectionOf(report, 'summary')]);
  expect(text).toContain(
    'Speed 0.53 – 3 of 5 tasks done by the deadline, 1 of them by the target; 1 never done.',
  );
  expect(text).toContain('S – Crew: never done; cost 0.20 of Speed.');
});

describe('a drill in which nothing has come due', () => {
  const report = build(playedBy(dampPatch, [], { until: 5 }));
  const nothing = 'No task has come due: there is nothing to judge.';

  test('is neither praised nor blamed', () => {
    for (const id of ['summary-strengths', 'summary-improvements'])
      expect(allText([sectionOf(report, id)])).toContain(nothing);
    expect(allText([sectionOf(report, 'summary')])).not.toContain('Everything that was called for');
  });

  test('has no table without rows', () => {
    const { blocks } = sectionOf(report, 'analysis');
    expect(blocks.some((block) => block.kind === 'table')).toBe(false);
    expect(allText([sectionOf(report, 'analysis')])).toContain(nothing);
  });
});

test('the summary rates core capabilities as the scorecard does, the worst first, with what decides it', () => {
  const flood = loadNamed('wenhe-flood');
  const source = playedByStandIns(flood);
  const items = sectionOf(build(source), 'summary').blocks.flatMap((block) =>
    block.kind === 'list' ? block.items : [],
  );
  const item = items.find((text) => wordsOf(text).startsWith('Core capabilities'))!;
  const { capabilities, tasks } = scoreRun(flood, source.log);
  const rated = capabilities.filter(({ letter }) => letter !== null);
  const letters = [...wordsOf(item).matchAll(/ ([PSMU])[,.]/g)].map(([, letter]) => letter!);
  expect(letters).toEqual([...letters].sort((one, other) => 'UMSP'.indexOf(one) - 'UMSP'.indexOf(other)));
  for (const { capability, letter } of rated) expect(wordsOf(item)).toContain(`${capability} ${letter}`);
  const worst = rated.filter(({ letter }) => letter !== 'P').flatMap(({ decisive }) => decisive);
  const evidence = worst.map((id) => tasks.find((task) => task.id === id)!.rating.evidence);
  expect(item.flatMap((span) => ('entries' in span ? span.entries : [])).sort()).toEqual(
    [...new Set(evidence.filter((entry) => entry !== null))].sort(),
  );
});

describe('pictures', () => {
  const report = build(playedByStandIns(loadNamed('wenhe-flood')));
  const figures = sectionOf(report, 'pictures').blocks.flatMap((block) =>
    block.kind === 'figure' ? [block] : [],
  );

  test('show tasks, each gauge, the network, knowledge and survival, each with a description and a table', () => {
    const gauges = loadNamed('wenhe-flood').gauges.map(({ id }) => id);
    expect(figures.map(({ id }) => id)).toEqual([
      'figure-gantt',
      ...gauges.map((id) => `figure-gauge-${id}`),
      'figure-network',
      'figure-knowledge',
      'figure-survival',
    ]);
    for (const { description, table } of figures) {
      expect(description.length).toBeGreaterThan(40);
      expect(table.rows.length).toBeGreaterThan(0);
    }
  });

  test('draw nothing outside their edges and no number that is none', () => {
    for (const { picture } of figures) {
      expect(picture.svg).not.toMatch(/NaN|Infinity|undefined/);
      for (const [, axis, value] of picture.svg.matchAll(/ (x|y|cx|cy|x1|x2|y1|y2)="([^"]+)"/g)) {
        const most = axis!.includes('x') ? picture.width : picture.height;
        expect(Number(value)).toBeGreaterThanOrEqual(-5);
        expect(Number(value)).toBeLessThanOrEqual(most + 5);
      }
    }
  });

  test('mark each task that was done once, and each that was never done once', () => {
    const { picture, table } = figures[0]!;
    // What was done after its deadline has the colour of what never was, and a shape of its own.
    const done = rowsOf(table).filter((row) => row[5] !== '–' && row[6] !== 'overdue').length;
    // The legend has one of each besides.
    expect(picture.svg.match(/<circle/g)!.length + picture.svg.match(/fill="#e69f00"/g)!.length).toBe(
      done + 2,
    );
  });
});

describe('a drill that has not ended', () => {
  test('is reported as unfinished, with what was still open left out of the findings', () => {
    const source = playedBy(dampPatch, [], { until: 12 });
    const report = build(source);
    expect(report.state).toBe('unfinished');
    expect(allText([sectionOf(report, 'summary')])).toContain('This drill has not ended.');
    expect(allText([sectionOf(report, 'improvement-plan')])).toContain('Nothing to improve was found.');
    expect(allText([sectionOf(report, 'analysis')])).toContain('Still open at the end and not counted:');
    expect(allText([sectionOf(report, 'origin')])).toContain('Seed: hidden until the drill has ended');
  });
});

describe('hostile texts', () => {
  test('keep no character that hides, moves a cursor or turns the direction of writing', () => {
    const report = build(hostileSource());
    expect(/\\u(0000|0007|001b|000b|d800|202e|202c)|[\u202e\u202c\ufffe]/i.test(JSON.stringify(report))).toBe(
      false,
    );
    expect(allText(report.sections)).toContain('<script>window.taken=1</script>');
  });
});

test('every kind of entry of a real log is told in words', () => {
  const flood = loadNamed('wenhe-flood');
  const source = playedByStandIns(flood);
  const rows = tableIn(sectionOf(build(source), 'timeline')).rows;
  for (const { entry, cells } of rows) {
    const told = wordsOf(cells[3]!);
    const { code } = logEntry(flood, source.log, entry!);
    expect(told).not.toContain(code);
    expect(told).not.toMatch(/undefined|\[object|^\s*$/);
  }
});
