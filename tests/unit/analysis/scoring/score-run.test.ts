import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { measures, scorecardSchema, scoreRun } from '../../../../src/analysis/scoring/index.ts';
import { LiveDrill } from '../../../../src/core/drill/live-drill.ts';
import { runDrill } from '../../../../src/core/drill/run-drill.ts';
import { Log } from '../../../../src/core/engine/log.ts';
import { logEntry } from '../../../../src/core/engine/log-json.ts';
import { act, dampPatch, runDampPatch, tell } from '../../../helpers/damp-patch.ts';
import { LogBuilder } from '../../../helpers/log-builder.ts';
import { withMeasureList } from '../../../helpers/measure-list.ts';

const steps = [tell(12, 'patrol', ['water']), tell(15, 'water', ['hq']), act(16, 'water', 'shore-dike')];

describe('a scorecard', () => {
  const run = runDampPatch(steps);
  const card = scoreRun(dampPatch, run.log);

  test('has the shape that its schema says, to the key', () => {
    expect(scorecardSchema.parse(card)).toEqual(card);
    // Parsing rebuilds objects in the schema's order, so equal text means equal order.
    expect(JSON.stringify(scorecardSchema.parse(card))).toBe(JSON.stringify(card));
  });

  test('is the same to the byte however the drill was run', () => {
    const text = JSON.stringify(card);
    expect(JSON.stringify(scoreRun(dampPatch, runDampPatch(steps).log))).toBe(text);
    const seed = { seed: 'q' };
    const compiled = JSON.stringify(scoreRun(dampPatch, runDrill(dampPatch, seed).log));
    const xstate = runDrill(dampPatch, { ...seed, executor: 'xstate' });
    const live = new LiveDrill(dampPatch, 'q', []);
    live.advance(Number.MAX_SAFE_INTEGER);
    expect(JSON.stringify(scoreRun(dampPatch, xstate.log))).toBe(compiled);
    expect(JSON.stringify(scoreRun(dampPatch, live.log))).toBe(compiled);
  });

  test('says how the drill ended and what came of it', () => {
    expect(card).toMatchObject({ state: 'ended', time: 180 * 60_000, cause: 'length' });
    expect(card.ending).toEqual({ id: 'held', title: 'The dike held', judged: 'good' });
    expect(card.outcomes).toEqual([
      { id: 'hours_of_work', title: 'Hours of work', value: 0.5, unit: 'h', better: 'lower', against: null },
    ]);
  });

  test('gives each task its evidence: entries of the log that bear it out', () => {
    for (const { id, evidence, metAt, triggeredAt } of card.tasks) {
      const entryAt = (index: number | null) => (index === null ? null : logEntry(dampPatch, run.log, index));
      expect(entryAt(evidence.triggered)).toEqual({ t: triggeredAt, code: 'task.triggered', task: id });
      if (metAt === null) expect(evidence.met).toBeNull();
      else
        expect(entryAt(evidence.met)).toMatchObject({
          t: metAt,
          code: 'task.met',
          task: id,
          by: evidence.by,
        });
    }
    expect(card.tasks.map(({ evidence }) => evidence.by)).toEqual([
      'patrol/notify#1',
      'water/notify#1',
      'water/shore-dike#1',
      null,
    ]);
  });

  test('keeps the plan’s reasons, and a capability taken from the objective', () => {
    expect(card.tasks[0]).toMatchObject({
      because: 'A patch grows while nobody looks.',
      basis: 'Flood Control Law, Art. 43',
    });
    expect(card.tasks[2]).toMatchObject({ capability: 'Infrastructure Systems', objective: 'O-1' });
  });

  test('stays as it is when the log is used for another run', () => {
    const before = JSON.stringify(card);
    run.log.clear();
    run.log.record(0, 0, 0, 0, 0);
    expect(JSON.stringify(card)).toBe(before);
  });
});

describe('a drill that is not over', () => {
  test('is scored for what happened so far and says so', () => {
    const card = scoreRun(dampPatch, runDampPatch(steps, 35).log);
    expect(card).toMatchObject({ state: 'unfinished', cause: null, ending: null });
    expect(card.tasks.map(({ status }) => status)).toEqual(['on-time', 'on-time', 'open', 'open']);
    expect(card.headline.speed).toBe(1);
    expect(card.outcomes[0]!.value).toBeNull();
  });

  test('calls overdue, not missed, what can still be done', () => {
    const card = scoreRun(
      dampPatch,
      new LogBuilder(dampPatch).triggered('muster', 10).overdue('muster', 50).cued('shore-up', 60).build(),
    );
    expect(card.tasks[3]).toMatchObject({ status: 'overdue', metAt: null, score: 0 });
  });

  test('has nothing to score before StartEx', () => {
    const card = scoreRun(dampPatch, new Log());
    expect(card).toMatchObject({
      state: 'not-started',
      time: 0,
      headline: { speed: null, coordination: null },
    });
    expect(card.measures.every(({ value }) => value === null)).toBe(true);
  });

  test('says when it broke off', () => {
    const card = scoreRun(dampPatch, new LogBuilder(dampPatch).triggered('muster', 10).failed(60).build());
    expect(card).toMatchObject({ state: 'failed', cause: 'not-finite', time: 60 * 60_000, ending: null });
    expect(card.tasks[3]!.status).toBe('missed');
  });
});

describe('the registry of measures', () => {
  test('is described in docs/scoring.md, measure by measure (`npx vitest run -u` writes the list anew)', async () => {
    const place = new URL('../../../../docs/scoring.md', import.meta.url);
    const page = withMeasureList(readFileSync(place, 'utf8'));
    await expect(page).toMatchFileSnapshot(place.pathname);
    for (const { id } of measures) expect(page).toContain(`\`${id}\``);
  });

  test('gives each measure a name of its own, words and a source', () => {
    const ids = measures.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id, title, definition, source } of measures) {
      expect(id).toMatch(/^[a-z][a-z0-9-]*$/);
      for (const text of [title, definition, source]) expect(text).not.toBe('');
    }
  });

  test('is what the scorecard lists, in its order and within each range', () => {
    const card = scoreRun(dampPatch, runDampPatch(steps).log);
    expect(card.measures.map(({ id }) => id)).toEqual(measures.map(({ id }) => id));
    measures.forEach(({ range: [least, most] }, i) => {
      const { value } = card.measures[i]!;
      if (value === null) return;
      expect(value).toBeGreaterThanOrEqual(least ?? Number.NEGATIVE_INFINITY);
      expect(value).toBeLessThanOrEqual(most ?? Number.POSITIVE_INFINITY);
    });
  });
});

test('the published schema is the one in use (`npx vitest run -u` writes it anew)', async () => {
  const text = `${JSON.stringify(z.toJSONSchema(scorecardSchema), null, 2)}\n`;
  await expect(text).toMatchFileSnapshot('../../../../docs/scorecard.schema.json');
});
