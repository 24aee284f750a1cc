/**
 * Stable ids. Whatever happens in a drill is named after what caused it and how often that has happened:
 * `I-05#1` is the first occurrence of an inject, `water/report#3` the third report that role submitted. Inputs and
 * logs refer to these, never to positions. A ref packs the source and the count into one number.
 */

const COUNT_LIMIT = 1_048_576;

/** Packs a source and the count of its occurrence, from 1. */
export function makeRef(source: number, count: number): number {
  return source * COUNT_LIMIT + count;
}

export function refSource(ref: number): number {
  return Math.floor(ref / COUNT_LIMIT);
}

export function refCount(ref: number): number {
  return ref % COUNT_LIMIT;
}

/** `water/report#3`, given the names of the sources. */
export function formatRef(ref: number, sources: readonly string[]): string {
  return ref < 0 ? '' : `${sources[refSource(ref)]}#${refCount(ref)}`;
}

/** A ref as people read it: most things come once, and only a later time has its number. */
export function shortRef(ref: string): string {
  return ref.replace(/#1$/, '');
}

/** The ref that a text names, or −1 when no source has that name. */
export function parseRef(text: string, sourceIndex: ReadonlyMap<string, number>): number {
  const mark = text.lastIndexOf('#');
  const count = Number(text.slice(mark + 1));
  const source = sourceIndex.get(text.slice(0, mark));
  const valid = mark > 0 && Number.isInteger(count) && count > 0 && count < COUNT_LIMIT;
  return source === undefined || !valid ? -1 : makeRef(source, count);
}
