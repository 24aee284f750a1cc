/** Help, teams, command and hand-offs told in lines, in English. */
export const resourcing = {
  resources: {
    approved: '{role} grants: {what}',
    refused: '{role} refuses: {what}',
    arrived: '{what} reaches {role}',
    returned: '{role} gives back: {what}',
    teamArrived: '{what} is there',
    teamDeparted: '{what} goes away',
    offered: '{role} is offered: {what}',
    handedOff: '{role} takes on: {what}',
    declinedTask: '{role} does not take on: {what}',
    commandPassed: 'Command is passing to {role}',
    commandTaken: '{role} is in command',
    bypassed: '{role} gives an order past {commander}, who is in command',
    conflicted: '{role} has orders that cannot both be obeyed',
  },
} as const;
