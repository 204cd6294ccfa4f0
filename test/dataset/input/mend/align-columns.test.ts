import { describe, expect, test } from 'vitest';
import { alignColumns, cutAligned } from '../../../../src/dataset/input/mend/align-columns.ts';

function cut(text: string): (string[] | null)[] | null {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const found = alignColumns(lines);
  return found === null ? null : lines.map((line) => cutAligned(line, found));
}

describe('a table set in blanks', () => {
  test('is cut at every blank when all its lines have as many words', () => {
    expect(cut(' id  date n   dollars\n 00001 19970101  1   11.77\n 00002 19970112 12   12.00\n')).toEqual([
      ['id', 'date', 'n', 'dollars'],
      ['00001', '19970101', '1', '11.77'],
      ['00002', '19970112', '12', '12.00'],
    ]);
  });

  test('is cut where no line has ink when its cells hold blanks or nothing', () => {
    const text = [
      'Client        Date de cmde  Ville          Total',
      'Jean Dupont   31/01/2024    Saint Malo     12,50',
      'Ana           01/02/2024                 1 234,50',
      'Li Wei        03/02/2024    Pau             7,00',
    ].join('\n');
    expect(cut(text)).toEqual([
      ['Client', 'Date de cmde', 'Ville', 'Total'],
      ['Jean Dupont', '31/01/2024', 'Saint Malo', '12,50'],
      ['Ana', '01/02/2024', '', '1 234,50'],
      ['Li Wei', '03/02/2024', 'Pau', '7,00'],
    ]);
  });

  test('keeps thousands with the number they belong to', () => {
    const text = [
      'Client  Date           Total',
      'C-1     2024-01-31  1 234,50',
      'C-2     2024-02-01 12 345,67',
      'C-3     2024-02-03    999,00',
    ].join('\n');
    expect(cut(text)?.map((row) => row?.at(-1))).toEqual(['Total', '1 234,50', '12 345,67', '999,00']);
  });

  test('leaves out a line that has ink where the others have none', () => {
    const found = alignColumns(['a b      date        x', 'u v      2024-01-31  1', 'w x      2024-02-01  2']);
    expect(found && cutAligned('une remarque qui déborde ici', found)).toBeNull();
  });

  test('is no prose, and no list without dates', () => {
    expect(cut('Bonjour à tous\nVoici le fichier\nMerci à vous\n')).toBeNull();
    expect(cut('a b c\n1 2 3\n4 5 6\n')).toBeNull();
  });
});
