/** Fills what is written for a kind of site with the names and words of one of its sites, as the schema says what is text and what is not. */
import { scenarioSchema } from '../../schema/index.ts';
import type { Finding } from '../finding.ts';
import { offsetInSource } from '../scalar-offsets.ts';
import { acceptsName, acceptsText, schemasAt } from '../shape/schema-shape.ts';
import type { MapEntry, ScalarNode, SourceNode, SourcePath } from '../source-node.ts';
import { keyPlace, type Site, type SiteType, siteFinding, takenFinding } from './site-type.ts';
import { type Filled, fillName, fillText } from './site-words.ts';

type Use = 'text' | 'name' | 'either';

export class Filler {
  /** Whether a scalar of a kind of site is text, an id or expression, or either. */
  readonly #uses = new Map<SourceNode, Use>();
  readonly #report: (finding: Finding) => void;

  constructor(report: (finding: Finding) => void) {
    this.#report = report;
  }

  /** The value for a site; `path` is where it stands in the whole. */
  fill(node: SourceNode, path: SourcePath, site: Site, type: SiteType): SourceNode {
    if (node.kind === 'scalar') return this.#fillScalar(node, path, site, type);
    if (node.kind === 'list')
      return { ...node, items: node.items.map((item, i) => this.fill(item, [...path, i], site, type)) };
    const entries = new Map<string, MapEntry>();
    for (const entry of node.entries.values()) {
      const key = this.#fillKey(entry, site, type);
      const value = this.fill(entry.value, [...path, key], site, type);
      const earlier = entries.get(key);
      if (earlier === undefined) entries.set(key, { ...entry, key, value });
      else this.#report(takenFinding(key, site, earlier, keyPlace(entry)));
    }
    return { ...node, entries };
  }

  #fillKey(entry: MapEntry, site: Site, type: SiteType): string {
    if (!entry.key.includes('site')) return entry.key;
    const filled = fillName(entry.key, site, type);
    for (const { code, message, suggestion } of filled.problems)
      this.#report(siteFinding(code, keyPlace(entry), message, suggestion));
    return filled.value;
  }

  #fillScalar(node: ScalarNode, path: SourcePath, site: Site, type: SiteType): ScalarNode {
    const { value: text } = node;
    if (typeof text !== 'string' || !text.includes('site')) return node;
    const filled = this.#fillAs(text, this.#readAs(node, path), site, type);
    for (const { code, from, to, message, suggestion } of filled.problems) {
      const start = offsetInSource(node, from);
      const place = { file: node.file, start, end: offsetInSource(node, to - 1) + 1 };
      this.#report(siteFinding(code, place, message, suggestion));
    }
    if (filled.pieces.length === 0) return node;
    return { ...node, value: filled.value, written: { value: text, pieces: filled.pieces } };
  }

  #fillAs(text: string, use: Use, site: Site, type: SiteType): Filled {
    const asText = use === 'text' || (use === 'either' && !/^site(?:\.[\w-]+)?$/.test(text));
    return asText ? fillText(text, site, type) : fillName(text, site, type);
  }

  #readAs(node: ScalarNode, path: SourcePath): Use {
    const known = this.#uses.get(node);
    if (known !== undefined) return known;
    const schemas = schemasAt(scenarioSchema, path);
    const use = !acceptsText(schemas) ? 'name' : acceptsName(schemas) ? 'either' : 'text';
    this.#uses.set(node, use);
    return use;
  }
}
