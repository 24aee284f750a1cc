/** A two-hour drill with something of everything, for tests of what holds for every drill. */
import type { Blueprint } from '../../src/core/model/blueprint.ts';
import { build, type Parts } from './drill-builder.ts';

export const richParts = {
  organisation: {
    city: { title: 'City', level: 'city', authority: ['evacuate'] },
    county: { title: 'County', level: 'county', reports_to: 'city' },
    town: { title: 'Town', level: 'township', reports_to: 'county' },
    fire: { title: 'Fire brigade', level: 'county', reports_to: 'county' },
  },
  facts: { rain: { title: 'Rain' }, leak: { title: 'Leak' }, rumour: { title: 'Rumour' } },
  world: {
    step: '10m',
    method: 'rk4',
    parameters: { heavy: 3 },
    chances: { luck: 'lognormal(0, 0.3)' },
    stocks: { water: { start: 1, flow: 'heavy * luck * bell(hours, 1, 0.5) - water / 2' } },
    formulas: { stage: 'water + if(in(dike.leaking), 0.2, 0)' },
    reserves: { bags: { stock: 9 } },
    teams: { one: { of: 'fire' }, two: { of: 'fire' } },
    gauges: {
      g: {
        reads: 'stage',
        every: '10m',
        delay: '2m',
        noise: 0.1,
        warn: { blue: 1.2, orange: 1.6 },
        clearance: 0.1,
      },
    },
    channels: { phone: { takes: '1m' }, message: { takes: '30s' } },
  },
  chart: {
    type: 'parallel',
    states: {
      dike: {
        initial: 'sound',
        states: {
          sound: { on: { 'g.blue': 'leaking' } },
          leaking: {
            entry: [{ inject: 'seen' }],
            on: { 'shore.done': 'sound' },
            after: { '25m': { target: 'gone', guard: 'stage > 1' } },
          },
          gone: { entry: [{ warning: 'red' }, { add: { bags: -2 } }] },
        },
      },
      calm: {
        initial: 'yes',
        states: { yes: { always: { target: 'no', guard: 'knows(county, rumour)' } }, no: {} },
      },
    },
  },
  injects: {
    forecast: { at: '5m', to: ['county', 'town'], via: 'phone', text: 'Rain', facts: ['rain'] },
    seen: { to: ['town'], via: 'phone', text: 'A leak', facts: ['leak'] },
    gossip: { chance: 0.6, between: ['20m', '80m'], to: ['county'], facts: ['rumour'] },
    press: { unless: 'shore', by: '60m', to: ['county'] },
    alarm: { when: 'level(g) >= 3', to: ['fire', 'county'] },
  },
  actions: {
    shore: {
      title: 'Shore',
      by: ['town', 'fire'],
      takes: 'if(bags < 6, 15m, 10m)',
      needs: { bags: 3, team: 'any' },
      effects: [{ add: { water: -0.2 } }],
    },
    evacuate: {
      title: 'Evacuate',
      by: ['county', 'city'],
      authority: 'evacuate',
      args: { area: ['low', 'high'] },
      takes: '20m',
      once: true,
    },
    warn: {
      title: 'Warn',
      by: ['county'],
      effects: [{ warning: 'yellow' }, { inform: { role: 'fire', of: 'rain' } }],
    },
  },
  plan: {
    tasks: {
      pass: {
        owner: 'town',
        expect: { inform: 'county', of: 'leak' },
        from: 'knows(town, leak)',
        target: '5m',
        deadline: '15m',
      },
      shoring: {
        owner: 'town',
        expect: { do: 'shore' },
        from: 'in(dike.leaking)',
        cue: 'knows(town, leak)',
        after: ['pass'],
        by: 'done',
        target: '20m',
        deadline: '40m',
      },
      warning: {
        owner: 'county',
        expect: { do: 'warn' },
        from: 'knows(county, rain)',
        target: '5m',
        deadline: '20m',
      },
      leave: {
        owner: 'county',
        expect: { do: 'evacuate', area: 'low' },
        from: 'knows(county, leak)',
        after: ['pass'],
        target: '10m',
        deadline: '30m',
      },
      send: {
        owner: 'county',
        expect: { order: 'fire', do: 'shore' },
        from: 'knows(county, leak)',
        target: '10m',
        deadline: '30m',
      },
    },
  },
  endings: {
    dry: { title: 'Dry', judged: 'good', when: 'water < 1' },
    wet: { title: 'Wet', judged: 'bad', when: 'true' },
  },
  outcome: { depth: { value: 'stage', better: 'lower' } },
} as const satisfies Parts;

export const rich: Blueprint = build(richParts);
