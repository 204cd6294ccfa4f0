import { expect, it } from 'vitest';
import { lowerFirst } from '../../src/language/lower-first.ts';

it('a title goes on inside a sentence, an acronym keeps its capitals', () => {
  expect(lowerFirst('Départs en masse')).toBe('départs en masse');
  expect(lowerFirst('NPS collapse')).toBe('NPS collapse');
});
