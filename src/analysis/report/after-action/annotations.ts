/** Notes and ratings that evaluators wrote into a drill's journal, each with the log entry that marks it. */
import type { InputOf } from '../../../core/drill/input.ts';
import { entriesOf } from '../../scoring/index.ts';
import type { Brief } from './source.ts';

export interface Annotation {
  readonly entry: number;
  readonly input: InputOf<'note'> | InputOf<'rate'>;
  /** The task it is about; null if it is about none that the plan has. */
  readonly task: string | null;
}

/** In order of the log. */
export function annotationsOf({ source, log, verdicts, taskOf }: Brief): Annotation[] {
  const inputs = new Map(source.entries.map(({ n, input }) => [n, input]));
  return entriesOf(verdicts.timeline, 'annotation.added').flatMap((entry) => {
    const input = inputs.get(log.x[entry]!);
    if (input?.kind !== 'note' && input?.kind !== 'rate') return [];
    const task = input.task !== undefined && taskOf.has(input.task) ? input.task : null;
    return [{ entry, input, task }];
  });
}
