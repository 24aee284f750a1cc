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
  },
};
