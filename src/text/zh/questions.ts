/** Questions put to a seat, in Simplified Chinese: how an open one is marked, how an option is chosen, what became of it. */
import type { questioning as english } from '../en/questions.ts';
import type { Translation } from '../message-types.ts';

export const questioning: Translation<typeof english> = {
  question: {
    asksUntil: '{time} 前答复',
    lapsed: '逾期未答',
    takenFor: '逾期未答，按此处理：{option}。',
    chosen: '您的选择：{option}。',
    options: '可选：',
    optionsAre: '可选：{options}。',
    option: '{title}：{detail}',
    choose: '选择哪一项？',
    closed: '已不可选',
    does: '选择：{option}',
    reason: '理由：',
    answered: '已答复{to}：{option}。',
  },
};
