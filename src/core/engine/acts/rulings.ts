/** Rulings on a request: it is approved or refused, by each role that was asked once at most. */
import type { Message } from '../../model/world.ts';
import type { Run } from '../context.ts';

/** The messages by which roles have approved or refused a request so far, the last first. */
export function rulingsOn({ world: { messages } }: Run, request: number): readonly Message[] {
  const found: Message[] = [];
  // What answers a message was sent after it.
  for (let i = messages.length - 1; i >= 0 && messages[i]!.ref !== request; i--) {
    const { re, verb } = messages[i]!;
    if (re === request && (verb === 'approve' || verb === 'refuse')) found.push(messages[i]!);
  }
  return found;
}

/** Whether a role has approved or refused a request before. */
export function hasRuled(run: Run, role: number, request: number): boolean {
  return rulingsOn(run, request).some(({ from }) => from === role);
}
