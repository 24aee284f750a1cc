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
    points: '为您准备的要点：',
    choosePoints: '您说哪些？',
    says: '您将说：',
    ownWords: '不用准备好的要点。',
    ownLine: '您自己的话：',
    said: '您说了：',
    saidOwn: '您用自己的话作了回答。',
    silenceSaid: '您未按时回答；外界的理解是：',
    spoke: '已对{to}说出。',
  },
};
