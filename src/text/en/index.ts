/** Every word of the interface in English. It sets the shape: another language has the same keys with the same arguments. */
import { bordering } from './borders.ts';
import { coaching } from './coach.ts';
import { commanding } from './commands.ts';
import { debriefing } from './debrief.ts';
import { forms } from './form.ts';
import { hearsaying } from './hearsay.ts';
import { moving } from './moves.ts';
import { observingWords } from './observe.ts';
import { pages } from './pages.ts';
import { phrases } from './phrases.ts';
import { plainMode } from './plain.ts';
import { posts } from './posts.ts';
import { probing } from './probes.ts';
import { questioning } from './questions.ts';
import { refusing } from './refusals.ts';
import { comparing } from './rooms.ts';
import { scoring } from './scorecard.ts';
import { seat } from './seat.ts';
import { telling } from './telling.ts';

export const en = {
  phrases,
  ...seat,
  ...pages,
  ...forms,
  ...coaching,
  ...refusing,
  ...questioning,
  ...probing,
  ...moving,
  ...hearsaying,
  ...plainMode,
  ...scoring,
  ...telling,
  ...commanding,
  ...debriefing,
  ...posts,
  ...comparing,
  ...bordering,
  ...observingWords,
} as const;
