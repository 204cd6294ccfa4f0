import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { generateExport } from '../fixtures/exports/generate-export.ts';
import { runCli } from './run-cli.ts';

const Account = z.object({
  rowsRead: z.number(),
  imported: z.number(),
  merged: z.number(),
  duplicates: z.number(),
  rejected: z.number(),
});
const Summary = Account.extend({
  files: z.array(
    Account.extend({
      id: z.string().nullable(),
      kind: z.string(),
      platform: z.string().nullable(),
      already: z.boolean(),
      rejectsFile: z.string().nullable(),
      mapping: z.array(z.object({ field: z.string(), header: z.string(), examples: z.array(z.string()).max(3) })),
    }),
  ),
});
const Listed = z.object({ imports: z.array(z.object({ id: z.string(), kind: z.string(), file: z.string() })) });

let folder: string;
const run = (...args: string[]) => runCli([...args, '--lang', 'en'], { cwd: folder });
const importJson = (...args: string[]) => Summary.parse(JSON.parse(run('import', ...args, '--json').out));
const listed = (...args: string[]) => Listed.parse(JSON.parse(run('import', 'list', ...args, '--json').out)).imports;

const balance = ({ rowsRead, imported, merged, duplicates, rejected }: z.infer<typeof Account>) =>
  rowsRead - imported - merged - duplicates - rejected;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fidelio-import-'));
  const presta = generateExport({ platform: 'prestashop_orders', delimiter: ';', encoding: 'windows-1252', seed: 3 });
  const files: Record<string, string | Uint8Array> = {
    'presta.csv': presta.bytes,
    'january.csv': 'order,customer,date,total\nA1,ann,2024-01-05,10\nA2,bob,2024-01-06,oops\nA3,cy,2024-01-20,30\n',
    'february.csv': 'order,customer,date,total\nA3,cy,2024-01-20,30\nA4,ann,2024-02-07,40\n',
    'survey.csv': 'date,customer,score\n2024-01-09,ann,9\n2024-01-10,bob,3\n',
    'marks.csv': 'nps\n10\n9\n2\n',
    'offsets.csv': 'order,customer,created at,total\n1,ann,2024-01-31T23:30:00Z,5\n2,ann,2024-03-01T10:00:00Z,5\n',
    'two.csv': 'customer,date,amount,currency\n1,2024-01-01,20,EUR\n2,2024-01-02,30,USD\n',
    'rates.csv': 'date,currency,rate,base\n2024-01-01,USD,0.5,EUR\n',
  };
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('a PrestaShop export in Windows-1252, with semicolons and decimal commas, gets to the strategy in one command', () => {
  const { status, out, err } = runCli(['report', 'presta.csv', '--lang', 'fr'], { cwd: folder });
  expect(status).toBe(0);
  expect(out).toContain('# Stratégie de fidélisation');
  expect(err).toContain('presta.csv\u00a0: PrestaShop, commandes');
  expect(err).toContain('windows-1252');
  expect(err).toContain('décimale «\u00a0,\u00a0»');
  expect(existsSync(join(folder, '.fidelio'))).toBe(false);
});

describe('a dry run', () => {
  test('says what would happen, with three examples for each field, and writes nothing', () => {
    const summary = importJson('january.csv', '--dry-run');
    expect(summary).toMatchObject({ rowsRead: 3, imported: 2, merged: 0, duplicates: 0, rejected: 1 });
    expect(summary.files[0]?.mapping).toContainEqual({
      field: 'customer',
      header: 'customer',
      examples: ['ann', 'bob', 'cy'],
    });
    expect(run('import', 'january.csv', '--dry-run').out).toContain('Dry run: nothing was written.');
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
  });
});

describe('a workspace', () => {
  test('takes files one after another, knows those it has, and gives them to the report', () => {
    const first = importJson('january.csv');
    expect(balance(first)).toBe(0);
    const rejects = first.files[0]?.rejectsFile ?? '';
    expect(readFileSync(join(folder, rejects), 'utf8')).toContain('"january.csv","3","total","oops"');

    const again = importJson('january.csv');
    expect(again.files[0]).toMatchObject({ already: true, id: first.files[0]?.id });
    expect(existsSync(join(folder, rejects))).toBe(true);

    const next = importJson('february.csv', 'survey.csv');
    expect(next.files.map(({ kind, imported, merged }) => ({ kind, imported, merged }))).toEqual([
      { kind: 'orders', imported: 1, merged: 1 },
      { kind: 'surveys', imported: 2, merged: 0 },
    ]);
    expect(listed().map(({ kind, file }) => `${kind} ${file}`)).toEqual([
      'orders january.csv',
      'orders february.csv',
      'surveys survey.csv',
    ]);

    const report = run('report', '--json');
    expect(report.status).toBe(0);
    expect(JSON.parse(report.out)).toMatchObject({ data: { kind: 'workspace' } });
    const counted = run('tool', 'data_readiness', '{}', '--workspace', '.fidelio');
    expect(JSON.parse(counted.out)).toMatchObject({ value: { customers: 2, orders: 3 } });
  });

  test('verifies the documents that were made from it', async () => {
    expect(run('report', '--out', 'strategy.json').status).toBe(0);
    expect(run('verify', 'strategy.json').status).toBe(0);
  });

  test('forgets an import as if it had never been made', () => {
    const [january, february, survey] = listed();
    expect(run('import', 'remove', february?.id ?? '').status).toBe(0);
    expect(listed()).toEqual([january, survey]);
    const counted = run('tool', 'data_readiness', '{}', '--workspace', '.fidelio');
    expect(JSON.parse(counted.out)).toMatchObject({ value: { customers: 2, orders: 2 } });
    expect(run('import', 'remove', 'nothing').status).toBe(2);
  });

  test('keeps what the business says of itself, and the report uses it', () => {
    expect(run('import', 'profile', 'clientName=Maison Léa', 'industry=retail', 'grossMargin=0,6').status).toBe(0);
    const { out } = run('report', '--json');
    expect(JSON.parse(out)).toMatchObject({ client: 'Maison Léa', industry: 'retail' });
    const wrong = run('import', 'profile', 'colour=red');
    expect(wrong).toMatchObject({ status: 2, out: '' });
    expect(wrong.err).toContain('clientName');
  });

  test('that is not there is said as such', () => {
    const { status, err } = run('report', '--workspace', 'elsewhere');
    expect(status).toBe(2);
    expect(err).toContain('elsewhere');
  });
});

describe('several files of one command', () => {
  test('form one data set, named after the first', () => {
    const { out } = run(
      'tool',
      'data_readiness',
      '{}',
      '--data',
      'january.csv',
      '--data',
      'february.csv',
      '--data',
      'marks.csv',
    );
    expect(JSON.parse(out)).toMatchObject({
      value: { customers: 2, orders: 3 },
      population: { dataset: { id: 'january' } },
    });
  });

  test('without any orders are data too', () => {
    const { out } = run('tool', 'data_readiness', '{}', '--data', 'marks.csv');
    expect(JSON.parse(out)).toMatchObject({ ok: true, value: { orders: 0 }, population: { dataset: { id: 'marks' } } });
  });
});

describe('currencies', () => {
  const revenue = (...args: string[]) =>
    JSON.parse(run('tool', 'sales_by_month', '{}', '--data', 'two.csv', ...args).out);

  test('are never added: nothing about money is computed over several', () => {
    expect(revenue()).toMatchObject({ ok: true, value: { months: [{ orders: 2 }] } });
    expect(JSON.stringify(revenue().value)).not.toContain('"revenue": 50');
  });

  test('are chosen, asked for by data set, or converted at dated rates', () => {
    expect(revenue('--currency', 'EUR')).toMatchObject({ value: { months: [{ orders: 1, revenue: 20 }] } });
    expect(revenue('--rates', 'rates.csv')).toMatchObject({ value: { months: [{ orders: 2, revenue: 35 }] } });
    const one = run('tool', 'sales_by_month', '{"dataset":"two-USD"}', '--data', 'two.csv');
    expect(JSON.parse(one.out)).toMatchObject({
      value: { months: [{ orders: 1, revenue: 30 }] },
      population: { currency: 'USD' },
    });
  });
});

test('a time zone said once is kept, and decides the day', () => {
  const place = join(folder, 'zoned');
  expect(run('import', 'offsets.csv', '--time-zone', 'Europe/Paris', '--workspace', place).status).toBe(0);
  const [first] = listed('--workspace', place);
  expect(first?.file).toBe('offsets.csv');
  expect(run('import', 'list', '--workspace', place).out).toContain('2024-02-01 → 2024-03-01');
  expect(run('import', 'profile', '--workspace', place).out).toContain('timeZone = Europe/Paris');
});

test.each([
  ['45322', 'dates en numéros de jour d’Excel'],
  ['1735722180', 'dates en temps Unix'],
  ['5 janvier 2025', 'dates JJ mois AAAA'],
])('a date written as %s is said in the reader’s language', async (date, said) => {
  await writeFile(join(folder, 'dates.csv'), `customer,date,total\n1,${date},5\n2,${date},6\n`);
  const { out } = runCli(['import', 'dates.csv', '--dry-run', '--lang', 'fr'], { cwd: folder });
  expect(out).toContain(said);
});
