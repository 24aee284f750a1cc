/** Somebody before the Home screen, with drills and a past that the test makes up: keys in, rows out. */
import type { DrillSummary } from '../../../src/analysis/scoring/progress/index.ts';
import { HOUR, MINUTE } from '../../../src/core/kernel/time.ts';
import { composeHome } from '../../../src/ui/tui/home/compose-home.ts';
import type { DrillCard } from '../../../src/ui/tui/home/home-model.ts';
import { HomeSession } from '../../../src/ui/tui/home/home-session.ts';
import type { HomeEffect } from '../../../src/ui/tui/home/home-state.ts';
import { asciiFrame, type Frame } from '../../../src/ui/tui/layout/frame.ts';
import { keysOf } from '../seat/sit-at.ts';

export function makeCard(word: string, changes: Partial<DrillCard> = {}): DrillCard {
  return {
    word,
    id: word,
    title: `Drill ${word}`,
    summary: 'Something happens.',
    teaches: ['Tell others early'],
    category: 'accident',
    difficulty: 'standard',
    level: 'IV',
    length: 2 * HOUR,
    pace: 12,
    roles: [
      { id: 'desk', title: 'Duty desk' },
      { id: 'crew', title: 'Repair crew' },
    ],
    ...changes,
  };
}

export const firstSteps = makeCard('first-steps', {
  title: 'A burst water main',
  difficulty: 'introductory',
  length: 30 * MINUTE,
  pace: 6,
});
export const flood = makeCard('wenhe-flood', {
  title: 'Flood on the Wen River',
  category: 'natural-disaster',
  length: 6 * HOUR,
});
export const leak = makeCard('gas-leak', { title: 'Chlorine on the ring road', difficulty: 'demanding' });

/** A finished, scored drill of a scenario, unless changed. */
export function makeDrill(
  card: DrillCard,
  number: number,
  changes: Partial<DrillSummary> = {},
): DrillSummary {
  return {
    id: `${card.id}-${number}`,
    scenario: { id: card.id, title: card.title },
    seed: `seed-${number}`,
    role: { id: 'desk', title: 'Duty desk' },
    coach: 'scored',
    undone: false,
    state: 'ended',
    reached: card.length,
    length: card.length,
    begun: `2026-07-14T0${number}:00:00.000Z`,
    left: `2026-07-14T0${number}:40:00.000Z`,
    speed: 0.5,
    coordination: 0.25,
    ...changes,
  };
}

export interface AtHome {
  readonly session: HomeSession;
  press(...keys: readonly string[]): void;
  rows(columns?: number, rows?: number, frame?: Frame): string[];
  text(columns?: number, rows?: number): string;
  /** What was decided, once something was. */
  decision(): Promise<HomeEffect | 'nothing'>;
}

export function homeAt({
  cards = [firstSteps, leak, flood],
  drills = [],
  language = 'en',
}: {
  readonly cards?: readonly DrillCard[];
  readonly drills?: readonly DrillSummary[];
  readonly language?: string;
} = {}): AtHome {
  const session = new HomeSession({ cards, drills, dateOf: (iso) => iso.slice(0, 10) }, language);
  const rows = (columns = 80, rows = 24, frame: Frame = asciiFrame): string[] => {
    const { state, model } = session.snapshot;
    const screen = composeHome(state, model, { columns, rows }, frame);
    session.limit(screen.last);
    return screen.rows.map((spans) =>
      spans
        .map(({ text }) => text)
        .join('')
        .trimEnd(),
    );
  };
  return {
    session,
    press: (...keys) => {
      for (const key of keys.flatMap(keysOf)) session.press(key);
    },
    rows,
    text: (columns, height) => rows(columns, height).join('\n'),
    decision: () => Promise.race([session.decided, Promise.resolve('nothing' as const)]),
  };
}
