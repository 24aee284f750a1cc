/** Holds `docs/architecture.md` to the rules of `.dependency-cruiser.cjs`, and every page's links to what is there. */
import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { languages } from '../../../src/text/words.ts';
import { blocksOf, codesIn, docsFolder, readPage } from './blocks.ts';

const page = readPage('architecture.md');
const root = new URL('../', docsFolder);
const { forbidden } = createRequire(import.meta.url)('../../../.dependency-cruiser.cjs') as {
  forbidden: readonly {
    readonly name: string;
    readonly from: { path?: string };
    readonly to: { path?: string };
  }[];
};

/** `^src/core/(chart|model)/` as its alternatives. */
const alternatives = (path = ''): string[] => /\(([^)]*)\)\/$/.exec(path)?.[1]?.split('|') ?? [];

function ruledWings(): string[] {
  const [first] = forbidden.filter(({ name }) => name.endsWith('-knows-no-wing-below'));
  return [first!.name.split('-')[0]!, ...alternatives(first!.to.path)];
}

function ruledFolders(wing: string): string[] {
  const rule = forbidden.find(({ name }) => new RegExp(`^${wing}-.*-knows-no-folder-below$`).test(name));
  if (rule === undefined) return [];
  return [rule.from.path!.split('/')[2]!, ...alternatives(rule.to.path)];
}

/** Wings and their folders as the picture has them. */
function drawn(): [wing: string, folders: string[]][] {
  const wings: [string, string[]][] = [];
  for (const line of blocksOf(page)[0]!.text.split('\n')) {
    const wing = /^([a-z]+) {2,}\S/.exec(line)?.[1];
    const folder = /^[│▼] ([a-z]+) {2,}\S/.exec(line)?.[1];
    if (wing !== undefined) wings.push([wing, []]);
    if (folder !== undefined) wings.at(-1)![1].push(folder);
  }
  return wings;
}

describe('the picture', () => {
  test('has the wings and folders of the rules, in their order', () => {
    expect(drawn()).toEqual(ruledWings().map((wing) => [wing, ruledFolders(wing)]));
  });

  test('leaves no folder of the tree out', () => {
    const wings = new Map(drawn());
    // The wing of words has a folder for each language, which the list of languages names.
    wings.get('text')!.push(...Object.keys(languages));
    const inTree = [...wings.keys()].flatMap((wing) =>
      readdirSync(new URL(`src/${wing}/`, root), { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => `${wing}/${name}`),
    );
    expect(inTree.filter((path) => !wings.get(path.split('/')[0]!)!.includes(path.split('/')[1]!))).toEqual(
      [],
    );
  });
});

test('the page names files and folders that exist', () => {
  const named = codesIn(page).filter((code) => /^(src|core|run|ui|scenarios)\/[\w./-]*$/.test(code));
  expect(named.length).toBeGreaterThan(20);
  const exists = (path: string): boolean =>
    existsSync(new URL(path, root)) || existsSync(new URL(`src/${path}`, root));
  expect(named.filter((path) => !exists(path))).toEqual([]);
});

const pages = [
  'architecture.md',
  'scenario-format.md',
  'expressions.md',
  'determinism.md',
  'log-format.md',
  ...readdirSync(new URL('decisions/', docsFolder)).map((name) => `decisions/${name}`),
];

/** A heading as links name it. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\w\- ]/g, '')
    .replaceAll(' ', '-');
}

describe.each(pages)('%s', (name) => {
  test('links to pages and headings that exist', () => {
    const links = [...readPage(name).matchAll(/\]\(([^)]+)\)/g)].map(([, target]) => target!);
    const broken = links.filter((link) => {
      if (/^https?:/.test(link)) return false;
      const [path = '', anchor] = link.split('#');
      const file = path === '' ? new URL(name, docsFolder) : new URL(path, new URL(name, docsFolder));
      if (!existsSync(file)) return true;
      if (anchor === undefined) return false;
      const headings = readPage(file.pathname).match(/^#+ .*$/gm) ?? [];
      return !headings.some((heading) => anchorOf(heading.replace(/^#+ /, '')) === anchor);
    });
    expect(broken).toEqual([]);
  });
});

describe('the decisions', () => {
  const notes = pages.filter((name) => /^decisions\/\d/.test(name));

  test('are numbered from 1 without gaps and listed in their README', () => {
    expect(notes.map((name) => Number(name.slice('decisions/'.length, 'decisions/'.length + 4)))).toEqual(
      notes.map((_, i) => i + 1),
    );
    const list = readPage('decisions/README.md');
    expect(notes.filter((name) => !list.includes(`(${name.slice('decisions/'.length)})`))).toEqual([]);
  });

  test.each(notes)('%s has its date, what was decided, and what was rejected', (name) => {
    const text = readPage(name);
    expect(text).toMatch(/^# .+\n\n\d{4}-\d\d-\d\d\n/);
    expect(text).toContain('## Decided\n');
    expect(text).toContain('## Rejected\n');
  });
});
