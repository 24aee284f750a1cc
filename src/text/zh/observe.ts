/** The evaluator's screen in Simplified Chinese. */
import type { observingWords as english } from '../en/observe.ts';
import type { Translation } from '../message-types.ts';

export const observingWords: Translation<typeof english> = {
  observing: {
    as: '评估人：{by}。勾选内容写入报告，参演人员看不到。',
    questions: '讨论题',
    nothing: '本次演练没有附观察要点的讨论题。',
    asked: '{time} 提出',
    notAsked: '尚未提出',
    of: '对象：{roles}',
    ticked: '{ticked}/{all}',
    listenFor: '应说到',
    mustNot: '不应说',
    remarks: '您的备注',
    remark: '备注：',
    others: '另有 {count} 人听到',
    kept: '已保存。',
    remarked: '备注已保存。',
    notKept: '未保存：{why}',
    keys: {
      questions: '上/下 选择 | Enter 或数字 打开 | q 离开',
      points: '上/下 选择 | 空格或数字 勾选 | r 备注 | Esc 返回',
      remark: 'Enter 保存 | Esc 返回',
    },
    typed: {
      questions: '数字：打开 | Enter：刷新 | q：离开',
      points: '数字：勾选或取消 | r 加文字：备注 | b：返回 | Enter：刷新 | q：离开',
    },
  },
};
