/** The functions by which expressions read what was said in interviews. */
import type { Argument, FunctionBinding, IdArgument } from '../../kernel/expression/index.ts';
import type { World } from '../../model/world.ts';
import type { InterviewSlots } from './interview-slots.ts';

/** What a function of an interview needs: the inject it names, its points, the topics to watch. */
export type FindInterview = (
  args: readonly Argument<World>[],
) => { readonly slots: InterviewSlots; readonly watches: number[] } | { readonly problem: string };

/** `said(inject, point)`: whether anybody asked has said it, or is held to have said it by silence. */
export function saidFunction(find: FindInterview): FunctionBinding<World> {
  return {
    parameters: ['id', 'id'],
    bind: (args) => {
      const found = find(args);
      if ('problem' in found) return found;
      const { id } = args[1] as IdArgument;
      const slot = found.slots.points.get(id);
      if (slot === undefined)
        return { problem: `no point is called ${id}`, code: 'scenario/unknown-point', argument: 1 };
      return { type: 'boolean', watches: found.watches, read: (world) => world.optionChosen[slot]! > 0 };
    },
  };
}

/** `covered(inject)`: the share of what must be said that anybody has said, from 0 to 1; 0 where nothing has to be. */
export function coveredFunction(find: FindInterview): FunctionBinding<World> {
  return {
    parameters: ['id'],
    bind: (args) => {
      const found = find(args);
      if ('problem' in found) return found;
      const { must } = found.slots;
      const read = (world: World): number => {
        let said = 0;
        for (const slot of must) if (world.optionChosen[slot]! > 0) said += 1;
        return must.length === 0 ? 0 : said / must.length;
      };
      return { type: 'number', watches: found.watches, read };
    },
  };
}
