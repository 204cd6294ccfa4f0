import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeShop } from '../../src/dataset/synthetic/write-shop.ts';
import { Turn } from '../../src/domain/turn.ts';
import { builtProgram } from '../house/built-program.ts';
import { type Run, runCli } from './run-cli.ts';

let folder: string;
let orders: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fidelio-ask-'));
  orders = join(folder, 'orders.csv');
  await writeFile(orders, [...writeShop({ story: 'newcomers-lost', seed: 3, orders: 2000 })].join(''));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const ask = (...args: string[]) => runCli(['ask', ...args], { cwd: folder });
const turnOf = ({ out }: Run) => Turn.parse(JSON.parse(out));

/** The message on standard input. */
function pipe(text: string, ...args: string[]): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [builtProgram(), 'ask', ...args], {
    cwd: folder,
    input: text,
    encoding: 'utf8',
  });
  return { status, out: stdout, err: stderr };
}

describe('fidelio ask', () => {
  test('answers a message given in words, on the standard output only', () => {
    const { status, out, err } = ask('Notre NPS est de 12.');
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toContain('Compris');
    expect(out).toContain('12');
    expect(out.endsWith('\n')).toBe(true);
  });

  test('takes several words as one message', () => {
    expect(turnOf(ask('Our', 'NPS', 'is', '12', '--json')).facts.nps?.value).toBe(12);
  });

  test('reads the message from standard input, several lines too', () => {
    expect(turnOf(pipe('Our NPS is 12.\r\nOur CSAT is 60%.\n', '--json')).facts).toMatchObject({
      nps: { value: 12 },
      csat: { value: 0.6 },
    });
  });

  test('prints one JSON value, which is the turn, with --json', () => {
    const run = ask('Our NPS is 12.', '--json');
    expect({ status: run.status, err: run.err, lines: run.out.trimEnd().split('\n').length }).toEqual({
      status: 0,
      err: '',
      lines: 1,
    });
    expect(turnOf(run)).toMatchObject({
      intent: 'diagnose',
      outcome: 'routed',
      lang: 'en',
      branches: [{ id: 'satisfaction' }],
    });
  });

  test('prints the same bytes each time', () => {
    expect(ask('Nos clients partent au bout d’un mois.', '--json').out).toBe(
      ask('Nos clients partent au bout d’un mois.', '--json').out,
    );
  });

  test('answers in the language of the message, or in the one asked for', () => {
    expect(turnOf(ask('Our NPS is 12.', '--json')).lang).toBe('en');
    expect(turnOf(ask('Notre NPS est de 12.', '--json')).lang).toBe('fr');
    expect(turnOf(ask('Our NPS is 12.', '--json', '--lang', 'fr')).lang).toBe('fr');
    expect(ask('Our NPS is 12.', '--lang', 'fr').out).toContain('Compris');
  });

  test('takes the industry and facts beside the message, as said', () => {
    const { facts, branches } = turnOf(
      ask('Our monthly churn is 4%.', '--industry', 'saas', '--fact', 'churnPhase=early', '--json'),
    );
    expect(facts).toMatchObject({
      industry: { value: 'saas', source: 'said' },
      churnPhase: { value: 'early', source: 'said' },
    });
    expect(branches.map(({ id }) => id)).toEqual(['churn-early']);
  });

  test('goes on from the state of the turn before', () => {
    const first = turnOf(ask('Trop de clients partent.', '--json'));
    expect(first.question?.id).toBe('churn-phase');
    const second = turnOf(ask('au début', '--state', first.state, '--json'));
    expect(second.branches.map(({ id }) => id)).toEqual(['churn-early']);
    expect(turnOf(ask('Notre NPS est de 12.', '--state', 'broken', '--json')).facts.nps?.value).toBe(12);
  });

  test('shows what was ruled out, and what would select it, with --why', () => {
    const [short, long] = [ask('Our NPS is 12.').out, ask('Our NPS is 12.', '--why').out];
    expect(long.startsWith(short.trimEnd())).toBe(true);
    expect(short).not.toContain('Ruled out');
    expect(long.slice(short.length)).toMatch(/Ruled out[\s\S]*\(churn-late\)/);
  });

  test('leaves no control character of the message in the answer', () => {
    const { status, out } = ask('Notre client \u001b[31mRouge\u001b[0m a un NPS de 12.\u202e', '--why');
    expect(status).toBe(0);
    expect(out).not.toMatch(/[^\P{Cc}\n]|[\u202a-\u202e]/u);
  });
});

describe('fidelio ask, wrongly used', () => {
  test.each([
    [['--industry', 'nope'], 'saas'],
    [['--fact', 'churnMonthly=lots'], 'churnMonthly'],
    [['--fact', 'nobody=1'], 'nobody'],
    [['--data', 'missing.csv'], 'missing.csv'],
    [['--nope'], '--nope'],
    [['--lang', 'de'], 'de'],
  ])('%j exits with 2 and one sentence', (flags, hint) => {
    const { status, out, err } = ask('Our NPS is 12.', ...flags, ...(flags.includes('--lang') ? [] : ['--lang', 'en']));
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain(hint);
    expect(err).not.toMatch(/\bat .*:\d+:\d+/);
  });

  test('its refusals are one JSON value too, with --json', () => {
    const { status, out } = ask('Our NPS is 12.', '--industry', 'nope', '--json');
    expect(status).toBe(2);
    expect(JSON.parse(out)).toMatchObject({ ok: false, code: 'bad_argument' });
  });
});

describe('fidelio ask about a file', () => {
  const about = (message: string) =>
    turnOf(ask(message, '--data', orders, '--industry', 'ecommerce', '--json', '--lang', 'en'));

  test('shows the figures of the data in the answer, with the calls that gave them', async () => {
    const { buyers, repeatRate } = await countOrders();
    const turn = about('Our customers do not come back');
    expect(turn.answer).toContain(`customers: ${buyers}`);
    expect(turn.facts.customers).toMatchObject({ source: 'data', value: buyers });
    expect(turn.facts.repeatRate).toMatchObject({ source: 'data', figure: 'repeat_purchase_rate.rate' });
    expect(turn.facts.repeatRate?.value).toBeCloseTo(repeatRate, 12);
    expect(turn.toolCalls.map(({ tool }) => tool)).toContain('repeat_purchase_rate');
    expect(turn.branches[0]?.id).toBe('frequency');
  });

  test('shows a said figure that disagrees beside the data’s, which is used', async () => {
    const { percent } = await countOrders();
    const turn = about('Our repeat rate is 60% and customers do not come back.');
    expect(turn.facts.repeatRate?.source).toBe('data');
    expect(turn.answer).toContain('60%');
    expect(turn.answer).toContain(percent);
  });

  test('answers a question about it with its tool', async () => {
    const { percent } = await countOrders();
    const turn = about('What is our repeat rate?');
    expect(turn).toMatchObject({ intent: 'analyse', outcome: 'answered', slots: { metric: 'repeat_purchase_rate' } });
    expect(turn.answer).toContain(percent);
  });
});

/** Counted from the lines of the file itself; what was returned is no order. */
async function countOrders() {
  const lines = (await readFile(orders, 'utf8')).trim().split('\n').slice(1);
  const bought = new Map<string, Set<string>>();
  for (const line of lines) {
    const [order = '', customer = '', , amount] = line.split(',');
    if (Number(amount) > 0) bought.set(customer, (bought.get(customer) ?? new Set()).add(order));
  }
  const repeatRate = [...bought.values()].filter(({ size }) => size > 1).length / bought.size;
  return { buyers: bought.size, repeatRate, percent: `${(repeatRate * 100).toFixed(1)}%` };
}
