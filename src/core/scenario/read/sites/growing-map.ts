/** A map of the scenario to which entries are added, with the maps below it; the author's own maps stay as they are. */
import type { MapEntry, MapNode, SourceNode } from '../source-node.ts';
import type { Place } from './site-type.ts';

export class GrowingMap {
  readonly entries: Map<string, MapEntry>;
  readonly #inner = new Map<string, GrowingMap>();

  constructor(node: MapNode | null) {
    this.entries = new Map(node?.entries);
  }

  /** The map below a key, made if there is none and standing at `place`; `null` where something else stands. */
  below(step: string, place: Place): GrowingMap | null {
    const known = this.#inner.get(step);
    if (known !== undefined) return known;
    const entry = this.entries.get(step);
    // What should be a map and is none is for the schema to say.
    if (entry !== undefined && entry.value.kind !== 'map') return null;
    const grown = new GrowingMap(entry === undefined ? null : (entry.value as MapNode));
    const spot = entry?.value ?? place;
    const value: MapNode = {
      kind: 'map',
      file: spot.file,
      start: spot.start,
      end: spot.end,
      flow: false,
      entries: grown.entries,
    };
    this.entries.set(step, entry === undefined ? entryOf(step, value, place) : { ...entry, value });
    this.#inner.set(step, grown);
    return grown;
  }
}

/** An entry whose key stands at `place`. */
export function entryOf(key: string, value: SourceNode, { start, end }: Place): MapEntry {
  return { key, keyStart: start, keyEnd: end, value };
}
