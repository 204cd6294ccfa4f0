import { describe, expect, it } from 'vitest';
import { PlatformId } from '../../../src/dataset/platforms/platform-id.ts';
import type { Delimiter, ExportEncoding } from '../../fixtures/exports/encode-export.ts';
import { importExport } from './import-export.ts';

const STYLES: readonly (readonly [ExportEncoding, Delimiter])[] = [
  ['utf-8', ','],
  ['windows-1252', ';'],
  ['macintosh', ';'],
  ['utf-16le', '\t'],
  ['utf-8-bom', '|'],
];

describe.each(PlatformId.options)('an export of %s', (platform) => {
  it.each(STYLES)('in %s, cut at %j, is read as it was meant', async (encoding, delimiter) => {
    const found = await importExport({ platform, encoding, delimiter, seed: 7, customers: 30 });
    expect(found.platform).toBe(platform);
    expect(found.got).toEqual(found.wanted);
  });
});
