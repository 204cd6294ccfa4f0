import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitJsonLines, splitJsonList } from '../../../../src/dataset/input/formats/split-json.ts';

fc.configureGlobal({ seed: 7 });

function split(text: string, cut: number, of = splitJsonList) {
  const splitter = of(1e6);
  const records: string[] = [];
  for (let at = 0; at < text.length; at += cut) records.push(...splitter.push(text.slice(at, at + cut)));
  return { records, end: splitter.end() };
}

describe('a list of JSON values', () => {
  test('is cut into its values, whatever they hold and wherever the pieces end', () => {
    const spaces = fc.constantFrom('', ' ', '\n', '\r\n  ');
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), fc.integer({ min: 1, max: 50 }), spaces, (values, cut, space) => {
        const text = `${space}[${space}${values.map((value) => JSON.stringify(value, null, space.length)).join(`${space},${space}`)}${space}]${space}`;
        const { records, end } = split(text, cut);
        expect(end).toEqual([]);
        expect(records.map((record) => JSON.parse(record))).toEqual(JSON.parse(text));
      }),
    );
  });

  test('is incomplete wherever it is cut', () => {
    const text = JSON.stringify([{ a: '\\"]' }, { b: [1, { c: '}' }] }, 3]);
    for (let length = 0; length < text.length; length++) expect(split(text.slice(0, length), 7).end).toBeNull();
  });

  test.each(['[{}{}]', '{}', '[] []', '[1]]', 'x[1]'])('is not %s', (text) => {
    expect(() => split(text, 3)).toThrow('broken');
  });
});

test('lines are cut at line ends, blank ones kept', () => {
  expect(split('{"a":1}\n\n{"b":2}\nx', 4, splitJsonLines)).toEqual({
    records: ['{"a":1}', '', '{"b":2}'],
    end: ['x'],
  });
});
