import type { Encoding } from '../input.ts';
import { decodeBytes } from './byte-table.ts';

/** Reads the characters of a text fed in chunks. UTF-16 that is damaged throws a `TypeError`; UTF-8 must have been checked. */
export function decodeChunks(encoding: Encoding): { push(chunk: Uint8Array): string; end(): string } {
  if (encoding === 'windows-1252' || encoding === 'macintosh') {
    return { push: (chunk) => decodeBytes(chunk, encoding), end: () => '' };
  }
  const decoder = new TextDecoder(encoding, { fatal: encoding !== 'utf-8' });
  return { push: (chunk) => decoder.decode(chunk, { stream: true }), end: () => decoder.decode() };
}
