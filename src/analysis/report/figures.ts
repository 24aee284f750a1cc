/** How a report writes numbers and times. */
import { HOUR, MINUTE, SECOND } from '../../core/kernel/time.ts';

/** A score with two decimals. What is not quite 1 never reads 1.00, and what is not quite 0 never 0.00. */
export function formatScore(score: number): string {
  const text = score.toFixed(2);
  if (text === '1.00' && score < 1) return '0.99';
  return text === '0.00' && score > 0 ? '0.01' : text;
}

/** A place on a scale that may be left at either end: two decimals, and no minus before a nought. */
export function formatScale(scale: number): string {
  const text = scale.toFixed(2);
  return text === '-0.00' ? '0.00' : text;
}

/** A moment for people: `T+1:05`, with seconds where they are not zero; fractions of a second are cut off. */
export function formatMoment(ms: number): string {
  return `T+${hoursAndMinutes(ms)}`;
}

/** The same without the `T+`, for columns. */
export function hoursAndMinutes(ms: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const seconds = Math.floor(ms / SECOND) % 60;
  const text = `${Math.floor(ms / HOUR)}:${two(Math.floor(ms / MINUTE) % 60)}`;
  return seconds === 0 ? text : `${text}:${two(seconds)}`;
}

/** At most six significant digits, and no trailing zeros. */
export function formatFigure(value: number): string {
  return String(Number(value.toPrecision(6)));
}
