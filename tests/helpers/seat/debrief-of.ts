/** What a seat of a test shows at the end of its drill: the real debrief of what happened there. */
import { wordsOf } from '../../../src/text/words.ts';
import { debriefDrill } from '../../../src/ui/cli/debrief-drill.ts';
import type { Debrief } from '../../../src/ui/tui/state/debrief.ts';
import type { Seated } from './sit-at.ts';

export async function debriefOf(
  { drill }: Pick<Seated, 'drill'>,
  language = 'en',
  role = 'water',
): Promise<Debrief> {
  const { blueprint, log, seed, entries, world } = drill;
  const remarks = [{ kind: 'opened', pace: 1 }, { kind: 'seat', role, coach: 'on' }, { kind: 'paused' }];
  const record = { seed, entries, remarks, annotations: [] };
  return debriefDrill({ blueprint, log, messages: world.messages, ...record }, role, wordsOf(language));
}
