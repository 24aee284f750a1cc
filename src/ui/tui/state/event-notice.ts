/** What the seat says by itself when something happened to its work, its powers or the level. */
import type { OwnEvent } from '../../../core/engine/view-history.ts';
import { responseLevels } from '../../../core/model/verbs/response.ts';
import type { SeatContext } from './context.ts';
import type { Notice } from './seat-state.ts';

/** The notice for the last of some events that is worth one, or null. */
export function eventNotice(events: readonly OwnEvent[], { words }: SeatContext): Notice | null {
  for (const event of [...events].reverse()) {
    const text = textOf(event, words);
    if (text !== '')
      return {
        tone: event.kind === 'warning' || event.kind === 'level' ? 'plain' : 'good',
        at: event.at,
        text,
      };
  }
  return null;
}

function textOf(event: OwnEvent, { results, colours }: SeatContext['words']): string {
  switch (event.kind) {
    case 'done':
      return results.finished({ action: event.action.title });
    case 'help':
      return results[event.what]({ action: event.action.title });
    case 'granted':
      return results.granted({ power: event.power });
    case 'level':
      return results.newLevel({ level: responseLevels[event.level - 1] ?? '' });
    case 'warning':
      return results.newWarning({ colour: colours[event.level] ?? '' });
    default:
      return '';
  }
}
