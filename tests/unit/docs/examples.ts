/**
 * The examples of `docs/scenario-format.md`. A block marked `yaml` is a whole scenario; one marked `yaml fragment` is put into the scenario
 * under "The example": maps are merged key by key, anything else is replaced. A block marked with a path is a plan file.
 */
import { parse, stringify } from 'yaml';
import type { Blueprint } from '../../../src/core/model/blueprint.ts';
import { loadScenario } from '../../../src/core/scenario/load-scenario.ts';
import { type FramedDiagnostic, formatDiagnostic } from '../../../src/core/scenario/read/index.ts';
import { memoryFiles, scenarioPath } from '../../helpers/scenario-text.ts';
import { type Block, blocksOf, readPage, section } from './blocks.ts';

const page = readPage('scenario-format.md');
const yamlBlocks = blocksOf(page).filter(({ language }) => language === 'yaml');

export const wholeExamples = yamlBlocks.filter(({ word }) => word === '');
export const fragments = yamlBlocks.filter(({ word }) => word === 'fragment');
export const planFiles: Readonly<Record<string, string>> = Object.fromEntries(
  yamlBlocks.filter(({ word }) => word.endsWith('.yaml')).map(({ word, text }) => [word, text]),
);

/** The scenario that all fragments belong to. */
export const exampleText: string = blocksOf(section(page, '## The example'))[0]!.text;

type Data = Readonly<Record<string, unknown>>;

function isMap(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function merge(base: unknown, more: unknown): unknown {
  if (!isMap(base) || !isMap(more)) return more;
  const added = Object.entries(more).map(([key, value]) => [key, merge(base[key], value)]);
  return { ...base, ...Object.fromEntries(added) };
}

/** The example with a piece put into it, as text. */
export function exampleWith(piece: unknown): string {
  return stringify(merge(parse(exampleText), piece), { aliasDuplicateObjects: false });
}

export function withFragment({ text }: Block): string {
  return exampleWith(parse(text, { strict: true, uniqueKeys: true }));
}

/** What the reader and the compiler say about a text, warnings included. */
export function complaints(text: string): readonly FramedDiagnostic[] {
  const result = loadScenario(memoryFiles({ ...planFiles, [scenarioPath]: text }), scenarioPath);
  return result.ok ? result.warnings : result.diagnostics;
}

/** The blueprint of a text; throws with its problems. */
export function load(text: string): Blueprint {
  const result = loadScenario(memoryFiles({ ...planFiles, [scenarioPath]: text }), scenarioPath);
  if (result.ok) return result.blueprint;
  throw new Error(result.diagnostics.map(formatDiagnostic).join('\n'));
}
