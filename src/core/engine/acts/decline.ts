/** Decline what was asked; the asker is told. */
import { replyAct } from './reply.ts';

export const decline = replyAct('decline', (message) => message.ask !== null);
