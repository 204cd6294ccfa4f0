import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCli } from './run-cli.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fidelio-cli-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('streams and exit codes', () => {
  test('start without a terminal prints the demo strategy, and nothing on the side', () => {
    const { status, out, err } = runCli(['start']);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toMatch(/^# Stratégie de fidélisation\n/);
    expect(out).not.toContain('fidelio:strategy');
  });

  test('without a command the help is printed', () => {
    expect(runCli([])).toMatchObject({ status: 0, out: expect.stringContaining('fidelio report --demo') });
  });

  test('--version prints the version of package.json', async () => {
    const { version } = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8'));
    expect(runCli(['--version']).out).toBe(`${version}\n`);
    expect(JSON.parse(runCli(['--version', '--json']).out)).toEqual({ version });
  });

  test.each([
    [['bogus'], 'bogus'],
    [['report'], '--demo'],
    [['report', '--nope'], '--nope'],
    [['report', '--demo', 'nope'], 'newcomers-lost'],
    [['report', '--demo', 'healthy', 'x.csv'], 'x.csv'],
    [['report', '--industry', 'nope', '--demo'], 'saas'],
    [['report', '--demo', '--out', 'x.docx'], '.docx'],
    [['report', '--fact', 'churnMonthly=6'], '6'],
    [['report', '--fact', 'nope=6'], 'nope'],
    [['report', 'x.csv', '--returns', 'nope'], '--returns'],
    [['report', 'x.csv', '--map', 'nope'], '--map'],
    [['demo'], '--out'],
    [['demo', '--out', 'x.csv', '--orders', 'many'], '30,000,000'],
    [['verify'], 'verify'],
    [['ask', 'x', '--record', 'a', '--replay', 'b'], '--record and --replay'],
    [['ask', 'x', '--model', 'm'], 'OPENAI_API_KEY'],
    [['report', '--demo', '--no-model', '--model', 'm'], '--no-model'],
    [['report', '--demo', '--record', 'a.jsonl'], 'FIDELIO_MODEL'],
    [['doctor', 'now'], 'doctor'],
    [['--lang', 'de'], 'de'],
  ])('wrong use %j exits with 2 and says what was expected', (args, hint) => {
    const { status, out, err } = runCli([...args, ...(args.includes('--lang') ? [] : ['--lang', 'en'])]);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain(hint);
  });

  test('the language is the one asked, else the locale’s, else French', () => {
    expect(runCli(['report', '--lang', 'en']).err).toContain('Nothing to analyse');
    expect(runCli(['report'], { env: { LANG: 'en_GB.UTF-8' } }).err).toContain('Nothing to analyse');
    expect(runCli(['report'], { env: { LANG: 'de_DE.UTF-8' } }).err).toContain('Rien à analyser');
  });

  test('--json prints one JSON value and nothing else', () => {
    for (const args of [['report', '--demo'], ['tools'], ['tool', 'nps', '{}'], ['bogus']]) {
      expect(() => JSON.parse(runCli([...args, '--json']).out)).not.toThrow();
    }
  });
});

describe('tool', () => {
  test('prints the result: 0 when ok, 1 when inputs do not allow it, 2 when the call is wrong', () => {
    const call = (name: string, args: string) => runCli(['tool', name, args, '--lang', 'en']);
    const good = call('churn_rate', '{"customersStart": 1000, "customersLost": 40}');
    expect(good.status).toBe(0);
    expect(JSON.parse(good.out)).toMatchObject({
      ok: true,
      value: { rate: 0.04 },
      reading: { fr: expect.any(String), en: expect.any(String) },
    });
    for (const [args, status, code] of [
      ['{"customersStart": 0, "customersLost": 0}', 1, 'undefined_ratio'],
      ['{"customersStart": 10}', 1, 'missing_input'],
      ['{"customersStart": 10, "customersLost": 1, "x": 1}', 2, 'unknown_argument'],
      ['{"customersStart": "ten", "customersLost": 1}', 2, 'bad_argument'],
      ['not json', 2, 'bad_argument'],
    ] as const) {
      const { status: found, out } = call('churn_rate', args);
      expect([found, JSON.parse(out).code]).toEqual([status, code]);
    }
    const lifetime = call('ltv_basic', '{"arpu": 10, "lifetimeMonths": 1, "dataset": "d"}');
    expect([lifetime.status, JSON.parse(lifetime.out).code]).toEqual([2, 'unknown_argument']);
    expect(call('nope', '{}').status).toBe(2);
  });

  test('measures a file, which is the data set meant', async () => {
    const path = join(folder, 'shop.csv');
    expect(runCli(['demo', '--orders', '500', '--seed', '4', '--out', path]).status).toBe(0);
    const { status, out } = runCli(['tool', 'repeat_purchase_rate', '{}', '--data', path]);
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      ok: true,
      population: { filled: ['buyers', 'repeatBuyers'], currency: 'EUR', timeZone: 'UTC', complete: true },
    });
    expect(runCli(['tool', 'repeat_purchase_rate', '{"dataset": "other"}', '--data', path]).status).toBe(2);
  });
});

describe('demo and report', () => {
  test('the same seed writes the same bytes, another seed others', async () => {
    const bytes = async (name: string, seed: string) => {
      runCli(['demo', '--orders', '300', '--seed', seed, '--out', join(folder, name)]);
      return readFile(join(folder, name), 'utf8');
    };
    expect(await bytes('a.csv', '1')).toBe(await bytes('b.csv', '1'));
    expect(await bytes('a.csv', '1')).not.toBe(await bytes('c.csv', '2'));
  });

  test('the orders file is never overwritten by its own rejects', async () => {
    const data = join(folder, 'precious.csv');
    await writeFile(data, 'order_id,customer_id,date,amount\nO1,C1,2024-01-01,5\n');
    const { status, err } = runCli(['report', data, '--rejects', data, '--lang', 'en']);
    expect([status, err.includes('overwrite')]).toEqual([2, true]);
    expect(await readFile(data, 'utf8')).toContain('O1,C1');
  });

  test('a document is written where asked and verified from the data', async () => {
    const data = join(folder, 'orders.csv');
    const document = join(folder, 'strategy.json');
    runCli(['demo', '--orders', '1500', '--out', data]);
    expect(runCli(['report', data, '--out', document, '--client', 'Maison Test', '--lang', 'en'])).toMatchObject({
      status: 0,
      out: '',
    });
    expect(runCli(['verify', document, '--data', data, '--lang', 'en'])).toMatchObject({ status: 0 });
    const strategy = JSON.parse(await readFile(document, 'utf8'));
    expect(strategy.title).toBe('Retention strategy – Maison Test');
    strategy.figures['repeat_purchase_rate.rate'].value = 0.99;
    await writeFile(document, JSON.stringify(strategy));
    const drifted = runCli(['verify', document, '--data', data, '--lang', 'en']);
    expect(drifted.status).toBe(1);
    expect(drifted.out).toContain('repeat_purchase_rate.rate');
  });

  test('a folder that does not exist is said, and nothing is written', () => {
    const { status, err } = runCli(['report', '--demo', '--out', join(folder, 'no', 'x.md'), '--lang', 'en']);
    expect(status).toBe(2);
    expect(err).toContain('x.md');
  });
});
