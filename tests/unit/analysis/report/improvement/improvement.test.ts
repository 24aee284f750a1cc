import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { buildReport } from '../../../../../src/analysis/report/after-action/build-report.ts';
import { findingsOf } from '../../../../../src/analysis/report/after-action/findings.ts';
import { briefOf, type ReportSource } from '../../../../../src/analysis/report/after-action/source.ts';
import {
  draftPlan,
  followUp,
  type ImprovementPlan,
  improvementPlanSchema,
  readImprovementPlan,
  writeImprovementPlan,
} from '../../../../../src/analysis/report/improvement/index.ts';
import { writeMarkdown } from '../../../../../src/analysis/report/markdown/write-markdown.ts';
import { reportWordsOf } from '../../../../../src/text/report-words.ts';
import { act, dampPatch, tell } from '../../../../helpers/damp-patch.ts';
import { findSection, rowsOf, sectionOf, tableIn } from '../../../../helpers/report-reader.ts';
import { playedBy } from '../../../../helpers/report-source.ts';

const prompt = [
  tell(12, 'patrol', ['water']),
  tell(15, 'water', ['hq']),
  act(16, 'water', 'shore-dike'),
  act(20, 'hq', 'call-out'),
];
const options = { words: reportWordsOf('en'), withNames: false };
const briefIn = (source: ReportSource) => briefOf(source, options);
const planOf = (source: ReportSource): ImprovementPlan => {
  const brief = briefIn(source);
  return draftPlan(brief, findingsOf(brief), 'damp-patch-1');
};
const idle = playedBy(dampPatch, []);
const good = playedBy(dampPatch, prompt);

describe('a plan', () => {
  test('is filled in with an action for each task that went wrong, the dearest first', () => {
    const { actions } = planOf(idle);
    const lost = new Map(briefIn(idle).card.losses.map(({ task, lost: cost }) => [task, cost]));
    const costs = actions.map(({ about }) => (about.kind === 'task' ? lost.get(about.task)! : 0));
    expect(costs).toEqual([...costs].sort((one, other) => other - one));
    expect(actions.length).toBe(lost.size);
    expect(actions.map(({ id }) => id)).toEqual(actions.map((_, i) => `A${i + 1}`));
    expect(actions.every(({ owner, due, state }) => owner !== '' && due === null && state === 'open')).toBe(
      true,
    );
  });

  test('of a drill that kept to its plan is empty', () => {
    expect(planOf(playedBy(dampPatch, [])).actions.length).toBeGreaterThan(0);
    const done = findingsOf(briefIn(good)).tasks.filter(({ kind }) => kind === 'improvement');
    expect(planOf(good).actions.length).toBe(done.length);
  });

  test('is read as it was written', () => {
    const plan = planOf(idle);
    expect(readImprovementPlan(writeImprovementPlan(plan))).toEqual({ ok: true, plan });
  });

  test.each([
    ['', 'no JSON'],
    ['{}', 'tocsin'],
    [writeImprovementPlan(planOf(idle)).replace('"due": null', '"due": "soon"'), 'actions.0.due: is no date'],
    [writeImprovementPlan(planOf(idle)).replace('"open"', '"perhaps"'), 'actions.0.state'],
  ])('that was broken by hand is refused with the place: %#', (text, why) => {
    expect(readImprovementPlan(text)).toMatchObject({ ok: false, why: expect.stringContaining(why) });
  });

  test('has a published schema', async () => {
    const text = `${JSON.stringify(z.toJSONSchema(improvementPlanSchema, { target: 'draft-2020-12' }), null, 2)}\n`;
    await expect(text).toMatchFileSnapshot('../../../../../docs/improvement-plan.schema.json');
  });
});

describe('a later drill', () => {
  const verdicts = (plan: ImprovementPlan, source: ReportSource) => {
    const brief = briefIn(source);
    return followUp([plan], brief, findingsOf(brief));
  };
  const about = (task: string): ImprovementPlan => {
    const plan = planOf(idle);
    const actions = plan.actions.filter(
      ({ about: subject }) => subject.kind === 'task' && subject.task === task,
    );
    return { ...plan, actions };
  };

  test('shows what is fixed: done by its target', () => {
    expect(verdicts(about('muster'), good)).toMatchObject([{ drill: 'damp-patch-1', verdict: 'fixed' }]);
  });

  test('shows what is not: it went wrong again', () => {
    expect(verdicts(about('muster'), idle)).toMatchObject([{ verdict: 'not-fixed' }]);
  });

  test('leaves untested what was not called for, was not over, or is not in its plan', () => {
    expect(verdicts(about('muster'), playedBy(dampPatch, [], { until: 5 }))).toMatchObject([
      { verdict: 'untested' },
    ]);
    const gone = about('muster');
    const renamed = gone.actions.map((action) => ({
      ...action,
      about: { kind: 'task' as const, task: 'old' },
    }));
    expect(verdicts({ ...gone, actions: renamed }, good)).toMatchObject([{ verdict: 'untested' }]);
  });

  test('says nothing about what was dropped', () => {
    const { actions, ...plan } = about('muster');
    expect(
      verdicts({ ...plan, actions: actions.map((action) => ({ ...action, state: 'dropped' })) }, good),
    ).toEqual([]);
  });

  test('of refusals shows the same: refused again, done without, or not tried', () => {
    const refusal = { kind: 'refusal' as const, role: 'hq', reason: 'no-team' as const };
    const plan = { ...planOf(idle), actions: [{ ...planOf(idle).actions[0]!, about: refusal }] };
    expect(verdicts(plan, good)).toMatchObject([{ verdict: 'fixed' }]);
    expect(verdicts(plan, idle)).toMatchObject([{ verdict: 'untested' }]);
  });
});

test('the report has the plan as people left it, and nothing that was dropped', () => {
  const [first, second] = planOf(idle).actions;
  const improvements = [
    { ...first!, action: 'Buy a second siren', owner: 'Wu of the county', due: '2026-12-01' },
    { ...second!, action: 'Not this one', state: 'dropped' as const },
  ];
  const text = writeMarkdown(buildReport({ ...idle, improvements }, options));
  expect(text).toMatch(/Buy a second siren.*Wu of the county.*2026-12-01/);
  expect(text).not.toContain('Not this one');
});

describe('the report of a later drill', () => {
  const earlier = (source: ReportSource): string[][] => {
    const report = buildReport({ ...source, earlier: [planOf(idle)] }, options);
    return rowsOf(tableIn(sectionOf(report, 'improvement-earlier')));
  };
  const issues = planOf(idle).actions.map(({ issue }) => issue);

  test('says of each action of an earlier plan whether it has helped, and where it comes from', () => {
    expect(earlier(idle).map(([verdict]) => verdict)).toEqual(issues.map(() => 'not fixed'));
    expect(earlier(good).map(([, issue]) => issue)).toEqual(issues);
    expect(earlier(good).map(([verdict]) => verdict)).toContain('fixed');
    expect(earlier(good).map((row) => row[5])).toEqual(issues.map((_, i) => `damp-patch-1, A${i + 1}`));
    const barely = earlier(playedBy(dampPatch, [], { until: 5 }));
    expect(barely.map(([verdict]) => verdict)).toEqual(issues.map(() => 'untested'));
  });

  test('is silent where no drill came before', () => {
    expect(findSection(buildReport(good, options).sections, 'improvement-earlier')).toBeNull();
  });
});
