import { expect, it } from 'vitest';
import { PlatformId } from '../../../src/dataset/platforms/platform-id.ts';
import type { Delimiter, ExportEncoding } from '../../fixtures/exports/encode-export.ts';
import { drawFrom } from '../../fixtures/exports/invent-shop.ts';
import { longShare } from '../../long-share.ts';
import { importExport } from './import-export.ts';

const ENCODINGS: readonly ExportEncoding[] = ['utf-8', 'utf-8-bom', 'utf-16le', 'windows-1252', 'macintosh'];
const DELIMITERS: readonly Delimiter[] = [',', ';', '\t', '|'];

const cases = PlatformId.options.flatMap((platform) =>
  ENCODINGS.flatMap((encoding) => DELIMITERS.map((delimiter) => ({ platform, encoding, delimiter }))),
);

it('every platform’s export is read as it was meant, in every encoding and with every delimiter', async () => {
  const share = longShare();
  const draw = drawFrom(11);
  const chosen = cases.filter(() => draw() < share);
  expect(chosen.length).toBeGreaterThan(0);
  for (const [index, request] of chosen.entries()) {
    const { platform, got, wanted } = await importExport({ ...request, seed: 100 + index, customers: 60 });
    expect({ platform, got }, JSON.stringify(request)).toEqual({ platform: request.platform, got: wanted });
  }
});
