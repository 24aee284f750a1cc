/**
 * Events of an SCXML document: which there are, and by which descriptor of a chart a transition waits for
 * one. The completion of a state is awaited by `onDone` where the state itself waits; for others the state
 * announces it.
 */
import type { XmlElement } from './xml.ts';

export interface AwaitedEvents {
  /** All events that are sent, raised or waited for. */
  readonly names: readonly string[];
  descriptorOf(name: string): string;
  /** Whether `name` is the completion of the very state that waits for it. */
  isOwnCompletion(name: string, state: XmlElement): boolean;
  /** What a state has to raise when it is done, or null. */
  announcementOf(state: XmlElement): string | null;
}

const DONE = 'done.state.';

/** The event names of a transition as SCXML sees them: `foo`, `foo.` and `foo.*` are the same. */
export function eventNames({ attributes }: XmlElement): string[] {
  const names = (attributes.event ?? '').split(/\s+/).filter((name) => name !== '');
  return names.map((name) => name.replace(/\.?\*?$/, '') || '*');
}

export function awaitedEvents(
  document: XmlElement,
  all: readonly XmlElement[],
  sent: readonly string[],
): AwaitedEvents {
  const announced = new Set<string>();
  const names = new Set([...sent, ...all.flatMap(raisedBy)]);
  for (const { element, state } of transitionsOf(document)) {
    for (const name of eventNames(element)) {
      if (name === '*' || isCompletionOf(name, state)) continue;
      if (name.startsWith(DONE)) announced.add(name);
      names.add(name);
    }
  }
  return {
    names: [...names],
    descriptorOf(name) {
      if (name === '*') return '*';
      return [...names].some((other) => other.startsWith(`${name}.`)) ? `${name}.*` : name;
    },
    isOwnCompletion: isCompletionOf,
    announcementOf(state) {
      const name = `${DONE}${state.attributes.id}`;
      return announced.has(name) ? name : null;
    },
  };
}

function isCompletionOf(name: string, state: XmlElement): boolean {
  return name === `${DONE}${state.attributes.id}`;
}

function raisedBy({ name, attributes }: XmlElement): string[] {
  if (name !== 'raise' && name !== 'send') return [];
  const event = attributes.event ?? attributes.eventexpr?.match(/^\s*'([^']*)'\s*$/)?.[1];
  return event === undefined ? [] : [event];
}

function transitionsOf(state: XmlElement): { element: XmlElement; state: XmlElement }[] {
  return state.children.flatMap((child) =>
    child.name === 'transition' ? [{ element: child, state }] : transitionsOf(child),
  );
}
