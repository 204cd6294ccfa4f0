import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Outcome, Refusal } from '../../domain/outcome.ts';
import { fileBytes } from '../../files/file-bytes.ts';
import { readText } from '../../files/read-text.ts';
import { writePrivately } from '../../files/write-privately.ts';

const Sealed = z.object({ sha256: z.string(), content: z.unknown() });

/** `damaged`: the checksum does not fit; `unreadable`: the system refuses. The content of a whole one is not checked for its form. */
export type SealedReading =
  | { state: 'whole'; content: unknown }
  | { state: 'absent' }
  | { state: 'damaged' }
  | { state: 'unreadable'; refusal: Refusal };

/** Writes a value as JSON with the checksum of its text, the whole file or nothing. */
export function writeSealed(path: string, content: unknown): Promise<Outcome<null>> {
  return writePrivately(path, `${JSON.stringify({ sha256: sealOf(content), content })}\n`);
}

export async function readSealed(path: string): Promise<SealedReading> {
  const text = await readText(path);
  if (!text.ok) {
    const bytes = await fileBytes(path).catch(() => 0);
    return bytes === null ? { state: 'absent' } : { state: 'unreadable', refusal: text };
  }
  try {
    const sealed = Sealed.parse(JSON.parse(text.value));
    if (sealOf(sealed.content) === sealed.sha256) return { state: 'whole', content: sealed.content };
  } catch {
    // not what we write
  }
  return { state: 'damaged' };
}

function sealOf(content: unknown): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}
