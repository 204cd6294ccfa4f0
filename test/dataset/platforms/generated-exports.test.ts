import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { kinds } from '../../../src/dataset/kinds/kinds.ts';
import { recogniseKind } from '../../../src/dataset/kinds/recognise-kind.ts';
import { PlatformId } from '../../../src/dataset/platforms/platform-id.ts';
import type { Delimiter, ExportEncoding } from '../../fixtures/exports/encode-export.ts';
import { generateExport } from '../../fixtures/exports/generate-export.ts';

/** How csv-parse, another reader than ours, reads a generated file. */
function readBack(bytes: Uint8Array, encoding: ExportEncoding, delimiter: Delimiter): string[][] {
  const text = new TextDecoder(encoding === 'utf-8-bom' ? 'utf-8' : encoding).decode(bytes);
  return parse(text, { delimiter });
}

const ENCODINGS: readonly ExportEncoding[] = ['utf-8', 'utf-8-bom', 'utf-16le', 'windows-1252', 'macintosh'];
const DELIMITERS: readonly Delimiter[] = [',', ';', '\t', '|'];
/** Encodings of one byte have no narrow no-break space; the wider one stands for it. */
const wide = (rows: readonly (readonly string[])[]) =>
  rows.map((row) => row.map((text) => text.replaceAll('\u202f', '\u00a0')));

describe.each(PlatformId.options)('a generated export of %s', (platform) => {
  it('says the same in every encoding and with every delimiter', () => {
    for (const encoding of ENCODINGS) {
      for (const delimiter of DELIMITERS) {
        const { bytes, headers, rows } = generateExport({ platform, encoding, delimiter, customers: 12 });
        expect(wide(readBack(bytes, encoding, delimiter)), `${encoding} ${delimiter}`).toEqual(
          wide([headers, ...rows]),
        );
      }
    }
  });

  it('is the same for the same seed, another for another', () => {
    const bytes = (seed: number) => Buffer.from(generateExport({ platform, seed }).bytes).toString('base64');
    expect(bytes(3)).toBe(bytes(3));
    expect(bytes(4)).not.toBe(bytes(3));
  });

  it('has accents, so that its encoding matters', () => {
    if (platform === 'cdnow') return;
    const { bytes } = generateExport({ platform });
    expect(bytes.some((byte) => byte > 127)).toBe(true);
  });

  it('expects values of fields that its kind has', () => {
    const { headers, rows, expected } = generateExport({ platform });
    const found = recogniseKind(headers, rows);
    if (!found.ok) throw new Error(found.message.en);
    const fields = Object.keys(kinds[found.value.kind].fields);
    const named = new Set(expected.flatMap((row) => Object.keys(row).filter((field) => field !== 'counts')));
    expect([...named].filter((field) => !fields.includes(field))).toEqual([]);
    expect(expected.length).toBeGreaterThan(30);
  });

  it('expects texts and days that stand in the columns recognised', () => {
    const { headers, rows, expected } = generateExport({ platform });
    const found = recogniseKind(headers, rows);
    if (!found.ok) throw new Error(found.message.en);
    const { columns, kind } = found.value;
    const compact = (text: string) => text.replaceAll(/[-']/g, '');
    for (const [field, column] of Object.entries(columns)) {
      if (!['customer', 'id', 'text'].includes(kinds[kind].fields[field]?.type ?? '')) continue;
      const texts = new Set(rows.map((row) => compact(row[column] ?? '').replace(/\.0$/, '')));
      const wanted = expected.flatMap((row) => (typeof row[field] === 'string' ? compact(row[field]) : []));
      expect(
        wanted.filter((text) => !texts.has(text)),
        field,
      ).toEqual([]);
    }
  });
});
