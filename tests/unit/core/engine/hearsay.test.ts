/** Hearsay: what injects say whatever is so, what roles hold of it, and what a check brings. */
import { describe, expect, test } from 'vitest';
import { runDrill } from '../../../../src/core/drill/run-drill.ts';
import { logLines } from '../../../../src/core/engine/log-json.ts';
import { hashWorld } from '../../../../src/core/engine/state-hash.ts';
import { viewRole } from '../../../../src/core/engine/view.ts';
import { act, build, type Parts, play, refusals } from '../../../helpers/drill-builder.ts';

const facts = {
  burst: { title: 'The dam has burst', true: 'hours > 1' },
  ill: { title: 'People ill', value: '100 * hours', unit: 'people' },
  well: { title: 'One well' },
};
const call = { at: '10m', to: ['county'], from: 'Caller', says: { burst: true } };
const keeper = { at: '20m', to: ['county'], from: 'Keeper', says: { burst: false } };

const standing = (injects: Parts, steps: Parameters<typeof play>[1] = [], role = 1, minute = 60) => {
  const { run, blueprint } = play({ facts, injects }, steps, { until: minute });
  const known = viewRole(blueprint, run.world, run.log, role).facts;
  return Object.fromEntries(known.map(({ id, standing: stands, value }) => [id, value ?? stands]));
};

describe('what a role passed on', () => {
  const injects = {
    call: { ...call, check: { by: 'fire', takes: '15m' }, omits: ['well'] },
    clinic: { at: '12m', to: ['county'], from: 'Clinic', values: { ill: '5' }, check: { takes: '20m' } },
  };
  const tell = (minute: number, from: string, to: string, given: string[]) =>
    act(minute, from, 'notify', { to: [to], facts: given });
  const check = (minute: number, role: string, re: string) => act(minute, role, 'check', { re });
  const found = (steps: Parameters<typeof play>[1]) => {
    const drill = play({ facts, injects }, steps);
    expect(play({ facts, injects }, steps, { executor: 'compiled' }).text).toBe(drill.text);
    return { drill, refuted: drill.of('fact.refuted'), confirmed: drill.of('fact.confirmed') };
  };

  test('can be checked by whoever got it, as what it stems from, with what that left out', () => {
    const { refuted, confirmed } = found([
      tell(20, 'county', 'town', ['burst']),
      check(25, 'town', 'county/notify#1'),
    ]);
    const result = { t: 40 * 60_000, by: 'town/check#1' };
    expect(refuted).toEqual([
      { ...result, fact: 'burst', role: 'town' },
      { ...result, fact: 'burst', role: 'fire' },
    ]);
    expect(confirmed).toEqual([
      { ...result, fact: 'well', role: 'town' },
      { ...result, fact: 'well', role: 'fire' },
    ]);
  });

  test('can be checked through however many hands it went', () => {
    const { refuted } = found([
      tell(20, 'county', 'town', ['burst']),
      tell(22, 'town', 'city', ['burst']),
      check(25, 'city', 'town/notify#1'),
    ]);
    expect(refuted.map(({ role, t }) => [role, t])).toContainEqual(['city', 40 * 60_000]);
  });

  test('from several messages is checked at once, for as long as the longest takes', () => {
    const { drill, refuted, confirmed } = found([
      tell(20, 'county', 'town', ['burst', 'ill']),
      check(25, 'town', 'county/notify#1'),
    ]);
    expect(drill.minutes('fact.refuted', { role: 'town' })).toEqual([45]);
    expect(refuted).not.toContainEqual(expect.objectContaining({ fact: 'ill' }));
    expect(confirmed).toContainEqual(expect.objectContaining({ fact: 'ill', role: 'town' }));
  });

  test('looks into nothing that was not passed on', () => {
    const { confirmed } = found([
      tell(20, 'county', 'town', ['burst']),
      check(25, 'town', 'county/notify#1'),
    ]);
    expect(confirmed.map(({ fact }) => fact)).not.toContain('ill');
  });

  test('cannot be checked if it stems from nothing that can be', () => {
    const plain = { call: { ...call, facts: ['well'] } };
    const steps = [tell(20, 'county', 'town', ['burst']), check(25, 'town', 'county/notify#1')];
    expect(refusals(play({ facts, injects: plain }, steps))).toEqual(['nothing-to-check']);
    const seen = { ...injects, eyes: { at: '12m', effects: [{ inform: { role: 'fire', of: 'well' } }] } };
    const own = [tell(20, 'fire', 'town', ['well']), check(25, 'town', 'fire/notify#1')];
    expect(refusals(play({ facts, injects: seen }, own))).toEqual(['nothing-to-check']);
  });

  test('is offered for checking in the seat of whoever got it', () => {
    const { run, blueprint } = play({ facts, injects }, [tell(20, 'county', 'town', ['burst'])], {
      until: 30,
    });
    const [item] = viewRole(blueprint, run.world, run.log, 2).inbox;
    expect(item!.source).toEqual({
      reliability: null,
      check: { by: { id: 'fire', title: 'Fire brigade' }, state: 'open', until: null },
    });
  });
});

describe('what a role holds of a fact', () => {
  test('is what it was told', () => {
    expect(standing({ call })).toEqual({ burst: 'told' });
    expect(standing({ keeper })).toEqual({ burst: 'denied' });
  });

  test('is in dispute where two sources differ, and the log says which was the second', () => {
    expect(standing({ call, keeper })).toEqual({ burst: 'disputed' });
    expect(play({ facts, injects: { call, keeper } }).of('fact.disputed')).toEqual([
      { t: 1_200_000, fact: 'burst', role: 'county', by: 'keeper#1' },
    ]);
  });

  test('is what one source said last', () => {
    const second = { ...keeper, from: 'Caller' };
    expect(standing({ call, second })).toEqual({ burst: 'denied' });
    expect(play({ facts, injects: { call, second } }).of('fact.disputed')).toEqual([]);
  });

  test('can be a number, worked out when it is sent and written into the text', () => {
    const clinic = {
      at: '30m',
      to: ['county'],
      text: 'We have {ill} and {well}.',
      values: { ill: '60 * hours' },
    };
    expect(standing({ clinic })).toEqual({ ill: '30' });
    const { run } = play({ facts, injects: { clinic } });
    expect(run.world.messages[0]!.text).toBe('We have 30 and {well}.');
  });

  test.each([
    [100, '100', []],
    [96, '96', []],
    [94, '94', [{ t: 1_200_000, fact: 'ill', role: 'county', by: 'two#1' }]],
  ])(
    'numbers of two sources differ when they are more than a twentieth apart: 100 and %d',
    (second, told, disputes) => {
      const one = { at: '10m', to: ['county'], from: 'A', says: { ill: 100 } };
      const two = { at: '20m', to: ['county'], from: 'B', says: { ill: second } };
      expect(standing({ one, two })).toEqual({ ill: told });
      expect(play({ facts, injects: { one, two } }).of('fact.disputed')).toEqual(disputes);
    },
  );

  test('is what it passes on, a denial too', () => {
    const tell = act(15, 'county', 'notify', { to: ['town'], facts: ['burst'] });
    expect(standing({ call }, [tell], 2)).toEqual({ burst: 'told' });
    expect(standing({ keeper: { ...keeper, at: '5m' } }, [tell], 2)).toEqual({ burst: 'denied' });
  });

  test('is known without a word of it where nothing is hearsay', () => {
    expect(standing({ plain: { at: '5m', to: ['county'], facts: ['burst'] } })).toEqual({ burst: 'told' });
  });
});

describe('what is not so', () => {
  test('is noted when a role passes it on', () => {
    const tell = (minute: number) => act(minute, 'county', 'report', { to: ['city'], facts: ['burst'] });
    const result = play({ facts, injects: { call } }, [tell(15), tell(90)]);
    expect(result.of('fact.misreported')).toEqual([
      { t: 900_000, fact: 'burst', role: 'county', by: 'county/report#1' },
    ]);
  });

  test('is also a number that is far off', () => {
    const one = { at: '30m', to: ['county'], says: { ill: 80 } };
    const tell = (minute: number) => act(minute, 'county', 'report', { to: ['city'], facts: ['ill'] });
    expect(play({ facts, injects: { one } }, [tell(31), tell(48)]).minutes('fact.misreported')).toEqual([31]);
  });
});

describe('a check', () => {
  const doubtful = { ...call, omits: ['well'], check: { by: 'town', takes: '15m' } };
  const check = act(12, 'county', 'check', { re: 'call#1' });

  test('shows after its time what is so, to who asked and to who had it checked', () => {
    const result = play({ facts, injects: { call: doubtful } }, [check]);
    expect(result.of('fact.refuted')).toEqual([
      { t: 1_620_000, fact: 'burst', role: 'county', by: 'county/check#1' },
      { t: 1_620_000, fact: 'burst', role: 'town', by: 'county/check#1' },
    ]);
    expect(result.minutes('fact.confirmed', { fact: 'well' })).toEqual([27, 27]);
    expect(standing({ call: doubtful }, [check])).toEqual({ burst: 'refuted', well: 'confirmed' });
  });

  test('stays as it was found, whatever others say', () => {
    const again = { ...call, at: '40m' };
    expect(standing({ call: doubtful, again }, [check])).toMatchObject({ burst: 'refuted' });
  });

  test('gives the true number', () => {
    const clinic = { at: '10m', to: ['county'], says: { ill: 5 }, check: { takes: '20m' } };
    const steps = [act(10, 'county', 'check', { re: 'clinic#1' })];
    expect(standing({ clinic }, steps)).toEqual({ ill: '50' });
  });

  test('is refused where there is nothing to check, before it has come, and twice', () => {
    const result = play({ facts, injects: { call: doubtful, keeper } }, [
      act(5, 'county', 'check', { re: 'call#1' }),
      check,
      act(13, 'county', 'check', { re: 'call#1' }),
      act(25, 'county', 'check', { re: 'keeper#1' }),
    ]);
    expect(refusals(result)).toEqual(['not-received', 'already-done', 'nothing-to-check']);
  });

  test('is under way in the view until it is done', () => {
    const source = (minute: number) => {
      const { run, blueprint } = play({ facts, injects: { call: doubtful } }, [check], { until: minute });
      return viewRole(blueprint, run.world, run.log, 1).inbox[0]!.source.check;
    };
    const by = { id: 'town', title: 'Town' };
    expect(source(11)).toEqual({ by, state: 'open', until: null });
    expect(source(13)).toEqual({ by, state: 'running', until: 1_620_000 });
    expect(source(28)).toMatchObject({ state: 'done' });
  });

  test('conditions tell it from hearsay', () => {
    const seen = (when: string) =>
      play({ facts, injects: { call: doubtful, n: { when, to: ['town'] } } }, [check]).minutes(
        'inject.fired',
        {
          inject: 'n#1',
        },
      );
    expect(seen('believes(county, burst)')).toEqual([10]);
    expect(seen('checked(county, burst) and not believes(county, burst)')).toEqual([27]);
    expect(seen('believes(town, burst)')).toEqual([]);
  });

  test('a plan-follower asks for it, unless the source is called reliable', () => {
    const follower = { kind: 'plan-follower', reads: '1m', acts: '2m', omits: 0, errs: 0, reorders: 0 };
    const checked = (more: Parts) =>
      play({ facts, injects: { call: { ...doubtful, ...more } }, stand_ins: { follower } }, [], {
        cast: { county: 'follower' },
      }).minutes('fact.refuted', { role: 'county' });
    expect(checked({ reliability: 'low' })).toEqual([28]);
    expect(checked({ reliability: 'high' })).toEqual([]);
  });
});

test('an effect shows a fact as it is', () => {
  const eyes = { at: '30m', effects: [{ inform: { role: 'county', of: 'burst' } }] };
  expect(standing({ call, eyes })).toEqual({ burst: 'refuted' });
});

test('a drill full of hearsay has one log, whatever steps its chart', () => {
  const blueprint = build({
    facts,
    chart: {
      initial: 'a',
      states: { a: { always: { target: 'b', guard: 'checked(county, burst)' } }, b: {} },
    },
    injects: {
      call: { ...call, check: { by: 'town', takes: '15m' } },
      keeper,
      n: { at: '50m', to: ['fire'], says: { ill: 9 } },
    },
    plan: {
      tasks: {
        tell: {
          owner: 'county',
          expect: { inform: 'town', of: 'burst' },
          from: 'knows(county, burst)',
          target: '5m',
          deadline: '20m',
        },
      },
    },
  });
  for (const seed of ['a', 'b', 'c']) {
    const [one, other] = (['compiled', 'xstate'] as const).map((executor) => {
      const run = runDrill(blueprint, { seed, executor });
      return [logLines(blueprint, run.log), hashWorld(run.world)];
    });
    expect(one).toEqual(other);
    expect(one![0]).toContain('fact.refuted');
  }
});
