/** Notes and ratings that evaluators wrote: into a drill's journal, each with the log entry that marks it, or into the file beside it. */
import type { InputOf } from '../../../core/drill/input.ts';
import { entriesOf, type Annotation as Written } from '../../scoring/index.ts';
import type { Brief } from './source.ts';

export interface Annotation {
  /** Null for what stands in the file beside the journal. */
  readonly entry: number | null;
  readonly input: InputOf<'note'> | InputOf<'rate'> | Extract<Written, { kind: 'note' | 'rate' }>;
  /** The task it is about; null if it is about none that the plan has. */
  readonly task: string | null;
}

/** Those of the log in its order, then those of the file in its order. */
export function annotationsOf({ source, log, verdicts, taskOf }: Brief): Annotation[] {
  const inputs = new Map(source.entries.map(({ n, input }) => [n, input]));
  const about = (entry: number | null, input: Annotation['input']): Annotation => ({
    entry,
    input,
    task: input.task !== undefined && taskOf.has(input.task) ? input.task : null,
  });
  const logged = entriesOf(verdicts.timeline, 'annotation.added').flatMap((entry) => {
    const input = inputs.get(log.x[entry]!);
    return input?.kind === 'note' || input?.kind === 'rate' ? [about(entry, input)] : [];
  });
  return [
    ...logged,
    ...(source.annotations ?? []).flatMap((written) =>
      written.kind === 'note' || written.kind === 'rate' ? [about(null, written)] : [],
    ),
  ];
}
