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
    handOver: '须于 {time} 前交班',
    reliefIsHere: '接班人员已到，{time} 起接岗。请在此前按 3 交接其须知事项。',
    youAreTheRelief: '您现在是接班人员，只知道已交接的事项和未读来件。',
    toHandOver: '向接班人员交班',
    whatToTell: '接班人员须知哪些事项？',
    handedOver: '已交接：{facts}。',
    handedWords: '已告知接班人员。',
    noAnswer: '{to}无人应答，请换一种方式或稍后再试。',
    chooseChannel: '通过何种方式？',
    silentSince: '{time} 所发无人应答',
    platformDown: '平台中断：看不到监测数据',
  },
};
