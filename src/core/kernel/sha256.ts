/**
 * SHA-256 of a text, for content hashes and journal chains. The text is hashed as UTF-8; a lone
 * surrogate counts as U+FFFD, as everywhere in JavaScript.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** The 32 bytes of the hash. */
export function sha256Bytes(text: string): Uint8Array {
  return sha256(utf8ToBytes(text));
}

/** The hash as 64 lower-case hexadecimal digits. */
export function sha256Hex(text: string): string {
  return bytesToHex(sha256Bytes(text));
}
