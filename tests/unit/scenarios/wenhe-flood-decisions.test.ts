/**
 * What single decisions are worth in the flood: the same seed, everyone else by the plan, one answer or one message different. The
 * seeds of the bags are those that the scenario's README tells of.
 */
import { describe, expect, test } from 'vitest';
import type { Entry, InputOf } from '../../../src/core/drill/input.ts';
import { type RecordedRun, runDrill } from '../../../src/core/drill/run-drill.ts';
import { logEntry } from '../../../src/core/engine/log-json.ts';
import { MINUTE } from '../../../src/core/kernel/time.ts';
import { castAll, loadNamed } from '../../helpers/scenarios/load.ts';

const blueprint = loadNamed('wenhe-flood');

type Act = Omit<InputOf<'act'>, 'kind' | 'role'>;

/** A run in which the headquarters also does this, so many minutes after StartEx; it is held by `holder` otherwise. */
function withAct(seed: string, minutes: number, act: Act, holder = 'plan-follower'): RecordedRun {
  const cast = castAll(blueprint, 'plan-follower', { 'county-hq': holder });
  const entries: Entry[] = [
    { n: 1, t: 0, input: { kind: 'start', cast } },
    { n: 2, t: minutes * MINUTE, input: { kind: 'act', role: 'county-hq', ...act } },
  ];
  return runDrill(blueprint, { seed, entries });
}

function endingOf({ world }: RecordedRun): string {
  return blueprint.endings[world.ending]!.id;
}

function numberOf({ world }: RecordedRun, name: string): number {
  return world.values[blueprint.slots.indexOf(name)]!;
}

/** When an entry of the log comes first, in minutes; NaN if it never does. */
function minuteOf({ log }: RecordedRun, code: string, fields: Readonly<Record<string, string>>): number {
  for (let i = 0; i < log.length; i++) {
    const entry: Readonly<Record<string, unknown>> = logEntry(blueprint, log, i);
    if (entry.code === code && Object.entries(fields).every(([key, value]) => entry[key] === value))
      return Number(entry.t) / MINUTE;
  }
  return Number.NaN;
}

describe('the bags for Beihe', () => {
  const load = (seed: string, option: string): RecordedRun =>
    withAct(seed, 66, { do: 'answer', re: 'I-37#1', option, text: 'So be it.' });

  test('that stay are the ring that holds the dike; loaded on the lorry, they are missing', () => {
    const kept = load('87', 'settle');
    const given = load('87', 'send');
    expect([endingOf(kept), endingOf(given)]).toEqual(['held', 'town-flooded']);
    expect(numberOf(kept, 'people_stranded')).toBe(0);
    expect(numberOf(given, 'people_stranded')).toBeGreaterThan(1000);
  });

  test('cost the dike and nobody’s life where the low streets have left in time', () => {
    expect([endingOf(load('37', 'settle')), endingOf(load('37', 'send'))]).toEqual(['held', 'town-empty']);
  });
});

describe('the calls about wet cellars', () => {
  test('bring the damp patch to light sooner, if the water bureau hears of them', () => {
    const told = { do: 'notify', to: ['water'], facts: ['wet-cellars'] };
    const silent = { do: 'log', text: 'Calls from Canal Street.' };
    const found = (act: Act): number =>
      minuteOf(withAct('5', 45, act, 'absent'), 'state.entered', { state: 'dike.damp' });
    expect(found(told)).toBeLessThan(found(silent));
  });
});

describe('the boats', () => {
  test('of the city come to whoever asks before ten past six; later it refuses, and Linshan lends', () => {
    const ask = (minutes: number, action: string): RecordedRun =>
      withAct('5', minutes, { do: 'request', to: ['city-hq'], action }, 'absent');
    expect(minuteOf(ask(12, 'city-boats'), 'help.arrived', { for: 'city-boats' })).toBeLessThan(120);
    const late = ask(50, 'city-boats');
    expect(minuteOf(late, 'help.arrived', { for: 'city-boats' })).toBeNaN();
    expect(minuteOf(late, 'message.delivered', { message: 'I-33#1' })).toBeGreaterThan(50);
    const lent = ask(45, 'linshan-boats');
    const arrived = minuteOf(lent, 'help.arrived', { for: 'linshan-boats' });
    expect(minuteOf(lent, 'help.returned', { for: 'linshan-boats' })).toBe(arrived + 180);
  });
});

describe('command', () => {
  test('passes to the city half an hour after level II, and the city tells the bureaus', () => {
    const run = runDrill(blueprint, { seed: '26' });
    const raised = minuteOf(run, 'response.changed', { response: 'II' });
    expect(minuteOf(run, 'command.taken', { role: 'city-hq' })).toBe(raised + 30);
    expect(minuteOf(run, 'fact.learnt', { fact: 'city-commands', role: 'water' })).toBeGreaterThan(
      raised + 30,
    );
  });
});

describe('the rumour about the dam', () => {
  test('shakes the trust of the public and blocks the road where nobody answers the villages', () => {
    const loud = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((seed) =>
      runDrill(blueprint, {
        seed: String(seed),
        entries: [{ n: 1, t: 0, input: { kind: 'start', cast: castAll(blueprint, 'absent') } }],
      }),
    );
    const rumours = loud.filter((run) => !Number.isNaN(minuteOf(run, 'inject.fired', { inject: 'I-31#1' })));
    expect(rumours.length).toBeGreaterThan(0);
    for (const run of rumours) {
      expect(numberOf(run, 'jam')).toBe(1);
      expect(numberOf(run, 'trust')).toBe(55);
    }
  });
});
