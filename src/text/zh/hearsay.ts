/** What is said and need not be so, in Simplified Chinese: how a fact stands, how reliable a source is, what a check brings. */
import type { hearsaying as english } from '../en/hearsay.ts';
import type { Translation } from '../message-types.ts';

export const hearsaying: Translation<typeof english> = {
  hearsay: {
    standings: {
      told: '',
      denied: '据称不实',
      disputed: '说法不一',
      confirmed: '已核实',
      refuted: '经核不实',
    },
    value: '{value} {unit}',
    source: '来源可靠性：{reliability}。',
    reliabilities: { low: '低', medium: '中', high: '高' },
    canCheck: '可核实：按 1 答复。',
    checking: '正在核实，约 {time} 有结果。',
    check: '核实',
    checkBy: '请{role}核实',
    isSo: '核实结果：属实：{fact}。',
    isNotSo: '核实结果：不属实：{fact}。',
  },
};
