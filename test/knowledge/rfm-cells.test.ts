import { describe, expect, test } from 'vitest';
import { rfmCells } from '../../src/knowledge/rfm-cells.ts';
import { readSharedSpec } from './read-shared-spec.ts';

const levels = [1, 2, 3];
const allCodes = levels.flatMap((r) => levels.flatMap((f) => levels.map((m) => `${r}${f}${m}`)));

describe('the grid', () => {
  test('has the 27 cells, each once', () => expect(Object.keys(rfmCells).sort()).toEqual(allCodes));

  test('reads every cell in its own way', () => {
    const readings = Object.values(rfmCells).map(({ reading }) => reading.fr);
    expect(new Set(readings).size).toBe(27);
  });

  test('has the cells of the reference table', (context) => {
    const reference = JSON.parse(readSharedSpec('rfm-27.json', context));
    expect(Object.keys(rfmCells).sort()).toEqual(Object.keys(reference).sort());
  });
});
