import { expect, test } from 'vitest';
import { fitScreen } from '../../src/cli/fit-screen.ts';

const LONG = 'Le fichier « ventes.csv » ressemble à « Commandes », mais aucune colonne n’y est reconnue comme client.';

test('words are not cut at the edge of a screen', () => {
  const lines = fitScreen(`${LONG}\n`, 40).split('\n');
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(40);
  expect(lines.join(' ').trim()).toBe(LONG);
});

test('a file has no width, and what is drawn over stays whole', () => {
  expect(fitScreen(LONG, null)).toBe(LONG);
  expect(fitScreen(LONG, undefined)).toBe(LONG);
  const bar = `\r\u001b[KLecture ${'█'.repeat(60)}`;
  expect(fitScreen(bar, 40)).toBe(bar);
});
