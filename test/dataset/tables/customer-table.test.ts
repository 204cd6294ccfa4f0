import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { lacksShared, sharedFile } from '../../outside-needs.ts';
import { type Bench, imbalance, openBench } from './table-bench.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

function reference<S extends z.ZodType>(folder: string, schema: S): z.infer<S> {
  return schema.parse(JSON.parse(readFileSync(sharedFile(`data/${folder}/reference.json`), 'utf8')));
}

describe('the columns of a customer table that are no field', () => {
  const text = [
    'Client;Parti;Score interne;Membre;Dernière visite;Code postal;Panier moyen (€);Panier moyen (€);Ville;Années;;Note',
    '1;oui;12,5;oui;31/05/2024;01000;1.234,50;1;Évian;2019;a;abc',
    '2;non;7;non;01/06/2024;75001;;2;;2020;b;4,5',
    '3;non;8,25;;;69002;12,00;3;Lyon;2021;c;5',
  ].join('\n');

  test('are kept under stable names, each with the type that the whole of it shows', async () => {
    const found = await bench.readText('customer_table', text);
    expect(found.ignored).toEqual([]);
    expect(found.attributes).toEqual([
      { name: 'a_score_interne', header: 'Score interne', type: 'number', missing: 0 },
      { name: 'a_membre', header: 'Membre', type: 'flag', missing: 1 },
      { name: 'a_derniere_visite', header: 'Dernière visite', type: 'day', missing: 1 },
      { name: 'a_code_postal', header: 'Code postal', type: 'text', missing: 0 },
      { name: 'a_panier_moyen', header: 'Panier moyen (€)', type: 'number', missing: 1 },
      { name: 'a_panier_moyen__2', header: 'Panier moyen (€)', type: 'number', missing: 0 },
      { name: 'a_ville', header: 'Ville', type: 'text', missing: 1 },
      { name: 'a_annees', header: 'Années', type: 'number', missing: 0 },
      { name: 'a_', header: '', type: 'text', missing: 0 },
      { name: 'a_note', header: 'Note', type: 'text', missing: 0 },
    ]);
    const names = found.attributes.map(({ name }) => name);
    expect(await bench.rows('customer_table', names)).toEqual([
      ['12.5', 'true', '2024-05-31', '01000', '1234.5', '1.0', 'Évian', '2019.0', 'a', 'abc'],
      ['7.0', 'false', '2024-06-01', '75001', null, '2.0', null, '2020.0', 'b', '4,5'],
      ['8.25', null, null, '69002', '12.0', '3.0', 'Lyon', '2021.0', 'c', '5'],
    ]);
  });

  test('stay text when nothing tells day from month, and that is said', async () => {
    const found = await bench.readText('customer_table', 'Client;Parti;Visite\n1;oui;03/04/2024\n2;non;05/06/2024\n');
    expect(found.attributes).toMatchObject([{ name: 'a_visite', type: 'text' }]);
    expect(found.notes.some(({ en }) => en.includes('“Visite”') && en.includes('kept as text'))).toBe(true);
    const settled = await bench.readText(
      'customer_table',
      'Client;Parti;Visite\n1;oui;03/04/2024\n2;non;05/06/2024\n',
      {
        dateOrder: 'dmy',
      },
    );
    expect(settled.attributes).toMatchObject([{ type: 'day' }]);
  });

  test('lose no number to a few words among them: these are missing and counted', async () => {
    const numbers = Array.from({ length: 99 }, (_, at) => `${at};non;${at},5`).join('\n');
    const found = await bench.readText('customer_table', `Client;Parti;Panier\n${numbers}\n99;oui;inconnu\n`);
    expect(found.attributes).toMatchObject([{ name: 'a_panier', type: 'number', missing: 0 }]);
    expect(found.unread).toEqual([
      { field: 'a_panier', column: 'Panier', reason: 'unreadableNumber', rows: 1, example: 'inconnu' },
    ]);
  });

  test('are of the type of what they hold: words for nothing are missing', async () => {
    const text = 'Client;Parti;Enfants;Abonné\n1;oui;2;Yes\n2;non;NA;NA\n3;non;NULL;No\n4;non;1;n/a\n';
    const found = await bench.readText('customer_table', text);
    expect(found.attributes).toEqual([
      { name: 'a_enfants', header: 'Enfants', type: 'number', missing: 2 },
      { name: 'a_abonne', header: 'Abonné', type: 'flag', missing: 2 },
    ]);
    expect(found.unread).toEqual([]);
  });

  test('that look like numbers but are codes keep their digits', async () => {
    const text =
      'Client;Parti;Téléphone;Carte\n1;oui;+33612345678;4970100000000055\n2;non;+33700000000;4970100000000063\n';
    const found = await bench.readText('customer_table', text);
    expect(found.attributes.map(({ type }) => type)).toEqual(['text', 'text']);
    expect(await bench.rows('customer_table', ['a_telephone', 'a_carte'])).toEqual([
      ['+33612345678', '4970100000000055'],
      ['+33700000000', '4970100000000063'],
    ]);
  });
});

describe('an outcome', () => {
  test.each([
    [
      ['Yes', 'No'],
      [1, 0],
    ],
    [
      ['True.', ' False.'],
      [1, 0],
    ],
    [
      ['Attrited Customer', 'Existing Customer'],
      [1, 0],
    ],
    [
      ['Churned', 'Stayed'],
      [1, 0],
    ],
    [
      ['résilié', 'Fidèle'],
      [1, 0],
    ],
    [
      ['1', '0'],
      [1, 0],
    ],
  ])('is read from %o', async (texts, flags) => {
    const rows = texts.map((text, at) => `${at},${text}`).join('\n');
    const found = await bench.readText('customer_table', `Customer ID,Churn\n${rows}\n`);
    const outcomes = (await bench.rows('customer_table', ['outcome'])).flat();
    expect(outcomes).toEqual(flags.map((flag) => (flag === 1 ? 'true' : 'false')));
    expect(found.unread).toEqual([]);
  });

  test('is not guessed from words that may mean either', async () => {
    const found = await bench.readText('customer_table', 'Customer ID,Churn\n1,Active\n2,Inactive\n3,2\n');
    expect((await bench.rows('customer_table', ['outcome'])).flat()).toEqual([null, null, null]);
    expect(found.unread).toMatchObject([{ reason: 'unreadableFlag', rows: 3, example: 'Active' }]);
  });
});

const Telco = z.object({
  raw: z.object({ rows: z.number(), blank_TotalCharges: z.number(), monthly_charges_sum: z.number() }),
  churn: z.object({ churned: z.number(), rate: z.number() }),
  by_contract: z.record(z.string(), z.object({ n: z.number(), churned: z.number() })),
  by_senior: z.record(z.string(), z.object({ n: z.number(), churned: z.number() })),
  by_tenure_band: z.record(z.string(), z.object({ n: z.number(), churned: z.number() })),
});

describe.skipIf(lacksShared('data/telco_churn'))('the telecom customers (needs ../shared)', () => {
  test('read as their reference says: blanks are missing, the outcome is Yes', async () => {
    const { raw, churn, by_contract, by_senior, by_tenure_band } = reference('telco_churn', Telco);
    const found = await bench.read('customer_table', fileURLToPath(sharedFile('data/telco_churn/telco_churn.csv')));
    const count = (where: string): Promise<number> =>
      bench.number(`SELECT count(*) FROM customer_table WHERE ${where}`);
    expect(found.rows).toMatchObject({ read: raw.rows, imported: raw.rows, merged: 0 });
    expect(imbalance(found)).toBe(0);
    expect(found.unread).toEqual([]);
    expect(found.attributes.find(({ header }) => header === 'TotalCharges')).toEqual({
      name: 'a_total_charges',
      header: 'TotalCharges',
      type: 'number',
      missing: raw.blank_TotalCharges,
    });
    expect(await count('a_total_charges IS NULL AND tenure = 0')).toBe(raw.blank_TotalCharges);
    expect(await bench.number('SELECT sum(a_monthly_charges) FROM customer_table')).toBeCloseTo(
      raw.monthly_charges_sum,
      6,
    );
    expect(await count('outcome')).toBe(churn.churned);
    expect((await count('outcome')) / raw.rows).toBeCloseTo(churn.rate, 12);
    for (const [contract, { n, churned }] of Object.entries(by_contract)) {
      expect(await count(`a_contract = '${contract}'`)).toBe(n);
      expect(await count(`a_contract = '${contract}' AND outcome`)).toBe(churned);
    }
    expect(await count('a_senior_citizen')).toBe(by_senior['1']?.n);
    expect(await count('tenure BETWEEN 13 AND 24 AND outcome')).toBe(by_tenure_band['13-24']?.churned);
    expect(found.notes).toContainEqual({
      fr: 'Colonne «\u00a0Churn\u00a0»\u00a0: oui = «\u00a0Yes\u00a0» (1\u202f869)\u202f; non = «\u00a0No\u00a0» (5\u202f174).',
      en: 'Column “Churn”: yes = “Yes” (1,869); no = “No” (5,174).',
    });
  });
});

const Marketing = z.object({
  raw: z.object({
    rows: z.number(),
    income_missing: z.number(),
    year_birth_le_1900: z.array(z.number()),
    income_max: z.number(),
    income_median_all: z.number(),
    response_ones: z.number(),
    marital: z.record(z.string(), z.number()),
    education: z.record(z.string(), z.number()),
    dt_customer: z.array(z.string()),
  }),
});

describe.skipIf(lacksShared('data/marketing_campaign'))('the marketing campaign (needs ../shared)', () => {
  test('reads as its reference says: tabs, CRLF, days first, missing incomes', async () => {
    const { raw } = reference('marketing_campaign', Marketing);
    const path = fileURLToPath(sharedFile('data/marketing_campaign/marketing_campaign.csv'));
    const found = await bench.read('customer_table', path);
    const number = (what: string): Promise<number> => bench.number(`SELECT ${what} FROM customer_table`);
    expect(found.rows).toMatchObject({ read: raw.rows, imported: raw.rows, merged: 0 });
    expect(imbalance(found)).toBe(0);
    expect(found.unread).toEqual([]);
    expect(found.dialect).toMatchObject({ delimiter: '\t', dateOrder: 'dmy' });
    expect(await number('count(*) FILTER (income IS NULL)')).toBe(raw.income_missing);
    expect(await number('max(income)')).toBe(raw.income_max);
    expect(await number('median(income)')).toBe(raw.income_median_all);
    expect(await number('count(*) FILTER (outcome)')).toBe(raw.response_ones);
    const groups = async (column: string): Promise<Record<string, number>> => {
      const counted = await bench.rows(
        `(SELECT ${column} AS text, count(*) AS rows FROM customer_table GROUP BY text)`,
        ['text', 'rows'],
      );
      return Object.fromEntries(counted.map(([text = null, rows = null]) => [text ?? '', Number(rows)]));
    };
    expect(await groups('"maritalStatus"')).toEqual(raw.marital);
    expect(await groups('education')).toEqual(raw.education);
    const days = await bench.rows(
      '(SELECT min(a_dt_customer) AS low, max(a_dt_customer) AS high FROM customer_table)',
      ['low', 'high'],
    );
    expect(days).toEqual([raw.dt_customer]);
    const births = await bench.rows("(SELECT birth FROM customer_table WHERE birth <= '1900' ORDER BY birth)", [
      'birth',
    ]);
    expect(births.flat().map(Number)).toEqual(raw.year_birth_le_1900);
  });
});

const Sbg = z.looseObject({});

describe.skipIf(lacksShared('data/sbg'))('the survivors of two contract segments (needs ../shared)', () => {
  test('read as written: one row a year, one column a segment', async () => {
    expect(reference('sbg', Sbg)).not.toEqual({});
    const path = fileURLToPath(sharedFile('data/sbg/fader_hardie_2007_survivors.csv'));
    const found = await bench.read('survivors', path);
    const written = readFileSync(path, 'utf8')
      .trim()
      .split(/\r?\n/)
      .slice(1)
      .map((line) => line.split(',').map(Number));
    const rows = await bench.rows('survivors', ['period', ...found.attributes.map(({ name }) => name)]);
    expect(rows.map((row) => row.map(Number))).toEqual(written);
  });
});
