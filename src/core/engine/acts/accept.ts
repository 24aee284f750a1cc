/** Accept an order or a request in words: the asker knows that it is in hand. Promising alone earns nothing. */
import { replyAct } from './reply.ts';

export const accept = replyAct('accept', (message) => message.ask !== null);
