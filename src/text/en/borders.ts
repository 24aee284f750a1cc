/** What the seat says about jurisdictions: where an action lies, and whose leave it needs there, in English. */
export const bordering = {
  borders: {
    inside: 'Inside your jurisdiction: {place}.',
    allowed: 'Outside your jurisdiction ({place}), with leave.',
    outside: 'Outside your jurisdiction as well ({place}): ask {givers}.',
    giver: { consent: '{role} (consent)', common_superior: '{role} (common superior)' },
    nobody: 'nobody who could give it',
    lock: 'needs leave there',
    given: 'You have leave to act at {place}.',
  },
} as const;
