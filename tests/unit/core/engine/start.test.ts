import { describe, expect, test } from 'vitest';
import { Batch } from '../../../../src/core/drill/batch.ts';
import { runDrill } from '../../../../src/core/drill/run-drill.ts';
import { logLines } from '../../../../src/core/engine/log-json.ts';
import { compileScenario } from '../../../../src/core/scenario/compile/index.ts';
import { scenarioSchema } from '../../../../src/core/scenario/schema/index.ts';

/** A gate that opens after ten minutes, and a gauge of a level that depends on whether it is open. */
function compileGate() {
  const input = scenarioSchema.parse({
    tocsin: 1,
    id: 'gate',
    title: 'Gate',
    category: 'accident',
    level: 'IV',
    start: '2026-07-14T05:30+08:00',
    length: '30m',
    organisation: { keeper: { title: 'Keeper', level: 'county' } },
    world: {
      formulas: { level: 'if(in(open), 1, 5)' },
      gauges: { staff: { reads: 'level', every: '5m' } },
    },
    chart: { initial: 'shut', states: { shut: { after: { '10m': 'open' } }, open: {} } },
  });
  const { blueprint, problems } = compileScenario(input, 'gate');
  if (blueprint === null) throw new Error(JSON.stringify(problems));
  return blueprint;
}

describe('a world that is used again', () => {
  test('starts with formulas that do not see where the chart of the last run stood', () => {
    const blueprint = compileGate();
    const batch = new Batch(blueprint);
    batch.run('first');
    const again = logLines(blueprint, batch.run('second').log);
    expect(again).toBe(logLines(blueprint, runDrill(blueprint, { seed: 'second' }).log));
  });
});
