/** What only the plain mode says, in Simplified Chinese. */
import type { plainMode as english } from '../en/plain.ts';
import type { Translation } from '../message-types.ts';

export const plainMode: Translation<typeof english> = {
  plain: {
    intro: '输入选项的编号；需要写话时直接写，再按 Enter。空行等于 Enter。',
    hints: 'b 返回，w 等到有消息，w 30 等 30 分钟，? 帮助，q 离开。',
    prompt: '> ',
    pickItem: 'm 列出消息，m 2 选第二条，m 堤 列出含“堤”的消息。',
    notFound: '没有含“{text}”的消息。',
    unknown: '“{text}”在此无效。',
    bye: '您已离开。演练已保存。',
    nowClock: '现在 {clock}（{drill}）。收件箱：{counts}。',
    post: '岗位：{post}。上级：{superior}。',
  },
};
