import { describe, expect, test } from 'vitest';
import { createMachine, getInitialSnapshot, getNextSnapshot } from 'xstate';
import { isDescriptor, matchesEvent, matchingDescriptors } from '../../../../src/core/chart/match-event.ts';

describe('a descriptor', () => {
  test.each(['alarm', 'gauge.red', '*', 'gauge.*', 'gauge.river.*'])('can be `%s`', (text) => {
    expect(isDescriptor(text)).toBe(true);
  });

  test.each(['', '.*', 'gauge.*.red', 'gau*', '*.red', 'gauge.*.*', '**'])('cannot be `%s`', (text) => {
    expect(isDescriptor(text)).toBe(false);
  });
});

describe('an event is matched as XState matches it', () => {
  const events = ['a', 'ab', 'a.b', 'a.b.c', 'ab.c', 'b'];
  const descriptors = [...events, '*', 'a.*', 'a.b.*', 'a.b.c.*', 'b.*'];

  test.each(events)('%s', (event) => {
    for (const descriptor of descriptors) {
      const machine = createMachine({
        initial: 's',
        states: { s: { on: { [descriptor]: 't' } }, t: {} },
      });
      const next = getNextSnapshot(machine, getInitialSnapshot(machine), { type: event });
      expect([descriptor, matchesEvent(event, descriptor)]).toEqual([descriptor, next.value === 't']);
    }
  });
});

test('of several matching descriptors the exact one comes first, then the longer', () => {
  expect(matchingDescriptors('a.b', ['*', 'a.*', 'b', 'a.b', 'a.b.*'])).toEqual(['a.b', 'a.b.*', 'a.*', '*']);
  expect(matchingDescriptors('c', ['*', 'a.*'])).toEqual(['*']);
});
