/** Help, teams, command and hand-offs told in lines, in Simplified Chinese. */
import type { resourcing as english } from '../en/resources.ts';
import type { Translation } from '../message-types.ts';

export const resourcing: Translation<typeof english> = {
  resources: {
    approved: '{role}批准：{what}',
    refused: '{role}不批准：{what}',
    arrived: '{what}到达{role}',
    returned: '{role}归还：{what}',
    teamArrived: '{what}到位',
    teamDeparted: '{what}撤离',
    offered: '请{role}接手：{what}',
    handedOff: '{role}接手：{what}',
    declinedTask: '{role}不接手：{what}',
    commandPassed: '指挥权正移交{role}',
    commandTaken: '{role}担任指挥',
    bypassed: '{role}越过现任指挥{commander}下令',
    conflicted: '{role}收到无法同时执行的命令',
    teamMoved: '{what}前往{place}',
    teamTired: '{what}须休整',
    teamRested: '{what}休整完毕',
    supplied: '{what}：补给到货{amount}',
    ranLow: '{what}告急：剩余{amount}',
    ranOut: '{what}已用尽',
  },
};
