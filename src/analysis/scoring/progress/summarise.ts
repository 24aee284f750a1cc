/** From a drill's journal, and its scorecard where there is one, to its summary. */
import type { Entry } from '../../../core/drill/input.ts';
import type { Remark } from '../../../core/drill/journal-lines.ts';
import { personsRole } from '../../../core/drill/persons-role.ts';
import type { Scorecard } from '../scorecard.ts';
import type { DrillSummary } from './drill-summary.ts';
import { lastSeat } from './seat-remark.ts';

/** A drill as far as its journal tells, whoever reads it. */
export interface DrillRecord {
  readonly id: string;
  readonly seed: string;
  readonly entries: readonly Entry[];
  readonly remarks: readonly Remark[];
  /** Drill time in milliseconds that it reached. */
  readonly reached: number;
  readonly scenario: {
    readonly id: string;
    readonly title: string;
    readonly length: number;
    readonly roles: readonly { readonly id: string; readonly title: string }[];
  };
}

/** Without a scorecard the drill is taken to be unfinished and has no figures. */
export function summarise(record: DrillRecord, card: Scorecard | null): DrillSummary {
  const { id, seed, entries, remarks, reached, scenario } = record;
  const seat = lastSeat(remarks);
  const walls = remarks.map(({ wall }) => wall).filter((wall) => wall !== undefined);
  return {
    id,
    scenario: { id: scenario.id, title: scenario.title },
    seed,
    role: titled(seat.role ?? personsRole(entries), scenario),
    coach: seat.coach,
    undone: entries.some(({ input }) => input.kind === 'withdraw'),
    state: card?.state ?? 'unfinished',
    reached,
    length: seat.length ?? scenario.length,
    begun: walls[0] ?? '',
    left: walls.at(-1) ?? '',
    speed: card?.headline.speed ?? null,
    coordination: card?.headline.coordination ?? null,
  };
}

function titled(id: string | null, { roles }: DrillRecord['scenario']): DrillSummary['role'] {
  return id === null ? null : { id, title: roles.find((role) => role.id === id)?.title || id };
}
