/** Take command: by the role to which it is passing, or by one that stands above whoever has it. The other is told. */
import { takeCommand } from '../command.ts';
import { commands } from '../lines.ts';
import { type Act, sendFrom } from './act.ts';

export const takeCommandAct: Act = {
  name: 'take-command',
  takes: ['text'],
  judge: ({ blueprint, world }, role) => {
    if (blueprint.command === null) return 'no-command';
    if (world.commander === role) return 'in-command';
    const may =
      world.commander < 0 || world.commandNext === role || commands(blueprint, role, world.commander);
    return may ? null : 'not-the-lead';
  },
  carryOut: (run, role, decision, ref) => {
    const before = run.world.commander;
    takeCommand(run, role);
    if (before >= 0) sendFrom(run, role, decision, ref, [before]);
  },
};
