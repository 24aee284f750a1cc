/** What the seat says by itself when something happened to its work, its powers or the level. */
import type { OwnEvent } from '../../../core/engine/view-history.ts';
import { responseLevels } from '../../../core/model/verbs/response.ts';
import type { SeatContext } from './context.ts';
import type { Notice } from './seat-state.ts';

/** The notice for the last of some events that is worth one, or null. */
export function eventNotice(
  events: readonly OwnEvent[],
  { words, clockOf }: Pick<SeatContext, 'words' | 'clockOf'>,
): Notice | null {
  for (const event of [...events].reverse()) {
    const text = happeningWords(event, words, clockOf);
    if (text !== '')
      return {
        tone: plainKinds.includes(event.kind) ? 'plain' : 'good',
        at: event.at,
        text,
      };
  }
  return null;
}

const plainKinds: readonly OwnEvent['kind'][] = [
  'warning',
  'level',
  'left',
  'returned',
  'relief',
  'relieved',
];

/** An event in one line; empty for what the seat says in other places. */
export function happeningWords(
  event: OwnEvent,
  { results, colours, posts, hearsay, borders }: SeatContext['words'],
  clockOf: SeatContext['clockOf'],
): string {
  switch (event.kind) {
    case 'done':
      return results.finished({ action: event.action.title });
    case 'help':
      return results[event.what]({ action: event.action.title });
    case 'checked': {
      const fact = event.fact.title;
      return event.isSo ? hearsay.isSo({ fact }) : hearsay.isNotSo({ fact });
    }
    case 'command':
      return results.inCommand({ role: event.role.title });
    case 'leave':
      return borders.given({ place: event.place.title });
    case 'granted':
      return results.granted({ power: event.power.title });
    case 'level':
      return results.newLevel({ level: responseLevels[event.level - 1] ?? '' });
    case 'warning':
      return results.newWarning({ colour: colours[event.level] ?? '' });
    case 'left': {
      const time = clockOf(event.until);
      if (event.post !== null) return posts.youActFor({ time, post: event.post.title });
      return event.deputy === null
        ? posts.youLeft({ time })
        : posts.youLeftDeputy({ time, deputy: event.deputy.title });
    }
    case 'relief':
      return posts.reliefIsHere({ time: clockOf(event.until) });
    case 'unanswered':
      return posts.noAnswer({ to: event.to.title });
    case 'relieved':
      return posts.youAreTheRelief;
    case 'returned':
      return event.post === null ? posts.youAreBack : posts.noLonger({ post: event.post.title });
    default:
      return '';
  }
}
