/** What can be done on the pause page, in order. */
import type { SeatContext } from './context.ts';

export type PauseOption = 'resume' | 'next' | 'faster' | 'slower' | 'real' | 'leave';

/** Passing time and its pace are for who plays alone: in a room they belong to the facilitator. */
export function pauseOptions({
  words,
  solo,
  pace,
}: SeatContext): readonly { readonly id: PauseOption; readonly label: string }[] {
  const { pause } = words;
  const now = paceWords(pace);
  const alone = [
    { id: 'next', label: pause.next },
    { id: 'faster', label: pause.faster({ pace: now }) },
    { id: 'slower', label: pause.slower({ pace: now }) },
  ] as const;
  return [
    { id: 'resume', label: pause.resume },
    ...(solo ? alone : []),
    { id: 'real', label: pause.real },
    { id: 'leave', label: pause.leave },
  ];
}

/** A pace without needless decimals. */
export function paceWords(pace: number): string {
  return String(Math.round(pace * 100) / 100);
}
