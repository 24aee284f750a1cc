/** Probes at the seat, in Simplified Chinese: what is said while everything else is out of sight. */
import type { probing as english } from '../en/probes.ts';
import type { Translation } from '../message-types.ts';

export const probing: Translation<typeof english> = {
  probe: {
    title: '您现在如何判断？第 {number} 题，共 {of} 题',
    hidden: '答完之前，其他信息一律隐藏；答后不能修改。',
    waits: '此间时钟停止。',
    number: '您的回答：',
    numberIn: '您的回答（{unit}）：',
    hint: '（填数字）',
    wrong: '请填数字，例如 12 或 3.5。',
    unknown: '不知道',
    typed: '请填所选项的编号；不知道请填 b。',
    typedNumber: '请填数字作答；不知道请填 b。',
  },
};
