import { expect, test } from 'vitest';
import type { Figure } from '../../src/domain/figure.ts';
import { fillAndMark, fillReferences } from '../../src/language/fill-references.ts';
import { formatFigure } from '../../src/language/format-figure.ts';

const figure = (id: string, value: number, unit: Figure['unit']): Figure => ({
  ...{ id, label: id, value, unit },
  origin: { kind: 'said', quote: id },
});
const figures = {
  a: figure('a', 0.12, 'share'),
  b: figure('b', 0.12, 'share'),
  'c.d/0': figure('c.d/0', 1234.5, 'money'),
};

test('each figure of a filled text is marked where it stands, those that read alike too', () => {
  const text = '12 % ? {{figure:a}}, {{figure:b}}\n{{figure:c.d/0}}{{figure:a}} 👍 {{figure:b}}.';
  const { text: filled, marks } = fillAndMark(text, figures, 'fr', 'EUR');
  expect(filled).toBe(fillReferences(text, figures, 'fr', 'EUR'));
  expect(marks.map(({ figure: id }) => id)).toEqual(['a', 'b', 'c.d/0', 'a', 'b']);
  for (const { start, end, figure: id } of marks) {
    const known = Object.values(figures).find((one) => one.id === id);
    expect(filled.slice(start, end)).toBe(known === undefined ? '' : formatFigure(known, 'fr', 'EUR'));
  }
  const left = marks.toReversed().reduce((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), filled);
  expect(left).toBe('12 % ? , \n 👍 .');
});

test('a reference to a figure that does not exist is refused', () => {
  expect(() => fillAndMark('{{figure:x}}', figures, 'en', null)).toThrow('figure that does not exist: x');
});
