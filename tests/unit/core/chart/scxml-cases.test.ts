/**
 * The published SCXML cases: wherever XState does what a case asks for, so do both executors. XState is not
 * SCXML; the cases that it fails, and why, are listed, and so is why the rest cannot be said as a chart.
 */
import { describe, expect, test } from 'vitest';
import { loadScxmlCases, runByExecutor, runByXState } from '../../../helpers/chart/scxml-cases.ts';

const { cases, notConverted } = loadScxmlCases();

/** By what XState does otherwise. */
const failedByXState: Readonly<Record<string, string>> = {
  'scxml-prefix-event-name-matching/star0': 'an exact name comes before a wildcard, whatever their order',
  'w3c-ecma/test506.txml': 'a transition to its source does not leave it unless it re-enters',
  'w3c-ecma/test533.txml': 'nor does it leave a parallel source',
};

/** Why documents cannot be said as a chart, and how many. */
const reasons: Readonly<Record<string, number>> = {
  invoke: 37,
  'waits for an error event': 28,
  'reads _event': 23,
  'no script': 19,
  'initial state that is no child': 10,
  'send to elsewhere': 10,
  'data or script from a file': 8,
  'raise within a condition or elsewhere': 5,
  'send with a namelist': 4,
  'reads _ioprocessors': 3,
  'script with a syntax error': 3,
  'late binding': 2,
  'reads _name': 2,
  'reads _sessionid': 2,
  'script with functions of its own': 2,
  'send of a computed event': 2,
  'send with idlocation': 2,
  'actions on a history': 1,
  'actions on an initial transition': 1,
  'cancel of a computed id': 1,
  'datamodel null': 1,
};

test('all 335 published cases are accounted for', () => {
  const counts = Object.fromEntries([...notConverted].map(([reason, names]) => [reason, names.length]));
  expect(counts).toEqual(reasons);
  expect(cases).toHaveLength(169);
});

describe('XState', () => {
  test('does what all cases ask for but those that its own rules exclude', () => {
    const failed = cases.filter((each) => runByXState(each) !== null).map(({ name }) => name);
    expect(failed).toEqual(Object.keys(failedByXState));
  });
});

describe.each(['compiled', 'xstate'] as const)('%s executor', (which) => {
  test('does in every case what XState does', () => {
    const outcomes = cases.map((each) => [each.name, runByExecutor(each, which)]);
    expect(outcomes).toEqual(cases.map((each) => [each.name, runByXState(each)]));
  });
});
