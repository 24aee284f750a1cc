/**
 * What an evaluator listens for: the questions of a drill that are to be talked about and have a list, with who was asked and when.
 * One that was asked several times is there for each time; one that was not asked so far, or did not reach the log yet, once.
 */
import type { Log } from '../../../core/engine/log.ts';
import { LOG } from '../../../core/engine/log-codes.ts';
import type { Blueprint } from '../../../core/model/blueprint.ts';
import { formatRef, refSource } from '../../../core/model/refs.ts';

export interface Discussion {
  /** The stable id of the inject's occurrence: what observations name. */
  readonly ref: string;
  readonly title: string;
  readonly text: string;
  /** Roles asked, by their titles. */
  readonly roles: readonly string[];
  /** When it first reached somebody, or null. */
  readonly askedAt: number | null;
  /** What to listen for, and then what must not be said. */
  readonly points: readonly { readonly text: string; readonly never: boolean }[];
}

/** Those asked first, in order of time; then the others, in the order of the scenario. */
export function discussionsOf(blueprint: Blueprint, log: Log): Discussion[] {
  const asked = new Map<number, { at: number; roles: number[] }>();
  for (let i = 0; i < log.length; i++) {
    if (log.codes[i] !== LOG['message.delivered']) continue;
    const [ref, role] = [log.a[i]!, log.b[i]!];
    const before = asked.get(ref);
    if (before !== undefined) before.roles.push(role);
    else asked.set(ref, { at: log.times[i]!, roles: [role] });
  }
  const listed = blueprint.injects.flatMap((inject, source): Discussion[] => {
    const { lookFor = [], never = [] } = inject.question ?? {};
    if (lookFor.length + never.length === 0) return [];
    const points = [
      ...lookFor.map((text) => ({ text, never: false })),
      ...never.map((text) => ({ text, never: true })),
    ];
    const common = { title: inject.title || inject.text, text: inject.text, points };
    const titles = (roles: readonly number[]): string[] => roles.map((role) => blueprint.roles[role]!.title);
    const times = [...asked].filter(([ref]) => refSource(ref) === source);
    if (times.length === 0)
      return [{ ...common, ref: `${inject.id}#1`, roles: titles(inject.to), askedAt: null }];
    return times.map(([ref, { at, roles }]) => ({
      ...common,
      ref: formatRef(ref, blueprint.sources),
      roles: titles(roles),
      askedAt: at,
    }));
  });
  return listed
    .map((each, order) => ({ each, order }))
    .sort((one, two) => orderOf(one.each) - orderOf(two.each) || one.order - two.order)
    .map(({ each }) => each);
}

function orderOf({ askedAt }: Discussion): number {
  return askedAt ?? Number.MAX_SAFE_INTEGER;
}
