/** A drill told again in lines, in Simplified Chinese. */
import type { telling as english } from '../en/telling.ts';
import type { Translation } from '../message-types.ts';

export const telling: Translation<typeof english> = {
  telling: {
    seed: '种子 {seed}；重复同一次演练：{line}',
    drill: '演练 {drill}，种子 {seed}',
  },
};
