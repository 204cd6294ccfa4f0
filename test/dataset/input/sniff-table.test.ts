import { describe, expect, test } from 'vitest';
import { sniffTable } from '../../../src/dataset/input/sniff-table.ts';

const KNOWN = new Set(['client', 'date', 'total', 'nps']);

function sniff(head: string) {
  const found = sniffTable(head, true, KNOWN);
  if (found === null) return null;
  const { delimiter, quote, headers, headerLine, recordsAbove, rows, mending } = found;
  return { delimiter, quote, headers, headerLine, recordsAbove, rows: rows.length, mending };
}

describe('the header', () => {
  test('is found under titles, groups and filters', () => {
    const above = 'Export des commandes\nDu;2024-01-01\nClient;;Commande\n';
    expect(sniff(`${above}client;date;total\nana;2024-01-31;5\n`)).toMatchObject({
      headerLine: 4,
      recordsAbove: 3,
      rows: 1,
    });
  });

  test('whose words we do not know is the first line with as many cells as the others', () => {
    expect(sniff('Rapport\na;b;c\nx;y;1\nx;y;2\n')).toMatchObject({ headers: ['a', 'b', 'c'], headerLine: 2 });
  });

  test('is absent where the first line holds a date or numbers: columns are then numbered', () => {
    const found = sniff('ana;2024-01-31;5\nbob;2024-02-01;6\n');
    expect(found).toMatchObject({ headers: ['c1', 'c2', 'c3'], headerLine: 0, recordsAbove: -1, rows: 2 });
  });

  test('ends with its last cell that says something or has something below', () => {
    expect(sniff('client;date;total;;\nana;2024-01-31;5;;\n')?.headers).toHaveLength(3);
    expect(sniff('client;date;total;\nana;2024-01-31;5;x\nbob;2024-01-31;5;y\n')?.headers).toHaveLength(4);
  });
});

describe('the delimiter', () => {
  test('is the one that sep= says', () => {
    expect(sniff('sep=;\nclient,x;date,y\nana,1;2024-01-31,2\n')).toMatchObject({
      delimiter: ';',
      headers: ['client,x', 'date,y'],
    });
  });

  test('is found inside wrapped rows, which are to be mended', () => {
    const found = sniff('client;date;total\n"ana;2024-01-31;5,50"\nbob;2024-02-01;6\n');
    expect(found).toMatchObject({ delimiter: ';', rows: 2, mending: { kind: 'quotes', escaping: 'doubled' } });
  });

  test('is told with its escapes', () => {
    const found = sniff('client;date;note\n"ana";"2024-01-31";"le \\"Grand\\" Large"\n');
    expect(found?.mending).toEqual({ kind: 'quotes', escaping: 'backslash' });
  });

  test('is needless for one column of numbers under a header that we know', () => {
    expect(sniff('NPS\n9\n10\n')).toMatchObject({ headers: ['NPS'], rows: 2 });
    expect(sniff('NPS\nbien\n10\n')).toBeNull();
    expect(sniff('Bonjour\n9\n')).toBeNull();
  });

  test('may be blanks', () => {
    const found = sniff(' client  date       total\n ana     2024-01-31  5\n bob     2024-02-01 10\n');
    expect(found).toMatchObject({ headers: ['client', 'date', 'total'], rows: 2, mending: { kind: 'aligned' } });
  });
});
