/** Answer a message from another role in words, with facts where they help. */
import { replyAct } from './reply.ts';

export const answer = replyAct('answer', () => true);
