import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { decideNumberFormat, type NumberFormat } from '../../../src/dataset/cells/number-format.ts';
import { currencyMarkSql, numberSql } from '../../../src/dataset/cells/number-sql.ts';
import { type Engine, openEngine } from '../../../src/dataset/duckdb.ts';

const Read = z.object({ number: z.number().nullable(), mark: z.string().nullable() });

let engine: Engine;
beforeAll(async () => {
  engine = await openEngine();
});
afterAll(() => engine.close());

async function read(texts: readonly string[], format: NumberFormat = decideNumberFormat(texts)) {
  const list = texts.map((text) => `'${text.replaceAll("'", "''")}'`).join(', ');
  return engine.rows(
    Read,
    `SELECT (${numberSql('text', format)})::DOUBLE AS number, ${currencyMarkSql('text')} AS mark
     FROM (SELECT unnest([${list}]) AS text)`,
  );
}

async function numbersOf(texts: readonly string[], format?: NumberFormat): Promise<(number | null)[]> {
  return (await read(texts, format)).map(({ number }) => number);
}

const FRENCH: [string, number | null][] = [
  ['12,50', 12.5],
  ['1 234,56', 1234.56],
  ['1\u00a0234,56', 1234.56],
  ['1\u202f234,56', 1234.56],
  ['1\u2009234,56', 1234.56],
  ['1.234,56', 1234.56],
  ["1'234,56", 1234.56],
  ['1’234,56', 1234.56],
  ['1 234 567,89', 1234567.89],
  ['12,50 €', 12.5],
  ['€ 12,50', 12.5],
  ['1 234,50 EUR', 1234.5],
  ['1234,5 euros', 1234.5],
  ['5,00 € TTC', 5],
  ['+5,25', 5.25],
  [',5', 0.5],
  ['−12,50', -12.5],
  ['12,50-', -12.5],
  ['12,50 €-', -12.5],
  ['(12,50)', -12.5],
  ['(12,50 €)', -12.5],
  ['€(12,50)', -12.5],
  ['1.23', null],
  ['12 5', null],
  ['(12', null],
  ['--5', null],
  ['5-6', null],
  ['1,2,3', null],
  ['1 23,4', null],
  ['abc', null],
  ['-', null],
];

const ENGLISH: [string, number | null][] = [
  ['12.50', 12.5],
  ['1,234.56', 1234.56],
  ['1 234.56', 1234.56],
  ["1'234.56", 1234.56],
  ['£1,234,567.80', 1234567.8],
  ['-$12.50', -12.5],
  ['$-12.50', -12.5],
  ['($1,234.50)', -1234.5],
  ['12.50 USD', 12.5],
  ['US$1,200.00', 1200],
  ['¥1200', 1200],
  ['1,234', 1234],
  ['12,5', null],
  ['1.234.5', null],
  ['1.5%', null],
];

describe('a number', () => {
  test.each(FRENCH)('beside French ones: %s', async (text, expected) => {
    const format = decideNumberFormat(FRENCH.map(([other]) => other));
    expect(format).toMatchObject({ decimal: ',', evidence: 'shown', withCurrency: true });
    expect(await numbersOf([text], format)).toEqual([expected]);
  });

  test.each(ENGLISH)('beside English ones: %s', async (text, expected) => {
    const format = decideNumberFormat(ENGLISH.map(([other]) => other));
    expect(format).toMatchObject({ decimal: '.', evidence: 'shown', withCurrency: true });
    expect(await numbersOf([text], format)).toEqual([expected]);
  });

  test('is a percentage when all are', async () => {
    expect(await numbersOf(['12,5 %', '7%', '-3 %'])).toEqual([0.125, 0.07, -0.03]);
    expect(await numbersOf(['12,5 %', '7'])).toEqual([null, 7]);
  });
});

describe('the decimal sign', () => {
  test('is the one that more numbers show', () => {
    expect(decideNumberFormat(['12,50', '3,10', '4.25']).decimal).toBe(',');
    expect(decideNumberFormat(['12.50', '3.10', '4,25']).decimal).toBe('.');
  });

  test('is told by long numbers that are grouped where short ones are not', () => {
    expect(decideNumberFormat(['1.234', '950', '12'])).toMatchObject({ decimal: ',', evidence: 'shown' });
    expect(decideNumberFormat(['1,234', '950'])).toMatchObject({ decimal: '.', evidence: 'shown' });
  });

  test('is not told so by another column, or where long numbers stand bare', () => {
    expect(decideNumberFormat(['1.234', '0.875'], ['3', '12'])).toMatchObject({ decimal: '.' });
    expect(decideNumberFormat(['1.234'], ['3', '12'])).toMatchObject({ decimal: '.', evidence: 'assumed' });
    expect(decideNumberFormat(['1.234', '950', '4321'])).toMatchObject({ decimal: '.', evidence: 'assumed' });
  });

  test('that both halves of a column contradict leaves unread what could mean thousands', async () => {
    const texts = ['12,50', '3,10', '4.25', '1.234'];
    expect(decideNumberFormat(texts).doubtful).toBe(true);
    expect(await numbersOf(texts)).toEqual([12.5, 3.1, null, null]);
    expect(decideNumberFormat([...Array(30).fill('12,50'), '4.25', '1.234']).doubtful).toBeUndefined();
  });
});

test('the mark beside a number is read in capitals', async () => {
  const marks = (await read(['12,50 €', 'US$ 5', '5 euros', '5 CHF', '5'])).map(({ mark }) => mark);
  expect(marks).toEqual(['€', 'US$', 'EUROS', 'CHF', null]);
});
