import { createHash } from 'node:crypto';
import type { ImportRecord } from './manifest.ts';

const SHORTEST = 8;

/** The id of the import of a file as a kind: short, the same every time, longer only where two would share it. */
export function importId(imports: readonly ImportRecord[], { kind, digest }: { kind: string; digest: string }): string {
  const whole = createHash('sha256').update(`${kind} ${digest}`).digest('hex');
  const isTaken = (id: string) =>
    imports.some((other) => other.id === id && (other.kind !== kind || other.digest !== digest));
  let length = SHORTEST;
  while (length < whole.length && isTaken(whole.slice(0, length))) length += 1;
  return whole.slice(0, length);
}
