/** Log: an entry in the role's own log, with a reason in words. It changes nothing. */
import type { Act } from './act.ts';

export const logEntry: Act = {
  name: 'log',
  takes: ['text'],
  judge: (_run, _role, decision) => (decision.text === '' ? 'empty-message' : null),
  carryOut: () => {},
};
