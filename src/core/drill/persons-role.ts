/** Which seat of a drill a person holds, by its journal. */
import type { Entry } from './input.ts';

/** The id of the role that was given to a person last, or null. */
export function personsRole(entries: readonly Entry[]): string | null {
  let role: string | null = null;
  for (const { input } of entries) {
    if (input.kind === 'cast' && input.player === 'person') role = input.role;
    if (input.kind !== 'start') continue;
    role = Object.entries(input.cast ?? {}).find(([, player]) => player === 'person')?.[0] ?? role;
  }
  return role;
}
