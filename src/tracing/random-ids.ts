import type { IdGenerator } from '@opentelemetry/sdk-trace-node';

/** Ids of traces and spans from a source of chance, from 0 up to 1. */
export function randomIds(random: () => number): IdGenerator {
  return { generateTraceId: () => hex(16, random), generateSpanId: () => hex(8, random) };
}

/** So many bytes in hexadecimal; never all zero, which means "none". */
function hex(bytes: number, random: () => number): string {
  const draw = () => Math.floor(random() * 256);
  const drawn = Array.from({ length: bytes }, draw).map((byte) => byte.toString(16).padStart(2, '0'));
  const id = drawn.join('');
  return /[^0]/.test(id) ? id : `${id.slice(1)}1`;
}
