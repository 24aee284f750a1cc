/** Moments of a drill that pictures mark: injects that reached a role, decisions, changes of level and warning. */
import { LOG } from '../../../../core/engine/log-codes.ts';
import { formatRef, refSource } from '../../../../core/model/refs.ts';
import { actorOf, entriesOf } from '../../../scoring/index.ts';
import type { Brief } from '../source.ts';
import type { EntryTeller } from '../tell-entry.ts';

export interface Moment {
  readonly entry: number;
  readonly at: number;
  /** The entry in words. */
  readonly tip: string;
}

export interface RoleMoments {
  readonly injects: readonly Moment[];
  readonly decisions: readonly Moment[];
}

/** Injects delivered to each role and decisions that each took, by role. */
export function momentsByRole({ blueprint, log, verdicts }: Brief, tell: EntryTeller): RoleMoments[] {
  const { timeline } = verdicts;
  const found = blueprint.roles.map(() => ({ injects: [] as Moment[], decisions: [] as Moment[] }));
  const momentAt = (entry: number): Moment => ({ entry, at: log.times[entry]!, tip: tell(entry) });
  for (const entry of entriesOf(timeline, 'message.delivered')) {
    const ref = log.a[entry]!;
    const isInject = refSource(ref) < blueprint.firstAct || refSource(ref) === blueprint.adhocSource;
    if (!isInject) continue;
    const tip = formatRef(ref, blueprint.sources);
    found[log.b[entry]!]!.injects.push({ entry, at: log.times[entry]!, tip });
  }
  for (const entry of entriesOf(timeline, 'decision.accepted')) {
    const role = actorOf(timeline, log.a[entry]!);
    found[role]?.decisions.push(momentAt(entry));
  }
  return found;
}

/** Changes of the response level and the public warning, in order; the values of StartEx are no changes. */
export function changesOfLevel({ log }: Brief, tell: EntryTeller): Moment[] {
  const changes: Moment[] = [];
  for (let entry = 0; entry < log.length; entry++) {
    const code = log.codes[entry];
    if (code !== LOG['warning.changed'] && code !== LOG['response.changed']) continue;
    changes.push({ entry, at: log.times[entry]!, tip: tell(entry) });
  }
  return changes;
}
