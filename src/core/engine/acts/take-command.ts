/**
 * Take command: by the role to which it is passing, or by one that stands above whoever has it; a deputy takes it for the post that it
 * acts for. The other is told.
 */
import { commandOf, takeCommand } from '../command.ts';
import { type Act, sendFrom } from './act.ts';

export const takeCommandAct: Act = {
  name: 'take-command',
  takes: ['text'],
  judge: ({ blueprint, world }, role) => {
    if (blueprint.command === null) return 'no-command';
    const { isMine, taker } = commandOf(blueprint, world, role);
    if (taker >= 0) return null;
    return isMine ? 'in-command' : 'not-the-lead';
  },
  carryOut: (run, role, decision, ref) => {
    const before = run.world.commander;
    takeCommand(run, commandOf(run.blueprint, run.world, role).taker);
    if (before >= 0) sendFrom(run, role, decision, ref, [before]);
  },
};
