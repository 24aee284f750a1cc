/** Holders of roles that act by inputs and so do nothing by themselves. They follow the stand-ins in the cast. */
export const inputPlayers = ['person', 'agent', 'nobody'] as const;
export type InputPlayer = (typeof inputPlayers)[number];

/** What a facilitator improvises is named as if it were an inject of this id. */
export const improvised = 'improvised';
