import { expect, test } from 'vitest';
import { plainMarkdown } from '../../src/language/plain-markdown.ts';

test('ordinary words pass unchanged', () => {
  expect(plainMarkdown('Maison Léa & Cie – 2 000 m² (Lyon)')).toBe('Maison Léa & Cie – 2 000 m² (Lyon)');
});

test('tags, links, code and emphasis are shown, not obeyed', () => {
  expect(plainMarkdown('<b> [a](b) `c` *d* \\')).toBe('\\<b> \\[a\\](b) \\`c\\` \\*d\\* \\\\');
});

test('several lines become one, hidden characters go', () => {
  expect(plainMarkdown('a\n# b\u202e\u001b[31mc')).toBe('a # bc');
});
