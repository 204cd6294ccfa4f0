import { describe, expect, it } from 'vitest';
import { sourceFiles } from './source-files.ts';

const sizes = sourceFiles
  .map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }))
  .sort((a, b) => a.lines - b.lines);

describe('the files of src', () => {
  it('have fewer than 90 lines for at least half of them', () => {
    expect(sizes[Math.floor(sizes.length / 2)]?.lines).toBeLessThan(90);
  });

  it('have fewer than 250 lines for 95 of 100', () => {
    const long = sizes.filter(({ lines }) => lines >= 250);
    expect(long.length / sizes.length, JSON.stringify(long)).toBeLessThanOrEqual(0.05);
  });

  it('never have more than 400 lines', () => expect(sizes.filter(({ lines }) => lines > 400)).toEqual([]));
});
