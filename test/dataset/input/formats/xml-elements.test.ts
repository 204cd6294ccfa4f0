import { expect, test } from 'vitest';
import {
  attributeOf,
  decodeXml,
  elementsOf,
  splitElements,
} from '../../../../src/dataset/input/formats/xml-elements.ts';

const XML = `<s><rows>no</rows><row r="1" spans='1:3'><c r="A1"/><c r="B1"><v>2</v></c></row><x:row r="2"/><row ht="a>b" x:r="3">
 é</row ><rowBreaks/></s>`;

test.each([1, 2, 3, 7, 1000])('elements are found whole in pieces of %i characters', (cut) => {
  const split = splitElements('row', 1000);
  const found = [];
  for (let at = 0; at < XML.length; at += cut) found.push(...split(XML.slice(at, at + cut)));
  expect(found).toEqual([
    { attributes: ` r="1" spans='1:3'`, content: '<c r="A1"/><c r="B1"><v>2</v></c>' },
    { attributes: ' r="2"', content: '' },
    { attributes: ' ht="a>b" x:r="3"', content: '\n é' },
  ]);
});

test('an element without end is given up, and what is none of ours is not kept', () => {
  const split = splitElements('row', 1000);
  expect(() => {
    for (let pieces = 0; pieces < 100; pieces++) split('<row>'.padEnd(100, 'x'));
  }).toThrow(RangeError);
  const other = splitElements('row', 1000);
  for (let pieces = 0; pieces < 100; pieces++) expect(other(`<extension ${'y'.repeat(990)}`)).toEqual([]);
});

test('attributes go by their whole name, in either quotes, decoded', () => {
  const [r, name] = [attributeOf('r'), attributeOf('name')];
  expect([r(' xr="0" r="A1"'), r(" r = 'B&amp;2'"), r(' s="1"'), name(' rename="x" y:name="z"')]).toEqual([
    'A1',
    'B&2',
    null,
    'z',
  ]);
  expect(elementsOf('c')('<c r="A1"/><col/><c>2</c>')).toEqual([
    { attributes: ' r="A1"', content: '' },
    { attributes: '', content: '2' },
  ]);
});

test('references and CDATA stand for their characters, once', () => {
  expect(decodeXml('a &lt;b&gt; &amp;lt; &#233;&#xE9; &#x1F600; <![CDATA[<&amp;>]]> &nope; &#99999999;')).toBe(
    'a <b> &lt; éé 😀 <&amp;> &nope; &#99999999;',
  );
});
