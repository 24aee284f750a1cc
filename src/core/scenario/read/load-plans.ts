/** Follows `extends` from plan to plan, each path relative to the file that names it, never out of the scenarios root. */

import type { ReaderCode } from '../../kernel/catalogue/reader.ts';
import { planFileSchema, scenarioVersion } from '../schema/index.ts';
import { resolveReference, type ScenarioFiles } from './files.ts';
import type { Finding } from './finding.ts';
import { MAX_EXTENDS } from './limits.ts';
import { readFileTree } from './read-file.ts';
import { contentHash, type ReadFile } from './scenario-source.ts';
import { validate } from './shape/validate.ts';
import { quoted } from './show/display.ts';
import { sourceFile } from './source-file.ts';
import type { MapNode, ScalarNode } from './source-node.ts';
import { checkVersion } from './version.ts';

/** What has been read so far. */
export class Reading {
  readonly files: ReadFile[] = [];
  readonly findings: Finding[] = [];
  readonly #sha256: ScenarioFiles['sha256'];

  constructor({ sha256 }: ScenarioFiles) {
    this.#sha256 = sha256;
  }

  /** `contentHash` of the files so far. */
  get hash(): string {
    return contentHash(this.files, this.#sha256);
  }

  add(findings: Iterable<Finding>): void {
    for (const finding of findings) this.findings.push(finding);
  }

  get failed(): boolean {
    return this.findings.some((finding) => finding.severity === 'error');
  }
}

function extendsOf(plan: MapNode): ScalarNode | null {
  const node = plan.entries.get('extends')?.value;
  return node?.kind === 'scalar' && typeof node.value === 'string' ? node : null;
}

function problem(at: ScalarNode, code: ReaderCode, message: string, suggestion?: string): Finding {
  const { file, start, end } = at;
  return { code, severity: 'error', file, start, end, words: () => ({ message, suggestion }) };
}

/** The plan itself and all it extends, from the nearest to the overall plan, as far as they could be read. */
export function loadPlans(own: MapNode, files: ScenarioFiles, reading: Reading): MapNode[] {
  const plans = [own];
  for (let at = extendsOf(own); at !== null; at = extendsOf(plans.at(-1)!)) {
    const plan = plans.length > MAX_EXTENDS ? tooMany(at, reading) : loadPlan(at, files, reading);
    if (plan === null) break;
    plans.push(plan);
  }
  return plans;
}

function tooMany(at: ScalarNode, reading: Reading): null {
  const message = `more than ${MAX_EXTENDS} plans extend each other`;
  reading.findings.push(problem(at, 'plan/too-long-chain', message));
  return null;
}

function loadPlan(at: ScalarNode, files: ScenarioFiles, reading: Reading): MapNode | null {
  const reference = String(at.value);
  const refuse = (code: ReaderCode, message: string, suggestion?: string): null => {
    reading.findings.push(problem(at, code, message, suggestion));
    return null;
  };
  const resolved = resolveReference(at.file.path, reference);
  if ('refused' in resolved) {
    const suggestion = 'Write it like `../plans/county-flood-plan.yaml`.';
    return refuse(
      'plan/bad-path',
      `${quoted(reference)} is not a path of a plan: ${resolved.refused}`,
      suggestion,
    );
  }
  const { path } = resolved;
  if (reading.files.some((file) => file.path === path)) {
    return refuse('plan/circle', `${quoted(path)} extends itself, directly or by way of others`);
  }
  const text = files.read(path);
  if (text === null) {
    const suggestion = 'The path is relative to the folder of this file.';
    return refuse('plan/missing', `there is no file ${quoted(path)}`, suggestion);
  }
  reading.files.push({ path, text });
  const tree = readFileTree(sourceFile(path, text));
  reading.add(tree.findings);
  const { root } = tree;
  if (root === null) return null;
  if (root.entries.has('organisation') || root.entries.has('plan')) {
    return refuse('plan/not-a-plan', `${quoted(path)} is a scenario, not a plan`);
  }
  const version = checkVersion(root, scenarioVersion);
  if (version) reading.findings.push(version);
  if (version?.code === 'scenario/wrong-version') return null;
  reading.add(validate(root, tree, planFileSchema).findings);
  return root;
}
