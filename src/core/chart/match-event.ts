/**
 * Which event descriptors match which events: XState's rules. Wildcards are expanded when a chart is read,
 * over the author's own events, so that no timer, completion or tick can fire them.
 */

/** True for `*` and for names whose last part is `*`. */
export function isWildcard(descriptor: string): boolean {
  return descriptor === '*' || descriptor.endsWith('.*');
}

/** What stands before a wildcard; of an exact name, all of it. */
function stemOf(descriptor: string): string {
  if (descriptor === '*') return '';
  return isWildcard(descriptor) ? descriptor.slice(0, -2) : descriptor;
}

/** True for exact names and for wildcards that stand alone or as the last part of a name. */
export function isDescriptor(text: string): boolean {
  const stem = stemOf(text);
  return !stem.includes('*') && (stem !== '' || text === '*');
}

/**
 * An exact name matches itself, `*` everything, and `gauge.*` matches `gauge` and whatever begins with
 * `gauge.`.
 */
export function matchesEvent(event: string, descriptor: string): boolean {
  if (descriptor === event || descriptor === '*') return true;
  if (!isWildcard(descriptor)) return false;
  const stem = stemOf(descriptor);
  return event === stem || event.startsWith(`${stem}.`);
}

/**
 * The descriptors that match an event, in the order in which XState tries them: the exact one, then wildcards
 * by falling length. (Two wildcards of equal length never match the same event.)
 */
export function matchingDescriptors(event: string, descriptors: readonly string[]): readonly string[] {
  const wildcards = descriptors.filter((each) => each !== event && matchesEvent(event, each));
  wildcards.sort((a, b) => b.length - a.length);
  return descriptors.includes(event) ? [event, ...wildcards] : wildcards;
}
