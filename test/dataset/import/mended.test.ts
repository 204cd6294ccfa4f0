import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type Bench, openBench } from './import-text.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

const HEADER = 'client,date,total,ville\n';
const ROWS = '1,2024-01-01,5,Paris\n'.repeat(40_000);

async function places(): Promise<(string | null)[]> {
  const found = await bench.engine.rows(
    z.object({ place: z.string().nullable() }),
    'SELECT DISTINCT place FROM orders ORDER BY place',
  );
  return found.map(({ place }) => place);
}

describe('what only the whole of a file shows is read again, carefully', () => {
  test('a character that is not UTF-8, in its head or far below, archive or not', async () => {
    const late = Buffer.from(`${HEADER}${ROWS}1,2024-01-01,5,Orl\xe9ans\n`, 'latin1');
    for (const content of [Buffer.from(`${HEADER}1,2024-01-01,5,Orl\xe9ans\n`, 'latin1'), late, gzipSync(late)]) {
      await bench.readText(content);
      expect(await places()).toContain('Orléans');
    }
  });

  test('UTF-16, as Excel writes its Unicode text', async () => {
    await bench.readText(Buffer.from(`\ufeff${HEADER}1,2024-01-01,5,Orléans\n`, 'utf16le'));
    expect(await places()).toEqual(['Orléans']);
  });

  test('a NUL byte where there is nothing', async () => {
    const found = await bench.readText(`${HEADER}${ROWS}1,2024-01-02,5,\u0000\n`);
    expect(found).toMatchObject({ rows: { read: 40_001, kept: 40_001 }, to: '2024-01-02' });
  });

  test('a quote that opens a field and is never closed swallows no row', async () => {
    const near = `${HEADER}1,2024-01-01,5,x\n2,2024-01-01,5,"y\n3,2024-01-02,5,z\n`;
    expect((await bench.readText(near)).rows).toMatchObject({ read: 3, kept: 3 });
    const far = await bench.readText(`${HEADER}${ROWS}2,2024-01-01,5,"y\n${ROWS}`);
    expect(far.rows).toMatchObject({ read: 80_001, kept: 80_001 });
  });

  test('a quote closed inside its field', async () => {
    expect((await bench.readText(`${HEADER}1,2024-01-01,5,"x"y\n`)).rows).toMatchObject({ read: 1, kept: 1 });
  });
});
