/** Moves at the seat, in Simplified Chinese: which one it is, what is told when it begins, the page on which people talk. */
import type { moving as english } from '../en/moves.ts';
import type { Translation } from '../message-types.ts';

export const moving: Translation<typeof english> = {
  moves: {
    now: '{number}/{of} {title}',
    begins: '第 {number} 阶段（共 {of} 个）：{title}',
    over: '第 {number} 阶段（共 {of} 个）结束：{title}',
    stands: '讨论期间演练停在 {time}，其间不会发生任何事。',
    left: '还剩 {minutes} 分钟',
    late: '时间已到；需要多久都可以',
    objectives: '请结合以下目标：',
    noted: '已记下：',
    note: '记录：',
    hint: '（讨论内容，可不填）',
    noteDown: '记下',
    isNoted: '已记下：{text}',
    scroll: '滚动',
    goOn: '继续演练',
    wentOn: '演练继续。',
    wentOnWith: '演练继续：{title}。',
    discussions: '阶段间讨论',
    discussion: '讨论中',
    typed: '输入讨论内容，每行记一条；输入 b 继续演练。',
  },
};
