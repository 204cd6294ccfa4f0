import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCli } from './run-cli.ts';

let folder: string;
const file = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fidelio-bad-'));
  const fiftyOnOneDay = Array.from({ length: 50 }, (_, customer) => `${customer},2024-01-01,${customer + 1}\n`).join(
    '',
  );
  const files: Record<string, string | Uint8Array> = {
    'empty.csv': '',
    'header.csv': 'customer,date,amount\n',
    'binary.csv': Uint8Array.from({ length: 3000 }, (_, index) => (index * 37) % 256),
    'no-customer.csv': 'date,amount\n2024-01-01,2\n',
    'no-date.csv': 'customer,amount\n1,2\n',
    'all-rejected.csv': 'customer,date,amount\n1,xx,2\n2,yy,3\n',
    'all-future.csv': 'customer,date,amount\n1,2124-01-01,20\n2,2130-01-01,30\n',
    'ambiguous.csv': 'client;date;montant\n1;03/04/2024;10\n2;05/06/2024;12\n',
    'one-customer.csv': 'customer,date,amount\n1,2024-01-01,20\n1,2024-02-01,30\n',
    'one-order.csv': 'customer,date,amount\n1,2024-01-01,20\n',
    'one-day.csv': `customer,date,amount\n${fiftyOnOneDay}`,
    'some-future.csv': 'customer,date,amount\n1,2124-01-01,20\n2,2020-01-01,30\n',
    'decimal-ids.csv': 'customer,date,amount\n17850.0,2024-01-01,20\n17850,2024-02-01,30\n',
    'no-amount.csv': `customer,date\n${fiftyOnOneDay.replaceAll(/,\d+\n/g, '\n')}`,
  };
  for (const [name, content] of Object.entries(files)) await writeFile(file(name), content);
  await mkdir(file('folder.csv'));
  await writeFile(file('locked.csv'), 'customer,date\n');
  await chmod(file('locked.csv'), 0o000);
});
afterAll(async () => {
  await chmod(file('locked.csv'), 0o600);
  await rm(folder, { recursive: true, force: true });
});

describe('a file that cannot be read is one sentence and exit code 2', () => {
  test.each([
    ['missing.csv', 'missing.csv'],
    ['empty.csv', 'empty'],
    ['header.csv', 'header'],
    ['binary.csv', 'binary'],
    ['folder.csv', 'folder'],
    ['no-customer.csv', '--map customer='],
    ['no-date.csv', '--map date='],
    ['all-rejected.csv', 'xx'],
    ['all-future.csv', 'future'],
    ['ambiguous.csv', '--date-order'],
  ])('%s', (name, hint) => {
    const { status, out, err } = runCli(['report', file(name), '--lang', 'en']);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain(hint);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    expect(err).not.toMatch(/\bat .*:\d+:\d+|Error:/);
  });

  test.skipIf(process.getuid?.() === 0)(
    'a file without the right to read it (skipped for root, who has every right)',
    () => {
      expect(runCli(['report', file('locked.csv'), '--lang', 'en']).status).toBe(2);
    },
  );

  test('the sentence exists in French too, and as JSON', () => {
    expect(runCli(['report', file('empty.csv'), '--lang', 'fr']).err).toContain('est vide');
    const { status, out } = runCli(['report', file('empty.csv'), '--json', '--lang', 'en']);
    expect(status).toBe(2);
    expect(JSON.parse(out)).toMatchObject({ ok: false, code: expect.any(String), needs: expect.any(Array) });
  });
});

describe('data too thin to conclude is a document that says so', () => {
  test.each(['one-customer.csv', 'one-order.csv', 'one-day.csv', 'some-future.csv', 'decimal-ids.csv'])(
    '%s',
    (name) => {
      const { status, out, err } = runCli(['report', file(name), '--lang', 'en']);
      expect(status).toBe(0);
      expect(out).toContain('does not allow a conclusion yet');
      expect(out).toContain('Not enough to say');
      expect(err).toContain('Rows read');
    },
  );

  test('a future row is set aside and counted', () => {
    expect(runCli(['report', file('some-future.csv'), '--lang', 'en']).err).toContain('future');
  });

  test('17850.0 and 17850 are one customer', () => {
    const { out } = runCli(['report', file('decimal-ids.csv'), '--lang', 'en']);
    expect(out).toContain('customers: 1; orders: 2');
  });

  test('without amounts, money is not computable and nothing is 0', () => {
    const { out } = runCli(['report', file('no-amount.csv'), '--json', '--lang', 'en']);
    const strategy = JSON.parse(out);
    expect(strategy.indicators.find(({ id }: { id: string }) => id === 'ltv').current).toBeNull();
    expect(strategy.rfm).toMatchObject({ table: null, missing: 'rfm-computable' });
  });
});

test('rejected rows are saved with their line and reason, and nothing is lost', () => {
  const { status } = runCli(['report', file('some-future.csv'), '--rejects', file('rejects.csv'), '--lang', 'en']);
  expect(status).toBe(0);
  const { out } = runCli(['tool', 'repeat_purchase_rate', '{}', '--data', file('some-future.csv')]);
  expect(JSON.parse(out)).toMatchObject({ ok: false, code: 'too_few' });
});

test('a date that is none is shown beside what is expected', () => {
  const { status, err } = runCli(['report', file('one-day.csv'), '--as-of', 'demain', '--lang', 'fr']);
  expect(status).toBe(2);
  expect(err).toMatch(/«\sdemain\s»\. Attendu\s: une date, année-mois-jour, comme 2026-03-31\./u);
});

test('a file given as a command is told what to do with it', () => {
  const { status, err } = runCli([file('one-day.csv'), '--lang', 'en']);
  expect(status).toBe(2);
  expect(err).toContain(`fidelio report ${file('one-day.csv')}`);
});

test('help is asked for by its name too', () => {
  expect(runCli(['help', '--lang', 'en'])).toEqual(runCli(['--help', '--lang', 'en']));
  expect(runCli(['help', 'report', '--lang', 'en'])).toEqual(runCli(['report', '--help', '--lang', 'en']));
  expect(runCli(['help', 'nothing', '--lang', 'en'])).toMatchObject({ status: 2, out: '' });
});
