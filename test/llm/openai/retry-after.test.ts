import { expect, it } from 'vitest';
import { retryAfter } from '../../../src/llm/openai/retry-after.ts';

const NOW = Date.UTC(2026, 10, 22, 12, 0, 0);
const cases: readonly (readonly [Record<string, string>, number | null])[] = [
  [{}, null],
  [{ 'retry-after': '2' }, 2_000],
  [{ 'retry-after': ' 1.5 ' }, 1_500],
  [{ 'retry-after': '0' }, 0],
  [{ 'retry-after-ms': '250', 'retry-after': '9' }, 250],
  [{ 'retry-after-ms': 'soon', 'retry-after': '9' }, 9_000],
  [{ 'retry-after': 'Sun, 22 Nov 2026 12:00:30 GMT' }, 30_000],
  [{ 'retry-after': 'Sun, 22 Nov 2026 11:00:00 GMT' }, 0],
  [{ 'retry-after': 'soon' }, null],
  [{ 'retry-after': '' }, null],
  [{ 'retry-after': 'Infinity' }, null],
];

it.each(cases)('%o asks for %s ms', (headers, expected) => {
  expect(retryAfter(new Headers(headers), NOW)).toBe(expected);
});
