import { expect, it } from 'vitest';
import { quoteWords } from '../../src/mcp/quote.ts';

it('a client’s words stand between the marks of the language and cannot close them', () => {
  expect(quoteWords('churm', 'fr')).toBe('«\u00a0churm\u00a0»');
  expect(quoteWords('churm', 'en')).toBe('“churm”');
  expect(quoteWords('a » b” c\u202e', 'fr')).toBe('«\u00a0a \ufffd b\ufffd c\ufffd\u00a0»');
});
