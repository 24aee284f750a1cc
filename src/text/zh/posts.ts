/** What the seat says about posts that are empty for a while and about who acts for them, in Simplified Chinese. */
import type { posts as english } from '../en/posts.ts';
import type { Translation } from '../message-types.ts';

export const posts: Translation<typeof english> = {
  posts: {
    away: '离岗至 {time}',
    actsFor: '代行{posts}职责',
    youLeft: '您离岗至 {time}，其间来件为您保留。',
    youLeftDeputy: '您离岗至 {time}，由{deputy}代行职责，来件同时为您保留。',
    youAreBack: '您已返岗。',
    youActFor: '至 {time} 由您代行{post}的职责和权限，其来件同时送您。',
    noLonger: '{post}已返岗，您不再代行其职责。',
  },
};
