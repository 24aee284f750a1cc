/** Refuse a request or an order, with a reason in words. */
import { replyAct } from './reply.ts';

export const refuse = replyAct('refuse', (message) => message.ask !== null);
