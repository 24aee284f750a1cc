/** Help, teams, command and hand-offs of a log as lines: a table of its own beside that of `timeline.ts`. */
import type { LogCodeName } from '../../core/engine/log-codes.ts';
import type { LogEntry } from '../../core/engine/log-json.ts';
import type { Words } from '../../text/words.ts';
import type { ThingNames } from './thing-names.ts';

type Tell = (entry: LogEntry, teller: ThingNames & { readonly words: Words }) => string;

const field = (entry: LogEntry, name: string): string => String(entry[name] ?? '');

const ofRequest =
  (name: 'approved' | 'refused' | 'arrived' | 'returned'): Tell =>
  (entry, { words, role, action }) =>
    words.resources[name]({ role: role(field(entry, 'role')), what: action(field(entry, 'for')) });

export const resourceTellings: Partial<Record<LogCodeName, Tell>> = {
  'request.approved': ofRequest('approved'),
  'request.refused': ofRequest('refused'),
  'help.arrived': ofRequest('arrived'),
  'help.returned': ofRequest('returned'),
  'team.arrived': (entry, { words, team }) =>
    words.resources.teamArrived({ what: team(field(entry, 'team')) }),
  'team.departed': (entry, { words, team }) =>
    words.resources.teamDeparted({ what: team(field(entry, 'team')) }),
  'team.moved': (entry, { words, team, place }) =>
    words.resources.teamMoved({ what: team(field(entry, 'team')), place: place(field(entry, 'place')) }),
  'team.tired': (entry, { words, team }) => words.resources.teamTired({ what: team(field(entry, 'team')) }),
  'team.rested': (entry, { words, team }) => words.resources.teamRested({ what: team(field(entry, 'team')) }),
  'reserve.supplied': (entry, { words, reserve }) =>
    words.resources.supplied({ what: reserve(field(entry, 'reserve')), amount: field(entry, 'brought') }),
  'reserve.ran-low': (entry, { words, reserve }) =>
    words.resources.ranLow({ what: reserve(field(entry, 'reserve')), amount: field(entry, 'stock') }),
  'reserve.ran-out': (entry, { words, reserve }) =>
    words.resources.ranOut({ what: reserve(field(entry, 'reserve')) }),
  'task.offered': (entry, { words, role, task }) =>
    words.resources.offered({ role: role(field(entry, 'to')), what: task(field(entry, 'task')) }),
  'task.handed-off': (entry, { words, role, task }) =>
    words.resources.handedOff({ role: role(field(entry, 'role')), what: task(field(entry, 'task')) }),
  'task.declined': (entry, { words, role, task }) =>
    words.resources.declinedTask({ role: role(field(entry, 'role')), what: task(field(entry, 'task')) }),
  'command.passed': (entry, { words, role }) =>
    words.resources.commandPassed({ role: role(field(entry, 'to')) }),
  'command.taken': (entry, { words, role }) =>
    words.resources.commandTaken({ role: role(field(entry, 'role')) }),
  'command.bypassed': (entry, { words, role }) =>
    words.resources.bypassed({
      role: role(field(entry, 'role')),
      commander: role(field(entry, 'commander')),
    }),
  'orders.conflicted': (entry, { words, role }) =>
    words.resources.conflicted({ role: role(field(entry, 'role')) }),
};
