import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadScenario } from '../../../../src/core/scenario/load-scenario.ts';
import { diskFiles } from '../../../../src/run/live/disk-files.ts';
import { DrillStore } from '../../../../src/run/live/drill-store.ts';
import { whyFailed } from '../../../../src/ui/cli/why-failed.ts';
import { runCli } from '../../../helpers/cli/run-cli.ts';
import { MINUTE, type Parts, play } from '../../../helpers/drill-builder.ts';
import { fixtureRoot } from '../../../helpers/live/load-fixture.ts';
import { tempFolders } from '../../../helpers/live/temp-folder.ts';

const ringing: Parts = {
  initial: 'calm',
  states: {
    calm: { after: { '9m': 'ringing' } },
    ringing: { always: 'echoing' },
    echoing: { always: 'ringing' },
  },
};

describe('why a drill failed', () => {
  test.each<[string, Parts, string]>([
    [
      'a chart that goes round',
      { chart: ringing },
      'the chart did not come to rest in 1000 rounds; what went round: ringing → echoing (always); echoing → ringing (always)',
    ],
    [
      'a chart that sends itself an event',
      {
        chart: {
          initial: 'a',
          states: {
            a: { after: { '9m': { actions: [{ send: 'go' }] } }, on: { go: { actions: [{ send: 'go' }] } } },
          },
        },
      },
      '10000 events at one instant, the last of them go',
    ],
    [
      'injects that ask for one another',
      { injects: { i: { at: '9m', effects: [{ inject: 'j' }] }, j: { effects: [{ inject: 'i' }] } } },
      '10000 items at one instant; what went round: i fired; j fired',
    ],
    [
      'delays of no time',
      {
        chart: {
          initial: 'a',
          states: { a: { after: { '9m': 'b' } }, b: { after: { '0ms': 'c' } }, c: { after: { '0ms': 'b' } } },
        },
      },
      '10000 items at one instant; what went round: b left; c entered; c left; b entered',
    ],
    [
      'a stock',
      { world: { step: '9m', stocks: { silt: { start: 1, flow: '1 / (hours - hours)' } } } },
      'silt was not a finite number',
    ],
    [
      'a gauge',
      { world: { gauges: { g: { reads: 'sqrt(0.1 - hours)', every: '9m' } } } },
      'a reading of the gauge g was not a finite number',
    ],
    [
      'a channel',
      {
        world: { channels: { post: { takes: '1m / (hours * 0)' } } },
        injects: { i: { at: '9m', to: ['town'], via: 'post' } },
      },
      'the time that the channel post takes was not a finite number',
    ],
  ])('is told in one sentence with the names of the scenario: %s', (_, parts, reason) => {
    for (const executor of ['compiled', 'xstate'] as const) {
      const { run } = play(parts, [], { executor });
      expect(whyFailed(run)).toBe(`The drill broke off at T+0:09: ${reason}.`);
    }
  });

  test('is nothing to tell of a drill that goes on or has ended', () => {
    expect(whyFailed(play({}, [], { until: 5 }).run)).toBeNull();
    expect(whyFailed(play({}).run)).toBeNull();
  });
});

describe('the command line tells why a drill broke off', () => {
  const newFolder = tempFolders();
  const minimal = readFileSync(join(fixtureRoot, 'minimal.yaml'), 'utf8');
  const scenarios: readonly (readonly [what: string, text: string, sentence: string])[] = [
    [
      'what went round',
      `${minimal}chart: ${JSON.stringify(ringing)}\n`,
      'The drill broke off at T+0:09: the chart did not come to rest in 1000 rounds; what went round: ringing → echoing (always); echoing → ringing (always).\n',
    ],
    [
      'which number was not finite',
      minimal.replace("flow: '0.8'", "flow: '1 / (hours - hours)'"),
      'The drill broke off at T+0:05: stage was not a finite number.\n',
    ],
  ];

  test.each(scenarios)(
    '%s, by `run`, `replay` and `score`, and beside JSON too',
    async (_, text, sentence) => {
      const folder = newFolder();
      const file = join(folder, 'fails.yaml');
      writeFileSync(file, text);
      const run = ['run', file, '--seed', 'a'];
      const plain = await runCli(run);
      expect([plain.code, plain.err]).toEqual([0, sentence]);

      const loaded = loadScenario(diskFiles(folder), 'fails.yaml');
      if (!loaded.ok) throw new Error('the scenario does not compile');
      const { blueprint, source } = loaded;
      const store = new DrillStore(join(folder, 'drills'));
      const drill = await store.create({ blueprint, source, seed: 'a', start: { kind: 'start' } });
      const note = { kind: 'note', by: 'trainer', text: 'it stopped' } as const;
      await drill.sink.append({ n: 1, t: 30 * MINUTE, input: note });
      await drill.sink.close();
      for (const command of ['replay', 'score']) {
        expect((await runCli([command, drill.folder])).err).toBe(sentence);
        const { out, err } = await runCli([command, drill.folder, '--json']);
        expect(err).toBe(sentence);
        for (const line of out.trimEnd().split('\n')) expect(() => JSON.parse(line)).not.toThrow();
      }
      const json = await runCli([...run, '--json']);
      expect(json.err).toBe(sentence);
      expect(json.out.trimEnd().split('\n').at(-1)).toMatch(/"code":"drill.failed","cause":"[a-z-]+"\}$/);
    },
  );
});
