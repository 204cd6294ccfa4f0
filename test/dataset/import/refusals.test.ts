import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Refusal } from '../../../src/domain/outcome.ts';
import { type Bench, DEFAULTS, importOrdersFile, openBench } from './import-text.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

async function refusedPath(path: string): Promise<Refusal> {
  const outcome = await importOrdersFile(bench.engine, path, DEFAULTS);
  if (outcome.ok) throw new Error('imported');
  return outcome;
}

const GOOD = 'client,date,total,ville\n1,2024-01-01,5,Paris\n';

describe('a file that cannot be opened', () => {
  test('because it does not exist is named, without its folder', async () => {
    const refusal = await refusedPath(join(bench.folder, 'absent.csv'));
    expect(refusal.code).toBe('bad_argument');
    expect(refusal.message.en).toBe('The file “absent.csv” does not exist. Check its name and folder.');
    expect(refusal.message.fr).not.toContain(bench.folder);
  });

  test('because it is a folder is refused', async () => {
    mkdirSync(join(bench.folder, 'ventes'));
    expect((await refusedPath(join(bench.folder, 'ventes'))).message.fr).toContain('est un dossier');
  });

  test.skipIf(process.getuid?.() === 0)('because of its permissions is refused', async () => {
    const path = bench.write(GOOD, 'secret.csv');
    chmodSync(path, 0o000);
    expect((await refusedPath(path)).message.en).toContain('permission denied');
  });

  test('because its archive is cut or damaged is refused', async () => {
    const archive = gzipSync(GOOD + '2,2024-01-02,6,Lyon\n'.repeat(5000));
    expect((await bench.refused(archive.subarray(0, -20))).message.fr).toContain('archive gzip incomplète');
    const damaged = Buffer.from(archive);
    damaged.fill(0x55, 60, 90);
    expect((await bench.refused(damaged)).message.en).toContain('damaged gzip archive');
  });
});

describe('a file that is not a text of orders', () => {
  test.each([
    ['an empty one', '', 'est vide'],
    ['blank lines', '\n\n \n', 'est vide'],
    ['a header alone', 'client,date,total\n', 'qu’une ligne d’en-tête'],
    ['a workbook', 'PK\u0003\u0004xyz', 'un classeur Excel'],
    ['a PDF', '%PDF-1.7', 'un document PDF'],
    ['too many columns', `${Array.from({ length: 513 }, (_, i) => `c${i}`).join(',')}\n`, '513 colonnes'],
  ])('is refused: %s', async (_, content, words) => {
    expect((await bench.refused(content)).message.fr).toContain(words);
  });
});

describe('columns', () => {
  test('without a customer or a date are refused, with their names and what to type', async () => {
    const customer = await bench.refused('foo,date,bar\n1,2024-01-01,3\n');
    expect(customer).toMatchObject({ code: 'bad_argument', needs: ['customer'] });
    expect(customer.message.en).toContain(
      'Columns: foo, date, bar. Name it with --map customer=COLUMN or, if it is not there, make the export again with it.',
    );
    expect((await bench.refused('client,bar\n1,2\n')).needs).toEqual(['date']);
  });

  test('named by the user must exist', async () => {
    const field = await bench.refused(GOOD, { map: { kustomer: 'client' } });
    expect(field.message.fr).toContain('Champs possibles\u00a0: customer, date, order, amount');
    const column = await bench.refused(GOOD, { map: { customer: 'acheteur' } });
    expect(column.message.fr).toContain('Colonnes du fichier\u00a0: client, date, total, ville');
    expect(column.needs).toEqual(['map']);
  });

  test('are quoted without what would disturb a terminal', async () => {
    const refusal = await bench.refused('fo\u001b[31mo,b\u202ear\n1,2\n');
    expect(refusal.message.en).toContain('fo\ufffd[31mo, b\ufffdar');
  });
});

describe('rows', () => {
  test('of which none can be read are refused, with the main reason and an example', async () => {
    const refusal = await bench.refused('client,date,total\n1,2031-01-01,5\n2,2032-01-01,6\n3,2032-01-01,x\n');
    expect(refusal.code).toBe('not_in_data');
    expect(refusal.message.en).toContain('Main reason: date in the future (3). Example, line 2: “1,2031-01-01,5”');
  });

  test('of which none has a customer are refused', async () => {
    expect((await bench.refused('client,date\n,2024-01-01\n')).message.fr).toContain(
      'Raison principale\u00a0: sans client',
    );
  });

  test('whose dates are no dates are refused with an example', async () => {
    const refusal = await bench.refused('client,date\n1,hier\n');
    expect(refusal.message.fr).toContain('aucune date lisible (exemple\u00a0: «\u00a0hier\u00a0»)');
  });

  test('after a refusal leave no table behind', async () => {
    await bench.refused('client,date\n,2024-01-01\n', { table: 'nothing_kept' });
    await expect(bench.engine.run('SELECT * FROM nothing_kept')).rejects.toThrow('does not exist');
    await expect(bench.engine.run('SELECT * FROM nothing_kept_staged')).rejects.toThrow('does not exist');
  });
});

test('a table name that is no plain word is refused', async () => {
  const refusal = await bench.refused(GOOD, { table: 'orders; DROP' });
  expect(refusal.code).toBe('bad_argument');
});

test('a day of today that is no date is refused', async () => {
  expect((await bench.refused(GOOD, { today: "2024' OR 1" })).code).toBe('bad_argument');
});
