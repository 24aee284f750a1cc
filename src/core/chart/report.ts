/** Collects everything that is wrong with a chart, so that an author sees it all at once. */
import type { ChartCode } from '../kernel/catalogue/chart.ts';
import type { Diagnostic } from '../kernel/errors.ts';
import { nearest } from '../kernel/nearest.ts';

/** Where in the configuration something stands: keys and list positions from the root. */
export type ConfigPath = readonly (string | number)[];

export class ChartReport {
  readonly problems: Diagnostic[] = [];
  readonly warnings: Diagnostic[] = [];

  /** The chart cannot be used. */
  problem(code: ChartCode, path: ConfigPath, message: string, suggestion: string | null = null): void {
    this.problems.push({
      code,
      severity: 'error',
      path,
      message,
      ...(suggestion !== null && { suggestion }),
    });
  }

  /** The chart can be used, but probably does not do what was meant. */
  warning(code: ChartCode, path: ConfigPath, message: string): void {
    this.warnings.push({ code, severity: 'warning', path, message });
  }

  /** A name that is not known, with the nearest that is. */
  unknown(code: ChartCode, path: ConfigPath, message: string, name: string, known: Iterable<string>): void {
    const near = nearest(name, known);
    const question = near === null ? '' : `; did you mean \`${near}\`?`;
    this.problem(code, path, `${message}${question}`, near);
  }
}
