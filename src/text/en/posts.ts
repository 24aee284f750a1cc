/** What the seat says about posts that are empty for a while and about who acts for them, in English. */
export const posts = {
  posts: {
    away: 'AWAY until {time}',
    actsFor: 'acts for {posts}',
    youLeft: 'You are away until {time}. What comes in waits for you.',
    youLeftDeputy: 'You are away until {time}. {deputy} acts for you; what comes in waits for you too.',
    youAreBack: 'You are back at your post.',
    youActFor: 'Until {time} you act for {post}, with its powers. What comes to it comes to you.',
    noLonger: '{post} is back. You act for it no longer.',
  },
} as const;
