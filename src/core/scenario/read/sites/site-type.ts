/**
 * One kind of site as its author wrote it: what it is made of, which sites there are, and what differs between them. Shapes that the
 * schema refuses are passed over here.
 */
import type { SiteCode } from '../../../kernel/catalogue/sites.ts';
import type { Finding } from '../finding.ts';
import { quoted } from '../show/display.ts';
import { lineIndexAt, type SourceFile } from '../source-file.ts';
import type { MapEntry, MapNode, ScalarNode, SourceNode, SourcePath } from '../source-node.ts';

/** What joins the id of a site to the name of something of its own: `dike-1-seepage`, `dike_1_stage`, `dike-1.seeping`. */
export type Joint = '-' | '_' | '.';

export interface Section {
  /** Where it stands in a kind of site, and where in the whole. */
  readonly from: SourcePath;
  readonly to: SourcePath;
  readonly joint: Joint;
}

const same = (joint: Joint, ...path: string[]): Section => ({ from: path, to: path, joint });

/** Everything by id that a site can have, but for its region. */
export const sections: readonly Section[] = [
  same('-', 'organisation'),
  same('-', 'facts'),
  same('_', 'world', 'parameters'),
  same('_', 'world', 'chances'),
  same('_', 'world', 'stocks'),
  same('_', 'world', 'formulas'),
  same('_', 'world', 'reserves'),
  same('-', 'world', 'gauges'),
  same('-', 'world', 'teams'),
  same('-', 'injects'),
  same('-', 'actions'),
  same('-', 'requests'),
  { from: ['tasks'], to: ['plan', 'tasks'], joint: '-' },
  same('_', 'outcome'),
];

export interface Place {
  readonly file: SourceFile;
  readonly start: number;
  readonly end: number;
}

export interface Site extends Place {
  readonly id: string;
  readonly title: string;
  /** What it says of itself, without its title. */
  readonly values: ReadonlyMap<string, ScalarNode>;
}

export interface SiteType {
  readonly entry: MapEntry;
  readonly node: MapNode;
  readonly sites: readonly Site[];
  /** How the names of its own things are made. */
  readonly joints: ReadonlyMap<string, Joint>;
  /** Ids and words that every site gives. */
  readonly words: ReadonlySet<string>;
}

/** A finding at a place; `words` are the message and what to do instead. */
export function siteFinding(
  code: SiteCode,
  { file, start, end }: Place,
  message: string,
  suggestion?: string,
): Finding {
  return { code, severity: 'error', file, start, end, words: () => ({ message, suggestion }) };
}

/** A name made for a site is that of something else already. */
export function takenFinding(key: string, site: Site, taken: MapEntry, at: Place): Finding {
  const line = lineIndexAt(taken.value.file, taken.keyStart) + 1;
  const message = `${quoted(key)}, made for the site ${quoted(site.id)}, is there already: line ${line}`;
  return siteFinding('sites/name-taken', at, message, 'Give one of them another name.');
}

export function keyPlace({ keyStart: start, keyEnd: end, value }: MapEntry): Place {
  return { file: value.file, start, end };
}

/** The map at a path of keys, or `null`. */
export function mapAt(node: SourceNode | undefined, path: SourcePath): MapNode | null {
  let here = node;
  for (const step of path) here = here?.kind === 'map' ? here.entries.get(String(step))?.value : undefined;
  return here?.kind === 'map' ? here : null;
}

/** Reads a kind of site; `null` if there is no map with sites to go on with. */
export function readSiteType(entry: MapEntry, findings: Finding[]): SiteType | null {
  const { value: node } = entry;
  const each = node.kind === 'map' ? node.entries.get('each')?.value : undefined;
  if (node.kind !== 'map' || each === undefined) return null;
  const sites = readSites(each, findings);
  const names = new OwnNames(findings);
  for (const section of sections)
    for (const own of mapAt(node, section.from)?.entries.values() ?? [])
      names.declare(own.key, section.joint, keyPlace(own));
  for (const state of mapAt(node, ['region', 'states'])?.entries.values() ?? [])
    names.declare(state.key, '.', keyPlace(state));
  const words = new Set<string>();
  for (const site of sites)
    for (const [name, value] of site.values) {
      if (typeof value.value === 'number') names.declare(name, '_', value);
      else words.add(name);
    }
  for (const name of words)
    if (names.joints.has(name))
      findings.push(
        siteFinding(
          'sites/name-unclear',
          sites.find(({ values }) => values.has(name))!.values.get(name)!,
          `${quoted(name)} is also the name of something that the site has`,
          'Give the value another name.',
        ),
      );
  mention(node, names.joints);
  reportMissing(sites, words, new Set(mapAt(node, ['world', 'parameters'])?.entries.keys()), findings);
  return { entry, node, sites, joints: names.joints, words };
}

function readSites(each: SourceNode, findings: Finding[]): Site[] {
  if (each.kind === 'list') return readList(each.items, findings);
  if (each.kind !== 'map') return [];
  return [...each.entries.values()].map((entry) => {
    const given = entry.value.kind === 'map' ? entry.value.entries : new Map<string, MapEntry>();
    const values = new Map<string, ScalarNode>();
    for (const [name, { value }] of given)
      if (name !== 'title' && value.kind === 'scalar') values.set(name, value);
    const title = given.get('title')?.value;
    const shown = title?.kind === 'scalar' && title.value !== null ? String(title.value) : entry.key;
    return { id: entry.key, title: shown, values, ...keyPlace(entry) };
  });
}

/** Sites of which nothing is said but their ids; one that is named twice is reported and left out. */
function readList(items: readonly SourceNode[], findings: Finding[]): Site[] {
  const sites = new Map<string, Site>();
  for (const item of items) {
    if (item.kind !== 'scalar' || typeof item.value !== 'string') continue;
    const { value: id, file, start, end } = item;
    if (sites.has(id))
      findings.push(siteFinding('sites/name-taken', item, `the site ${quoted(id)} is named twice`));
    else sites.set(id, { id, title: id, values: new Map(), file, start, end });
  }
  return [...sites.values()];
}

/** Names of a site's own, each with one way to be made. */
class OwnNames {
  readonly joints = new Map<string, Joint>();
  readonly #findings: Finding[];

  constructor(findings: Finding[]) {
    this.#findings = findings;
  }

  declare(name: string, joint: Joint, place: Place): void {
    const known = this.joints.get(name);
    if (known === undefined) this.joints.set(name, joint);
    else if (known !== joint)
      this.#findings.push(
        siteFinding(
          'sites/name-unclear',
          place,
          `the site has two things called ${quoted(name)}, ${kinds[known]} and ${kinds[joint]}`,
          'Give one of them another name.',
        ),
      );
  }
}

const kinds: Readonly<Record<Joint, string>> = {
  '-': 'a thing with an id',
  _: 'a number',
  '.': 'a state',
};

/** Keys whose value gives a name to something by mentioning it: events, and ids in the chart. */
const naming: ReadonlySet<string> = new Set(['send', 'raise', 'event', 'id']);
const whole = /^site\.([A-Za-z_][\w-]*)$/;

/** Events and ids of the chart are there once something sends or bears them. */
function mention(node: SourceNode, joints: Map<string, Joint>): void {
  if (node.kind === 'list') for (const item of node.items) mention(item, joints);
  if (node.kind !== 'map') return;
  for (const { key, value } of node.entries.values()) {
    const name =
      value.kind === 'scalar' && naming.has(key) ? whole.exec(String(value.value))?.[1] : undefined;
    if (name === undefined) mention(value, joints);
    else if (!joints.has(name)) joints.set(name, '-');
  }
}

/** What some sites give and others do not, unless the kind itself says what it is then. */
function reportMissing(
  sites: readonly Site[],
  words: ReadonlySet<string>,
  parameters: ReadonlySet<string>,
  findings: Finding[],
): void {
  const numbers = sites.flatMap(({ values }) => [...values.keys()]);
  const wanted = [...new Set([...words, ...numbers.filter((name) => !parameters.has(name))])];
  for (const site of sites) {
    const missing = wanted.filter((name) => !site.values.has(name));
    if (missing.length === 0) continue;
    const list = missing.map(quoted).join(', ');
    const message = `the site ${quoted(site.id)} does not say ${list}, as others do`;
    findings.push(siteFinding('sites/value-missing', site, message, `Add ${list} to it.`));
  }
}
