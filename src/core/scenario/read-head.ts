/**
 * The head of a scenario: what a list of drills tells about it before anybody starts it. Reads the few parts it needs and leaves the
 * rest of the file alone, which takes a small part of the time that compiling takes. It judges nothing: a scenario with a head may still
 * have mistakes further down.
 */
import { parseDuration } from '../kernel/time.ts';
import { readFileTree } from './read/read-file.ts';
import { sourceFile } from './read/source-file.ts';
import { type PlainValue, plainValue } from './read/source-node.ts';

export interface HeadRole {
  readonly id: string;
  readonly title: string;
}

export interface ScenarioHead {
  readonly id: string;
  readonly title: string;
  /** Empty where the scenario has none. */
  readonly summary: string;
  readonly teaches: readonly string[];
  /** As the scenario writes it (`natural-disaster`, `standard`); an empty string where it does not. */
  readonly category: string;
  readonly difficulty: string;
  /** The response level it begins at: `IV`. */
  readonly level: string;
  /** Drill milliseconds. */
  readonly length: number;
  /** Drill minutes per real minute. */
  readonly pace: number;
  /** Roles that a person may hold, in the scenario's order. */
  readonly roles: readonly HeadRole[];
}

const WANTED: ReadonlySet<string> = new Set([
  'tocsin',
  'id',
  'title',
  'summary',
  'teaches',
  'category',
  'difficulty',
  'level',
  'length',
  'pace',
  'organisation',
]);

/** Characters of head that are read at most: a list of drills must not wait for one of them. */
const LONGEST = 100_000;

type PlainMap = Readonly<Record<string, PlainValue>>;

/** The head of a scenario file's text, or null where there is none that could be listed. Never throws, whatever the text holds. */
export function readScenarioHead(text: string): ScenarioHead | null {
  const head = wantedParts(text);
  if (head.length > LONGEST) return null;
  const { root } = readFileTree(sourceFile('scenario.yaml', head));
  if (root === null) return null;
  const map = plainValue(root) as PlainMap;
  const id = textOf(map.id);
  const length = parseDuration(textOf(map.length));
  if (id === '' || length === null || length <= 0) return null;
  return {
    id,
    title: textOf(map.title) || id,
    summary: textOf(map.summary).trim(),
    teaches: Array.isArray(map.teaches) ? map.teaches.map(textOf).filter((line) => line !== '') : [],
    category: textOf(map.category),
    difficulty: textOf(map.difficulty),
    level: textOf(map.level),
    length,
    pace: typeof map.pace === 'number' && map.pace > 0 ? map.pace : 1,
    roles: rolesOf(map.organisation),
  };
}

/** The wanted keys at the left edge of the file, each with the lines that belong to it. */
function wantedParts(text: string): string {
  let wanted = false;
  const kept: string[] = [];
  for (const line of text.split('\n')) {
    const key = /^([a-z_]+):/.exec(line)?.[1];
    if (key !== undefined) wanted = WANTED.has(key);
    else if (/^[^\s#]/.test(line)) wanted = false;
    if (wanted) kept.push(line);
  }
  return `${kept.join('\n')}\n`;
}

function textOf(value: PlainValue | undefined): string {
  return typeof value === 'string' ? value : '';
}

function isMap(value: PlainValue | undefined): value is PlainMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function rolesOf(organisation: PlainValue | undefined): HeadRole[] {
  if (!isMap(organisation)) return [];
  return Object.entries(organisation).flatMap(([id, role]) =>
    isMap(role) && role.simcell !== true ? [{ id, title: textOf(role.title) || id }] : [],
  );
}
