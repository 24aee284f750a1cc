/**
 * Reads a scenario and the plans it stands under: text, YAML, sites, shape, `extends`. Every problem of every file is reported at once.
 * Whether ids exist and expressions make sense is left to the compiler.
 */
import { type ScenarioInput, scenarioSchema, scenarioVersion } from '../schema/index.ts';
import { plan as planSchema } from '../schema/plan.ts';
import type { ScenarioFiles } from './files.ts';
import type { Finding, Words } from './finding.ts';
import { loadPlans, Reading } from './load-plans.ts';
import { mergePlans } from './merge-plans.ts';
import { type FileTree, readFileTree } from './read-file.ts';
import { type ScenarioSource, scenarioSource } from './scenario-source.ts';
import { ONCE, validate } from './shape/validate.ts';
import { diagnose, type FramedDiagnostic } from './show/diagnose.ts';
import { quoted } from './show/display.ts';
import { expandSites } from './sites/expand-sites.ts';
import { gatherSites, inSites, type SiteParts } from './sites/site-parts.ts';
import { sourceFile } from './source-file.ts';
import { type MapNode, plainValue } from './source-node.ts';
import { checkVersion } from './version.ts';

export type ReadResult =
  | { readonly ok: true; readonly scenario: ScenarioSource; readonly warnings: readonly FramedDiagnostic[] }
  | { readonly ok: false; readonly diagnostics: readonly FramedDiagnostic[] };

/** `path` is relative to the scenarios root, as `ScenarioFiles` wants it. Throws nothing of its own, whatever the files hold. */
export function readScenario(files: ScenarioFiles, path: string): ReadResult {
  const text = files.read(path);
  if (text === null) return { ok: false, diagnostics: [missingFile(path)] };
  const reading = new Reading(files);
  reading.files.push({ path, text });
  const scenario = readRoot(files, reading);
  const paths = reading.files.map((file) => file.path);
  const diagnostics = diagnose(reading.findings, paths);
  if (scenario === null || reading.failed) {
    return { ok: false, diagnostics };
  }
  return { ok: true, scenario, warnings: diagnostics };
}

function missingFile(path: string): FramedDiagnostic {
  return { code: 'file/missing', severity: 'error', message: `there is no file ${quoted(path)}`, file: path };
}

function readRoot(files: ScenarioFiles, reading: Reading): ScenarioSource | null {
  const { path, text } = reading.files[0]!;
  const tree = readFileTree(sourceFile(path, text));
  reading.add(tree.findings);
  if (tree.root === null) return null;
  const misfit = checkKind(tree.root);
  if (misfit) reading.findings.push(misfit);
  if (misfit && misfit.code !== 'scenario/no-version') return null;
  const { root, findings, parts } = expandSites(tree.root);
  reading.add(findings);
  const input = readShape(root, { ...tree, findings: [...tree.findings, ...findings] }, parts, reading);
  return finish(root, input, loadPlan(root, files, reading), parts, reading);
}

/** What makes all other findings pointless: a plan in place of a scenario, another version. A missing version does not. */
function checkKind(root: MapNode): Finding | null {
  const { file, entries } = root;
  const tasks = entries.get('tasks');
  if (tasks && !entries.has('organisation') && !entries.has('plan')) {
    const message = 'this file is a plan: it has tasks at its top and no organisation';
    const words = { message, suggestion: 'Name it in a scenario: `plan:`, and below it `extends: ...`.' };
    const { keyStart: start, keyEnd: end } = tasks;
    return { code: 'scenario/plan-not-scenario', severity: 'error', file, start, end, words: () => words };
  }
  return checkVersion(root, scenarioVersion);
}

function readShape(root: MapNode, tree: FileTree, parts: SiteParts, reading: Reading): ScenarioInput | null {
  const { value, findings } = validate(root, tree, scenarioSchema);
  reading.add(nameSites(findings, parts));
  if (value === null) return null;
  const { sites: _written, ...input } = value;
  return input;
}

/** Findings in what was written out for sites name them; what is wrong at several sites is said once. */
function nameSites(findings: readonly Finding[], parts: SiteParts): Finding[] {
  const gathered = gatherSites(
    findings,
    ({ path }) => (path === undefined ? null : parts.of(path)),
    ({ code, file, start }) => `${code} ${file.path} ${start}`,
  );
  return gathered.map(({ item, sites }) => {
    if (sites.length === 0) return item;
    const words = (): Words => {
      const { message, suggestion } = item.words();
      return { message: inSites(message, sites), suggestion };
    };
    return { ...item, words };
  });
}

function loadPlan(root: MapNode, files: ScenarioFiles, reading: Reading): MapNode | null {
  const own = root.entries.get('plan')?.value;
  if (own?.kind !== 'map') return null;
  return mergePlans(loadPlans(own, files, reading), reading.findings);
}

function finish(
  root: MapNode,
  input: ScenarioInput | null,
  plan: MapNode | null,
  parts: SiteParts,
  reading: Reading,
): ScenarioSource | null {
  if (input === null || reading.failed) return null;
  if (plan === null) return scenarioSource(input, root, reading, parts);
  const entries = new Map(root.entries).set('plan', { ...root.entries.get('plan')!, value: plan });
  const whole = { ...input, plan: planSchema.parse(plainValue(plan), ONCE) };
  return scenarioSource(whole, { ...root, entries }, reading, parts);
}
