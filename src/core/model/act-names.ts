/** Names of the acts that every role has besides the scenario's actions; `engine/acts` says what they do. */
export const actNames = [
  'report',
  'order',
  'notify',
  'request',
  'approve',
  'refuse',
  'accept',
  'decline',
  'answer',
  'log',
  'check',
  'hand-off',
  'take-command',
  'hand-command',
  'hand-over',
] as const;
