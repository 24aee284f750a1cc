/** Making readings: of constants, and of what is computed from other readings. */
import { literal, type Writer, writtenAs } from '../written/index.ts';
import type { BooleanReading, NumericReading, Reading, TextReading, ValueType } from './types.ts';

const NOTHING: readonly number[] = [];

export function constantNumber<W>(type: 'number' | 'duration', value: number): NumericReading<W> {
  const read = writtenAs(
    () => value,
    () => literal(value),
  );
  return { type, read, watches: NOTHING, constant: true };
}

export function constantBoolean<W>(value: boolean): BooleanReading<W> {
  const read = writtenAs(
    () => value,
    () => String(value),
  );
  return { type: 'boolean', read, watches: NOTHING, constant: true };
}

export function constantText<W>(value: string): TextReading<W> {
  return { type: 'text', read: () => value, watches: NOTHING, constant: true };
}

/** What any of the parts watch: without repeats, ascending. */
export function mergeWatches(parts: readonly { readonly watches: readonly number[] }[]): readonly number[] {
  const watched = parts.filter((part) => part.watches.length > 0);
  if (watched.length === 0) return NOTHING;
  if (watched.length === 1) return watched[0]!.watches;
  return [...new Set(watched.flatMap((part) => part.watches))].sort((a, b) => a - b);
}

/** A constant's value, read without a world: a constant reading does not look at it. */
export function constantValue<W>(reading: NumericReading<W>): number {
  return reading.read(undefined as W);
}

/** A number or duration computed from parts; folded into a constant if all parts are. `writer` makes the same as text. */
export function numericReading<W>(
  type: 'number' | 'duration',
  parts: readonly Reading<W>[],
  read: (world: W) => number,
  writer: Writer,
): NumericReading<W> {
  if (areConstant(parts)) return constantNumber(type, read(undefined as W));
  return { type, read: writtenAs(read, writer), watches: mergeWatches(parts) };
}

/** A boolean computed from parts; folded into a constant if all parts are. */
export function booleanReading<W>(
  parts: readonly Reading<W>[],
  read: (world: W) => boolean,
  writer: Writer,
): BooleanReading<W> {
  if (areConstant(parts)) return constantBoolean(read(undefined as W));
  return { type: 'boolean', read: writtenAs(read, writer), watches: mergeWatches(parts) };
}

/** A text computed from parts; folded into a constant if all parts are. */
export function textReading<W>(parts: readonly Reading<W>[], read: (world: W) => string): TextReading<W> {
  if (areConstant(parts)) return constantText(read(undefined as W));
  return { type: 'text', read, watches: mergeWatches(parts) };
}

function areConstant<W>(parts: readonly Reading<W>[]): boolean {
  return parts.every((part) => part.constant === true);
}

export function isNumeric<W>(reading: Reading<W>): reading is NumericReading<W> {
  return reading.type === 'number' || reading.type === 'duration';
}

const ARTICLES: Readonly<Record<ValueType, string>> = {
  number: 'a number',
  duration: 'a duration',
  boolean: 'a condition (true or false)',
  text: 'a text',
};

/** A type in a sentence: `a number`. */
export function nameType(type: ValueType): string {
  return ARTICLES[type];
}

/** Types in a sentence: `a number or a duration`. */
export function nameTypes(types: readonly ValueType[]): string {
  return types.map(nameType).join(' or ');
}
