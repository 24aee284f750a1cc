/** Rooms of an exercise side by side, in Simplified Chinese. */
import type { comparing as english } from '../en/rooms.ts';
import type { Translation } from '../message-types.ts';

export const comparing: Translation<typeof english> = {
  rooms: {
    title: '{exercise}：{scenario}',
    figure: '演练室',
    speed: '时效',
    coordination: '协同',
    inTime: '按时完成的任务',
    ofCalled: '{done}/{called}',
    ending: '结局',
    none: '无',
    outcome: '{title}，{better}',
    seedWas: '各演练室均已结束，种子为 {seed}。',
  },
};
