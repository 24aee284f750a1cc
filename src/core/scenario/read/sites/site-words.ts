/**
 * What `site` and `site.name` stand for at one site: in ids and expressions the name that was made, in text what is between braces.
 * Each piece remembers where it was written.
 */
import { nearest } from '../../../kernel/nearest.ts';
import { quoted } from '../show/display.ts';
import type { WrittenText } from '../source-node.ts';
import { mapAt, type Site, type SiteType } from './site-type.ts';

/** `site`, where it is no part of another name, with what follows its dot. */
const bare = /(?<![\w.-])site(?:\.([A-Za-z_][\w-]*)|(?![\w.-]))/g;
const braced = /\{site(?:\.([A-Za-z_][\w-]*))?\}/g;

/** Something wrong with a piece of text, by its offsets in it. */
export interface WordProblem {
  readonly code: 'sites/unknown-part' | 'sites/not-for-text';
  readonly from: number;
  readonly to: number;
  readonly message: string;
  readonly suggestion: string | undefined;
}

export interface Filled {
  readonly value: string;
  readonly pieces: WrittenText['pieces'];
  readonly problems: readonly WordProblem[];
}

/** The name that something of its own has at a site. */
export function nameAt(site: Site, { joints }: SiteType, name: string): string {
  const joint = joints.get(name);
  if (joint === '_') return `${site.id.replaceAll('-', '_')}_${name}`;
  return `${site.id}${joint ?? '-'}${name}`;
}

/** Ids and expressions: `site` is the site's id, `site.name` what its own thing is called, or the word that it gives. */
export function fillName(text: string, site: Site, type: SiteType): Filled {
  return fill(text, bare, (name) => {
    if (name === undefined) return { put: site.id, taken: 0 };
    const known = longestKnown(name, type);
    if (known === null) return unknownPart(name, type);
    const put = type.words.has(known)
      ? String(site.values.get(known)?.value ?? known)
      : nameAt(site, type, known);
    return { put, taken: name.length - known.length };
  });
}

/** Text: `{site}` is the site's title, `{site.name}` the value that it gives, or the number of a fact of its own. */
export function fillText(text: string, site: Site, type: SiteType): Filled {
  return fill(text, braced, (name) => {
    if (name === undefined) return { put: site.title, taken: 0 };
    const own = mapAt(type.node, ['world', 'parameters'])?.entries.get(name)?.value;
    const value = site.values.get(name) ?? (own?.kind === 'scalar' ? own : undefined);
    if (value !== undefined) return { put: String(value.value), taken: 0 };
    if (mapAt(type.node, ['facts'])?.entries.has(name))
      return { put: `{${nameAt(site, type, name)}}`, taken: 0 };
    if (!type.joints.has(name)) return unknownPart(name, type);
    return {
      code: 'sites/not-for-text',
      message: `text can show the facts of a site and the values that it gives, and ${quoted(name)} is neither`,
    };
  });
}

interface Replacement {
  readonly put: string;
  /** How many characters at the end of what was found do not belong to it, as in `site.stage-1`. */
  readonly taken: number;
}
type Refusal = Pick<WordProblem, 'code' | 'message'> & { readonly suggestion?: string };

function fill(
  text: string,
  pattern: RegExp,
  replace: (name: string | undefined) => Replacement | Refusal,
): Filled {
  const pieces: WrittenText['pieces'][number][] = [];
  const problems: WordProblem[] = [];
  let value = '';
  let read = 0;
  for (const found of text.matchAll(pattern)) {
    const result = replace(found[1]);
    const end = found.index + found[0].length;
    if ('code' in result) {
      problems.push({ suggestion: undefined, ...result, from: found.index, to: end });
      continue;
    }
    value += text.slice(read, found.index);
    read = end - result.taken;
    const from = value.length;
    value += result.put;
    pieces.push({ from, to: value.length, writtenFrom: found.index, writtenTo: read });
  }
  return { value: value + text.slice(read), pieces, problems };
}

/** `stage` of `stage-1` where the site has no `stage-1`: a hyphen may be a minus. */
function longestKnown(name: string, { joints, words }: SiteType): string | null {
  for (let to = name.length; to > 0; to = name.lastIndexOf('-', to - 1)) {
    const known = name.slice(0, to);
    if (joints.has(known) || words.has(known)) return known;
  }
  return null;
}

function unknownPart(name: string, { entry, joints, words }: SiteType): Refusal {
  const near = nearest(name, [...joints.keys(), ...words]);
  return {
    code: 'sites/unknown-part',
    message: `the sites of ${quoted(entry.key)} have nothing called ${quoted(name)}`,
    suggestion:
      near === null ? 'Leave out `site.` before what all sites share.' : `Did you mean \`site.${near}\`?`,
  };
}
