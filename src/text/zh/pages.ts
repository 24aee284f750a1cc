/** The pages of the seat that are only read, in Simplified Chinese: duties, log, pause, help, the end. */
import type { pages as english } from '../en/pages.ts';
import type { Translation } from '../message-types.ts';

export const pages: Translation<typeof english> = {
  duties: {
    title: '本岗职责',
    powers: '可决定：{powers}。',
    noPowers: '没有特别权限。',
    reportsTo: '上级：{superior}。',
    above: '以上：{roles}。',
    below: '归您指挥：{roles}。',
    beside: '平级：{roles}。',
    actions: '可以办理：',
    situation: '背景：',
  },
  log: {
    title: '记录',
    received: '< {sender}：{subject}',
    sent: '> {to}，{verb}',
    noted: '> {verb}',
    readBy: '{roles}已阅',
    empty: '还没有记录。',
    refused: '未准：{what}。{why}',
  },
  pause: {
    title: '暂停',
    resume: '继续',
    next: '让时间走到有消息为止',
    faster: '加快（现为 x{pace}）',
    slower: '放慢（现为 x{pace}）',
    real: '真实险情：停止演练时钟并通知各方',
    leave: '离开；演练已保存，可以继续',
    realNotice: '真实险情。演练时钟已停。这不是演练内容。',
    stands: '在此页面时演练时钟停止。',
    running: '还有其他人在演练：离开此页不影响他们。',
  },
  help: {
    title: '帮助',
    lines: [
      '这是演练。您在这里的操作不会影响现实。',
      '消息进入收件箱。上下键选择；Enter 表示“已阅”，并转到下一条未读。',
      '“新”是未读；“待复”等待您的答复。',
      '岗位只知道被告知的情况。转报情况是工作的一半：',
      '  2 上报    告知上级；该消息的情况已勾选',
      '  5 通报    告知其他岗位',
      '  3 命令    办理本岗事项，或命令下级',
      '  4 请示    请求授权或增援',
      '  1 答复    答复选中的消息',
      '数字键、方向键、Enter、Esc 可完成一切；Esc 返回并保留草稿。',
      '字母与数字相同：a r o q t（1-5），g d l p h（6-9、0）。Ctrl-C 离开。',
      '单人演练时，有未读消息或打开表单则时钟停止；每次操作占用一定演练时间。',
    ],
  },
  end: {
    title: '演练结束',
    ended: '{time} 结束。',
    endedAs: '{time} 结束：{ending}。',
    failed: '演练中断：情景出现了不允许的情况。记录已保存。',
    page: '第 {page} / {pages} 页',
  },
};
