/** What the coach says, in Simplified Chinese. */
import type { coaching as english } from '../en/coach.ts';
import type { Translation } from '../message-types.ts';

export const coaching: Translation<typeof english> = {
  coach: '辅导：预案要求 {time} 前：{task}。',
  coachIdle: '辅导：眼下没有要您办的事。先按 9 再按 2 让时间走。',
  coachLate: '辅导：应于 {time} 前完成，现在做仍有效：{task}。',
  coachMissed: '辅导：时限已过，补办或仍有用（应于 {time} 前）：{task}。',
  expected: {
    inform: '告知{to}：{what}',
    do: '办理：{what}',
    order: '命令{to}：{what}',
    request: '向{to}请示：{what}',
    acknowledge: '回执该消息',
    answer: '答复{sender}',
    answerWith: '答复{sender}：{what}',
    check: '核实：{what}',
    checkOf: '核实{sender}所说的情况',
  },
};
