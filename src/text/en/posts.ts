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
    handOver: 'HAND OVER by {time}',
    reliefIsHere:
      'Your relief is here and has the post at {time}. Until then, hand over what it must know: 3 Order.',
    youAreTheRelief: 'You are the relief now. You know what was handed over, and what lies unread.',
    toHandOver: 'Hand over to your relief',
    whatToTell: 'What shall your relief know?',
    handedOver: 'Handed over: {facts}.',
    handedWords: 'Told your relief.',
    noAnswer: 'No answer from {to}. Try again by another way, or later.',
    chooseChannel: 'By which channel?',
    /** Behind a channel by which somebody did not answer. */
    silentSince: 'no answer to what you sent {time}',
    platformDown: 'PLATFORM DOWN: no gauges',
  },
} as const;
