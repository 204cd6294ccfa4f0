import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { renderMarkdown } from '../../src/report/render-markdown.ts';
import { demo, strategyOf } from '../app/strategy-of.ts';

const tableLines = (text: string) => text.split('\n').filter((line) => line.startsWith('|'));

test('on a narrow screen no table is wider than the screen, and every value is still there', async () => {
  const strategy = await strategyOf(demo('newcomers-lost', 1, 2000));
  const [wide, narrow] = [renderMarkdown(strategy), renderMarkdown(strategy, 80)];
  expect(tableLines(wide).some((line) => stringWidth(line) > 80)).toBe(true);
  expect(tableLines(narrow).every((line) => stringWidth(line) <= 80)).toBe(true);
  const flowing = narrow.replace(/\s+/g, ' ');
  const cells = tableLines(wide).flatMap((line) => line.split('|').map((cell) => cell.trim()));
  for (const cell of cells) if (/\d/.test(cell)) expect(flowing).toContain(cell.replace(/\s+/g, ' '));
});
