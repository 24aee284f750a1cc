/**
 * Remembers one result by the identity of what it was made from. The world is a value whose unchanged parts are the same
 * objects, so a part of a view is made again only when the part of the world it shows has changed.
 */

/** `make`, but the last result is given back as long as every argument is the same object or number. */
export function remember<Deps extends readonly unknown[], T>(
  make: (...deps: Deps) => T,
): (...deps: Deps) => T {
  let last: { readonly deps: Deps; readonly result: T } | null = null;
  return (...deps) => {
    if (last === null || deps.some((dep, i) => !Object.is(dep, last!.deps[i])))
      last = { deps, result: make(...deps) };
    return last.result;
  };
}
