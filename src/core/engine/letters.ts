/** Reading letters: which message one carries, and by which one a role received a message. */
import { LETTER_MESSAGE, type Message, type World } from '../model/world.ts';

/** The letter by which a role received a message, or −1. */
export function letterTo(world: World, role: number, ref: number): number {
  const inbox = world.inbox[role]!;
  for (let i = inbox.length - 1; i >= 0; i--) {
    if (messageOf(world, inbox[i]!).ref === ref) return inbox[i]!;
  }
  return -1;
}

/** The message that a letter carries. */
export function messageOf(world: World, letter: number): Message {
  return world.messages[world.letters[letter + LETTER_MESSAGE]!]!;
}
