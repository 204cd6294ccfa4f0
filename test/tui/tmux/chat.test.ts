import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { builtProgram } from '../../house/built-program.ts';
import { expectApproved } from './approved-screen.ts';
import { foreignBytes } from './foreign-bytes.ts';
import { LACKS_TMUX, openTerminal, type Terminal } from './open-terminal.ts';

type Shop = { orders: number; customers: number; perYear: number };
type Words = {
  worry: string;
  unclear: string;
  period: string;
  /** Each of these is shown once its step is done. */
  asksIndustry: string;
  asksWhen: string;
  early: string;
  perYear: string;
  interrupted: string;
  keys: string;
  locale: string;
};

const WORDS: Readonly<Record<'fr' | 'en', Words>> = {
  fr: {
    worry: 'nos clients ne reviennent pas',
    unclear: 'notre churn est de 5 %',
    period: 'mensuel',
    asksIndustry: '1 e-commerce',
    asksWhen: '2 plus tard',
    early: 'dans les trois premiers mois',
    perYear: 'par an',
    interrupted: 'Interrompu.',
    keys: 'Entrée\u00a0: envoyer',
    locale: 'fr-FR',
  },
  en: {
    worry: 'our customers do not come back',
    unclear: 'our churn is 5%',
    period: 'monthly',
    asksIndustry: '1 e-commerce',
    asksWhen: '2 later',
    early: 'in their first three months',
    perYear: 'a year',
    interrupted: 'Interrupted.',
    keys: 'Enter: send',
    locale: 'en-GB',
  },
};

let folder = '';
let shop: Shop;
let terminal: Terminal | null = null;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fidelio-chat-'));
  run('demo', '--orders', '3000', '--out', join(folder, 'orders.csv'));
  const csv = readFileSync(join(folder, 'orders.csv'), 'utf8');
  shop = readShop(csv);
  // Seconds of reading: nobody waits for its end.
  const rows = csv.slice(csv.indexOf('\n') + 1).repeat(100);
  writeFileSync(join(folder, 'large.csv'), csv);
  for (let times = 0; times < 10; times += 1) appendFileSync(join(folder, 'large.csv'), rows);
});
afterEach(() => {
  terminal?.close();
  terminal = null;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const DAY = fileURLToPath(new URL('./fixed-day.ts', import.meta.url));

function run(...args: readonly string[]): string {
  return execFileSync(process.execPath, ['--import', DAY, builtProgram(), ...args], { encoding: 'utf8', cwd: folder });
}

function open(
  columns: number,
  args: readonly string[],
  home: string,
  env: Readonly<Record<string, string>> = {},
): Terminal {
  terminal = openTerminal([process.execPath, '--import', DAY, builtProgram(), 'chat', ...args], {
    columns,
    rows: 40,
    folder,
    env: { FIDELIO_HOME: home, ...env },
  });
  return terminal;
}

/** Counted here from the file alone: orders, customers, and orders per customer over the last twelve months. */
function readShop(csv: string): Shop {
  const rows = csv.trim().split('\n').slice(1);
  const cells = rows.map((row) => row.split(',')).filter(([, , , amount]) => Number(amount) > 0);
  const late = cells.filter(([, , date = '']) => date >= '2025-11-01' && date < '2026-11-01');
  const customers = (some: readonly string[][]) => new Set(some.map(([, customer]) => customer)).size;
  return { orders: cells.length, customers: customers(cells), perYear: late.length / customers(late) };
}

const CASES = (['fr', 'en'] as const).flatMap((lang) => ([40, 80, 160] as const).map((columns) => ({ lang, columns })));

describe.skipIf(LACKS_TMUX)('the chat on a real terminal (needs tmux)', () => {
  it.each(CASES)('asks, and takes the answer one key away: $lang, $columns columns', async ({ lang, columns }) => {
    const words = WORDS[lang];
    const on = open(columns, ['--lang', lang], home());
    await on.until('1 /demo\n2');
    expectApproved(`first-${lang}-${columns}`, on.everything());
    on.type(words.unclear);
    on.keys('Enter');
    await on.until(`1 ${words.period}\n2`);
    expect(flat(on.everything())).toMatch(/‹[^›]*5 ?%\[1\][^›]*›/u);
    on.type('1');
    await on.until(`› ${words.period}`);
    on.keys('Enter');
    await on.until(words.asksIndustry);
    on.keys('M-2');
    await on.until(words.asksWhen);
    on.keys('M-1');
    await on.until('3 /trace\n');
    const { branches } = ask(lang, `${words.unclear}, ${words.period}, SaaS, ${words.early}`);
    expect(branches).not.toEqual([]);
    for (const { id } of branches) expect(on.everything()).toContain(`(${id})`);
    await on.until(atRest(words));
    expectApproved(`asked-${lang}-${columns}`, on.everything());
  });

  it.each(CASES)('goes from a file to a report and back after a kill: $lang, $columns columns', async (shape) => {
    const { lang, columns } = shape;
    const words = WORDS[lang];
    const kept = home();
    const on = open(columns, ['--lang', lang], kept);
    const say = async (text: string, shown: string | RegExp) => {
      on.type(text);
      on.keys('Enter');
      await on.until(shown);
    };
    await on.until('1 /demo\n2');
    await say('orders.csv', '1 /diagnose\n2');
    await say(words.worry, '3 /trace\n');
    const diagnosis = flat(on.everything());
    const number = (value: number, digits: number) =>
      flat(value.toLocaleString(words.locale, { maximumFractionDigits: digits }));
    expect(ask(lang, words.worry, '--data', 'orders.csv').branches[0]?.id).toBe('frequency');
    expect(diagnosis).toMatch(/‹[^›]*E-commerce[^›]*›[^▸]*▸[^▸]*\(frequency\)/u);
    expect(diagnosis).toContain(`${number(shop.perYear, 1)} ${words.perYear}[1]`);
    expect(diagnosis).toContain(`${number(shop.customers, 0)}[4]`);
    expect(diagnosis).toContain(`${number(shop.orders, 0)}[5]`);
    await say('/why 1', '(purchase_frequency)');
    await say('/report', /2 \/report [\w-]+\.md\n/u);
    await on.until(atRest(words));
    expectApproved(`chat-${lang}-${columns}`, on.everything());
    for (const row of on.everything().split('\n')) expect(row.length).toBeLessThanOrEqual(columns);

    on.signal('SIGKILL');
    await on.until('ended with 137');
    expect(foreignBytes(on.bytes())).toBe('""');
    on.close();
    const back = open(columns, ['--lang', lang, '--resume'], kept);
    await back.until(words.keys);
    await back.until(/\(frequency\)|frequency/u);
    await back.until(atRest(words));
    expectApproved(`resumed-${lang}-${columns}`, back.everything());
  });

  it.each(['fr', 'en'] as const)('stops an import at once and goes on: %s', async (lang) => {
    const words = WORDS[lang];
    const on = open(80, ['--lang', lang], home());
    await on.until('1 /demo\n2');
    on.type('large.csv');
    on.keys('Enter');
    await on.until('› large.csv');
    on.keys('Escape');
    await on.until(words.interrupted);
    on.type(words.unclear);
    on.keys('Enter');
    await on.until(`1 ${words.period}\n2`);
    expect(on.everything()).not.toContain('1 /diagnose');
  });

  it.each(['fr', 'en'] as const)(
    'ends at once while a file is being read, and leaves nothing behind: %s',
    async (lang) => {
      const kept = home();
      const on = open(80, ['--lang', lang], kept, { TMPDIR: kept });
      await on.until('1 /demo\n2');
      on.type('large.csv');
      on.keys('Enter');
      await on.until('› large.csv');
      on.keys('C-d');
      await on.until('ended with 0');
      expect(readdirSync(kept).filter((name) => name !== 'sessions' && name !== 'node-compile-cache')).toEqual([]);
    },
  );

  it.each(['fr', 'en'] as const)('goes line by line with --plain, without a control sequence: %s', async (lang) => {
    const words = WORDS[lang];
    const on = open(80, ['--lang', lang, '--plain'], home());
    await on.until('→ /demo');
    on.type(words.unclear);
    on.keys('Enter');
    await on.until(`→ ${words.period}`);
    on.type(words.period);
    on.keys('Enter');
    await on.until(words.asksIndustry.replace('1 ', '→ '));
    expect(flat(on.everything())).toMatch(/‹[^›]*5 ?%\[1\][^›]*›/u);
    on.keys('C-d');
    await on.until('ended with 0');
    // readline, on which lines are typed, moves the cursor along the line and nothing else
    const left = on.bytes().replace(new RegExp(`${'\u001b'}\\[(?:\\d*[GJK]|\\?2004[hl])`, 'gu'), '');
    expect(left).not.toContain('\u001b');
  });

  it('shows nothing but our own sequences, whatever files and messages are called', async () => {
    const name = `evil\u202e\u0007${PLANTED.join('')}${'é'.repeat(40)}.csv`;
    const customer = `C${PLANTED.join('')}\u202e1`;
    const csv = readFileSync(join(folder, 'orders.csv'), 'utf8').replaceAll('C100001', customer);
    writeFileSync(
      join(folder, name),
      csv.replace('channel', `chan${PLANTED[0]}nel`).replaceAll(',web,', `,w${PLANTED[1]}eb,`),
    );
    const on = open(80, ['--lang', 'en', '--data', name], home());
    await on.until('1 /diagnose\n2');
    for (const message of [
      '/data',
      '/segments',
      '/diagnose',
      `${PLANTED.join('')} churn \u202e is 5%`,
      'x'.repeat(3000),
    ]) {
      on.paste(message);
      on.keys('Enter');
    }
    await on.until(/x{70}\n[\s\S]*1 \//u);
    on.keys('C-d');
    await on.until('ended with 0');
    for (const planted of PLANTED) expect(on.bytes()).not.toContain(planted);
    expect(foreignBytes(on.bytes())).toBe('""');
  });
});

/** Sequences of the kinds that the program writes itself, but that it never would. */
const PLANTED = ['\u001b[9;99H', '\u001b[45m', '\u001b]0;planted\u0007'];

const ASKED = z.object({ branches: z.array(z.object({ id: z.string() })) });

const asked = new Map<string, z.infer<typeof ASKED>>();

/** The same message without the chat, asked once: what its screen must agree with. */
function ask(lang: 'fr' | 'en', message: string, ...more: readonly string[]) {
  const args = ['ask', message, '--json', '--lang', lang, ...more];
  const known = asked.get(args.join(' ')) ?? ASKED.parse(JSON.parse(run(...args)));
  asked.set(args.join(' '), known);
  return known;
}

/** The last row says which keys there are: nothing is under way any more. */
function atRest({ keys }: Words): RegExp {
  return new RegExp(`${keys}[^\\n]*$`, 'u');
}

function home(): string {
  return mkdtempSync(join(folder, 'home-'));
}

/** Blanks of every kind, and line ends, as one. */
function flat(text: string): string {
  return text.replace(/\s+/gu, ' ');
}
