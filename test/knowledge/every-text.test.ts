import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Provenance } from '../../src/domain/provenance.ts';
import { objectsIn, textsIn } from '../bilingual-texts.ts';
import { hasEnglishFault, hasFrenchFault } from '../typography.ts';

const root = new URL('../../src/knowledge/', import.meta.url);
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
const modules = await Promise.all(
  files.map(async (name) => ({ name, exports: await import(new URL(name, root).href) })),
);

const objects = modules.flatMap(({ name, exports }) => objectsIn({ ...exports }, name));
const texts = textsIn(objects);

/** The figures of a text, without their separators: 10 000 and 10,000 are the same, so are 4,2 and 4.2. */
function figuresOf(text: string, decimal: string, thousands: RegExp): string[] {
  const plain = text.replace(thousands, '$1').replaceAll(decimal, '.');
  return (plain.match(/\d+(?:\.\d+)?/g) ?? []).sort();
}

describe('the texts of the knowledge', () => {
  test('are found', () => expect(texts.length).toBeGreaterThan(400));

  test('exist in both languages, without space at the ends', () => {
    const faults = texts.filter(({ fr, en }) => fr.trim() !== fr || en.trim() !== en || fr === '' || en === '');
    expect(faults).toEqual([]);
  });

  test('follow French typography', () => expect(texts.filter(({ fr }) => hasFrenchFault(fr))).toEqual([]));

  test('follow English typography', () => expect(texts.filter(({ en }) => hasEnglishFault(en))).toEqual([]));

  test('say the same figures in both languages', () => {
    const faults = texts.filter(({ fr, en }) => {
      const french = figuresOf(fr.replaceAll('°', ''), ',', /(\d)\u202f(?=\d{3})/g);
      const english = figuresOf(en, '.', /(\d),(?=\d{3})/g);
      return french.join(' ') !== english.join(' ');
    });
    expect(faults).toEqual([]);
  });

  test('never speak of the specification', () => {
    expect(texts.filter(({ fr, en }) => /spec\b|knowledge §|TODO/i.test(fr + en))).toEqual([]);
  });
});

describe('the tables of the knowledge', () => {
  const lists = objects.flatMap(({ where, value }) => (Array.isArray(value) ? [{ where, list: value }] : []));

  test('have no id twice', () => {
    const faults = lists.filter(({ list }) => {
      const ids = list.flatMap((row) => (typeof row === 'object' && row !== null && 'id' in row ? [row.id] : []));
      return new Set(ids).size !== ids.length;
    });
    expect(faults.map(({ where }) => where)).toEqual([]);
  });

  test('name a known provenance wherever they name one', () => {
    const sources = objects.flatMap(({ where, value }) =>
      'source' in value && !where.startsWith('rfm-codes') ? [{ where, source: value.source }] : [],
    );
    expect(sources.length).toBeGreaterThan(100);
    expect(sources.filter(({ source }) => !Provenance.safeParse(source).success)).toEqual([]);
  });
});
