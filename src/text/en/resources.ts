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
    teamMoved: '{what} is on its way to {place}',
    teamTired: '{what} has to rest',
    teamRested: '{what} has rested',
    supplied: '{what}: a delivery of {amount}',
    ranLow: '{what} is running low: {amount} left',
    ranOut: '{what} has run out',
  },
} as const;
