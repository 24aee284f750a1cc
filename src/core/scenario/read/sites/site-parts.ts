/** Which parts of a scenario were written out for which site, so that what is said about them can name it, and say it once. */
import type { SourcePath } from '../source-node.ts';
import type { SiteType } from './site-type.ts';

export interface SitePart {
  readonly site: string;
  /** The path inside the part, the same for every site of its kind. */
  readonly inner: SourcePath;
  readonly type: SiteType;
}

export interface SiteParts {
  add(path: SourcePath, site: string, type: SiteType): void;
  /** The part that a path leads into, or `null`. */
  of(path: SourcePath): SitePart | null;
}

export function siteParts(): SiteParts {
  const known = new Map<string, Omit<SitePart, 'inner'>>();
  return {
    add: (path, site, type) => known.set(JSON.stringify(path), { site, type }),
    of: (path) => {
      if (known.size === 0) return null;
      for (let depth = 2; depth <= Math.min(3, path.length); depth++) {
        const part = known.get(JSON.stringify(path.slice(0, depth)));
        if (part !== undefined) return { ...part, inner: path.slice(depth) };
      }
      return null;
    },
  };
}

/** A message about such parts, with the sites behind it: `… (in the site dike-1)`. */
export function inSites(message: string, sites: readonly string[]): string {
  const shown = sites.slice(0, 3).join(', ');
  const more = sites.length > 3 ? ` and ${sites.length - 3} more` : '';
  const where = ` (in the site${sites.length > 1 ? 's' : ''} ${shown}${more})`;
  return message.endsWith('.') ? `${message.slice(0, -1)}${where}.` : message + where;
}

/** Things with the sites they are about: those with the same key are one, the first of them. */
export function gatherSites<T>(
  items: readonly T[],
  partOf: (item: T) => SitePart | null,
  keyOf: (item: T) => string,
): { readonly item: T; readonly sites: readonly string[] }[] {
  const gathered: { readonly item: T; readonly sites: string[] }[] = [];
  const byKey = new Map<string, string[]>();
  for (const item of items) {
    const part = partOf(item);
    if (part === null) {
      gathered.push({ item, sites: [] });
      continue;
    }
    const key = `${keyOf(item)} ${JSON.stringify(part.inner)}`;
    const sites = byKey.get(key);
    if (sites === undefined) {
      const first = [part.site];
      byKey.set(key, first);
      gathered.push({ item, sites: first });
    } else if (!sites.includes(part.site)) sites.push(part.site);
  }
  return gathered;
}
