/** What sentences are put together from, in Simplified Chinese. */
import type { phrases as english } from '../en/phrases.ts';
import type { Translation } from '../message-types.ts';

export const phrases: Translation<typeof english> = {
  comma: '、',
  clause: '，',
  and: '、',
  or: '或',
  semicolon: '；',
  colon: '：',
  stop: '。',
  aside: '{text}（{aside}）',
  minutes: '{minutes} 分钟',
  hours: '{hours} 小时',
  hoursAndMinutes: '{hours} 小时 {minutes} 分钟',
};
