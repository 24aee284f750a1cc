/**
 * The ECMAScript in SCXML documents, for tests only: expressions and scripts run over the document's data.
 * Source text is trusted as far as the installed test package is.
 */
import type { IsIn, TrialMatter } from './trial-matter.ts';

export type Evaluate = (data: Data, isIn: IsIn) => unknown;
export type Data = Record<string, unknown>;

/** Something in a document that cannot be said in a chart; the message is the reason. */
export class NotConvertible extends Error {}

/** What an event carried or where it came from: a chart's guards and effects see the world, not the event. */
const BEYOND_THE_WORLD = /\b(_event|_sessionid|_name|_ioprocessors|_x)\b/;

export function compileExpression(source: string): Evaluate {
  return compile(source, `return (${source});`);
}

/** Declarations become assignments, so that what a script declares stays in the data. */
export function compileScript(source: string): Evaluate {
  if (/\bfunction\b/.test(source)) throw new NotConvertible('script with functions of its own');
  return compile(source, source.replaceAll(/\bvar[^\S\n]+/g, ''));
}

function compile(source: string, body: string): Evaluate {
  const found = source.match(BEYOND_THE_WORLD);
  if (found !== null) throw new NotConvertible(`reads ${found[1]}`);
  let run: (data: Data, isIn: IsIn) => unknown;
  try {
    run = new Function('data', 'In', `with (data) { ${body} }`) as typeof run;
  } catch {
    throw new NotConvertible('script with a syntax error');
  }
  return run;
}

/** The data of one run. Whatever a script names that JavaScript itself does not have is data. */
export class ScxmlWorld implements TrialMatter {
  readonly #data: Data = {};
  readonly #scope: Data;
  readonly #parts: ScxmlParts;

  constructor(parts: ScxmlParts) {
    this.#parts = parts;
    this.#scope = new Proxy(this.#data, {
      has: (data, key) => key in data || (key !== 'In' && !(key in globalThis)),
    });
    for (const start of parts.start) start(this.#scope, () => false);
  }

  guard(index: number, isIn: IsIn): boolean {
    return Boolean(this.#parts.guards[index]!(this.#scope, this.#byId(isIn)));
  }

  effect(index: number, isIn: IsIn): void {
    this.#parts.effects[index]!(this.#scope, this.#byId(isIn));
  }

  delay(index: number, isIn: IsIn): number {
    return toMilliseconds(String(this.#parts.delays[index]!(this.#scope, this.#byId(isIn))));
  }

  snapshot(): unknown {
    return JSON.parse(JSON.stringify(this.#data));
  }

  /** `In` takes ids, charts have paths. */
  #byId(isIn: IsIn): IsIn {
    return (id) => isIn(this.#parts.paths.get(id) ?? id);
  }
}

/** What the indexes in a converted document stand for. */
export interface ScxmlParts {
  readonly guards: Evaluate[];
  readonly effects: Evaluate[];
  readonly delays: Evaluate[];
  /** Run in order before the chart begins. */
  readonly start: Evaluate[];
  /** From ids to paths of states. */
  readonly paths: Map<string, string>;
}

function toMilliseconds(text: string): number {
  const found = text.match(/^\s*([0-9]*\.?[0-9]+)\s*(ms|s|m|h)?\s*$/);
  if (found === null) throw new NotConvertible(`delay ${text}`);
  const units: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 };
  return Number(found[1]) * units[found[2] ?? 'ms']!;
}
