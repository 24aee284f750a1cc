/**
 * Seeds for runs that were given none. A seed is written in syllables that can be read out and typed: five letters stand for
 * 16 bits (Wilkerson, "A Proposal for Proquints", arXiv:0901.4016, 2009). This is the only place where Tocsin makes one up.
 */
import { randomBytes } from 'node:crypto';

const CONSONANTS = 'bdfghjklmnprstvz';
const VOWELS = 'aiou';

/** 48 bits of chance, such as `lusab-babad-gutih`. */
export function inventSeed(): string {
  return spellBytes(randomBytes(6));
}

/** An even number of bytes as five letters for each two of them, joined by hyphens. */
export function spellBytes(bytes: Uint8Array): string {
  const words: string[] = [];
  for (let i = 0; i + 1 < bytes.length; i += 2) words.push(spellWord(bytes[i]! * 256 + bytes[i + 1]!));
  return words.join('-');
}

function spellWord(value: number): string {
  const consonant = (shift: number): string => CONSONANTS[(value >> shift) & 15]!;
  const vowel = (shift: number): string => VOWELS[(value >> shift) & 3]!;
  return consonant(12) + vowel(10) + consonant(6) + vowel(4) + consonant(0);
}
