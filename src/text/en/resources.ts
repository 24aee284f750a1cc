/** Help, teams, command and hand-offs told in lines, in English. */
export const resourcing = {
  resources: {
    approved: '{role} grants: {what}',
    refused: '{role} refuses: {what}',
    arrived: '{what} reaches {role}',
    returned: '{role} gives back: {what}',
    teamArrived: '{what} is there',
    teamDeparted: '{what} goes away',
  },
} as const;
