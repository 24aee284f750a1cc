/**
 * Writes sites out before anything else is asked of a scenario: for each site a region of the chart and whatever else is its own, under
 * names that begin with the site's id. Every value still knows where its author wrote it.
 */
import type { Finding } from '../finding.ts';
import { MAX_FILE_LENGTH, MAX_NODES } from '../limits.ts';
import { quoted } from '../show/display.ts';
import type { MapEntry, MapNode, ScalarNode, SourceNode, SourcePath } from '../source-node.ts';
import { Filler } from './fill-site.ts';
import { entryOf, GrowingMap } from './growing-map.ts';
import { type SiteParts, siteParts } from './site-parts.ts';
import {
  keyPlace,
  mapAt,
  type Place,
  readSiteType,
  type Site,
  type SiteType,
  sections,
  siteFinding,
  takenFinding,
} from './site-type.ts';
import { nameAt } from './site-words.ts';

export interface Expansion {
  /** The scenario with its sites written out; `sites` itself is still there for the schema. */
  readonly root: MapNode;
  readonly findings: readonly Finding[];
  readonly parts: SiteParts;
}

/** What is no scenario with sites comes back as it is. */
export function expandSites(root: MapNode): Expansion {
  const parts = siteParts();
  const types = mapAt(root, ['sites']);
  if (types === null) return { root, findings: [], parts };
  const findings: Finding[] = [];
  const read = [...types.entries.values()]
    .map((entry) => readSiteType(entry, findings))
    .filter((type) => type !== null);
  const tooLarge = checkSize(read);
  if (tooLarge !== null) return { root, findings: [...findings, tooLarge], parts };
  const writer = new Writer(root, findings, parts);
  for (const type of read) for (const site of type.sites) writer.write(type, site);
  return { root: { ...root, entries: writer.entries }, findings, parts };
}

function countNodes(node: SourceNode): number {
  if (node.kind === 'scalar') return 1;
  const inner = node.kind === 'list' ? node.items : [...node.entries.values()].map(({ value }) => value);
  return inner.reduce((sum, child) => sum + countNodes(child), 1);
}

/** Sites multiply what a file holds; together they may be no more than one file may be. */
function checkSize(types: readonly SiteType[]): Finding | null {
  let nodes = 0;
  let length = 0;
  for (const { entry, node, sites } of types) {
    nodes += countNodes(node) * sites.length;
    length += (node.end - node.start) * sites.length;
    if (nodes <= MAX_NODES && length <= MAX_FILE_LENGTH) continue;
    const message = `written out for each of ${sites.length} sites, ${quoted(entry.key)} makes the scenario too large`;
    return siteFinding(
      'sites/too-large',
      keyPlace(entry),
      message,
      'Name fewer sites, or write less for each.',
    );
  }
  return null;
}

const idLength = 64;

class Writer {
  readonly #whole: GrowingMap;
  readonly #findings: Finding[];
  readonly #parts: SiteParts;
  readonly #filler = new Filler((finding) => this.#report(finding));
  /** What was found wrong in a kind of site, which is said once and not for each site. */
  readonly #reported = new Set<string>();

  constructor(root: MapNode, findings: Finding[], parts: SiteParts) {
    this.#whole = new GrowingMap(root);
    this.#findings = findings;
    this.#parts = parts;
  }

  /** The top of the whole, with what was written so far. */
  get entries(): ReadonlyMap<string, MapEntry> {
    return this.#whole.entries;
  }

  write(type: SiteType, site: Site): void {
    for (const { from, to, joint } of sections) {
      const given = joint === '_' && to[1] === 'parameters' ? numbersOf(site) : [];
      const section = mapAt(type.node, from);
      const own = [...(section?.entries.values() ?? [])].filter(({ key }) => !site.values.has(key));
      for (const entry of [...own, ...given]) {
        const place = section ?? site;
        this.#add(type, site, entry, [...to, nameAt(site, type, entry.key)], place);
      }
    }
    this.#addRegion(type, site);
  }

  #addRegion(type: SiteType, site: Site): void {
    const region = type.node.entries.get('region');
    if (region?.value.kind !== 'map') return;
    this.#checkChart(region);
    this.#add(type, site, { ...region, key: site.id }, ['chart', 'states', site.id], site, site);
  }

  /** A chart of regions is made where there is none; one that is no chart of regions is reported once. */
  #checkChart(region: MapEntry): void {
    const chart = this.entries.get('chart');
    if (chart === undefined) {
      const place = keyPlace(region);
      const type: ScalarNode = { kind: 'scalar', ...place, style: 'plain', value: 'parallel' };
      this.#whole.below('chart', place)?.entries.set('type', entryOf('type', type, place));
      return;
    }
    const type = chart.value.kind === 'map' ? chart.value.entries.get('type')?.value : undefined;
    if (chart.value.kind !== 'map' || (type?.kind === 'scalar' && type.value === 'parallel')) return;
    this.#report(
      siteFinding(
        'sites/chart-not-parallel',
        keyPlace(chart),
        'each site is a region of the chart, and this chart has none',
        'Write `type: parallel` below it, and put its own states into one of its regions.',
      ),
    );
  }

  /** Puts what belongs to a site where the whole has its like. `at` is what stands for it in the whole if the section is new. */
  #add(
    type: SiteType,
    site: Site,
    entry: MapEntry,
    to: SourcePath,
    at: Place,
    by: Place = keyPlace(entry),
  ): void {
    const key = String(to.at(-1));
    let home: GrowingMap | null = this.#whole;
    for (const step of to.slice(0, -1)) home = home?.below(String(step), at) ?? null;
    const taken = home?.entries.get(key);
    if (taken !== undefined) this.#report(takenFinding(key, site, taken, by));
    else if (key.length > idLength) this.#reportLong(key, site, by);
    else {
      const value = this.#filler.fill(entry.value, to, site, type);
      home?.entries.set(key, { ...entry, key, value });
      this.#parts.add(to, site.id, type);
    }
  }

  #reportLong(key: string, site: Site, at: Place): void {
    const message = `${quoted(key)}, made for the site ${quoted(site.id)}, has ${key.length} characters; ${idLength} are the most`;
    this.#report(siteFinding('sites/name-too-long', at, message, 'Choose a shorter name.'));
  }

  #report(finding: Finding): void {
    const where = `${finding.code} ${finding.start} ${finding.end}`;
    if (this.#reported.has(where)) return;
    this.#reported.add(where);
    this.#findings.push(finding);
  }
}

/** The numbers that a site gives, as parameters. */
function numbersOf(site: Site): MapEntry[] {
  return [...site.values]
    .filter(([, { value }]) => typeof value === 'number')
    .map(([name, value]) => entryOf(name, value, value));
}
