import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recogniseBinary } from '../../../src/dataset/input/recognise-binary.ts';
import { type Bench, openBench } from '../import/import-text.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

describe('a file that is no table is named, with what to do', () => {
  test.each<[string, string | Uint8Array, string]>([
    ['PDF', '%PDF-1.7\n', 'un document PDF'],
    ['RTF', '{\\rtf1\\ansi', 'un document RTF'],
    ['7z', Buffer.from('377abcaf271c0004', 'hex'), 'une archive 7z. Décompressez-la'],
    ['rar', 'Rar!\u001a\u0007', 'une archive rar'],
    ['xz', Buffer.from('fd377a585a000004', 'hex'), 'une archive xz'],
    ['bzip2', Buffer.from('425a6839314159265359000102', 'hex'), 'une archive bzip2'],
    ['zstd', Buffer.from('28b52ffd0458', 'hex'), 'une archive zstd'],
    ['SQLite', 'SQLite format 3\u0000', 'une base SQLite'],
    [
      'an HTML page named .xls',
      '\ufeff\n<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table>',
      'une page HTML',
    ],
    ['an XML workbook', '<?xml version="1.0"?><Workbook/>', 'un document XML'],
    ['an image', Buffer.from('89504e470d0a1a0a0000000d49484452000001000000010008060000', 'hex'), 'un fichier binaire'],
  ])('%s', async (_, content, words) => {
    expect((await bench.refused(content)).message.fr).toContain(words);
    expect((await bench.refused(gzipSync(content))).message.fr).toContain(words);
  });
});

test.each([
  'ORC;date\n',
  'BZh;date\n',
  'Obj;date\n',
  'PAR;date\n',
  'client;<b>\n',
  '\u001b[31mclient;date\n',
  'a;b\u0000\n1;2\n',
])('a text may begin like something else: %j', (text) =>
  expect(recogniseBinary(Buffer.from(text.padEnd(300, 'x')))).toBeNull(),
);

test('UTF-16 is text', () => {
  expect(recogniseBinary(Buffer.from('\ufeffclient;date\n', 'utf16le'))).toBeNull();
  expect(recogniseBinary(Buffer.from('client;date\n', 'utf16le'))).toBeNull();
});

test('a CSV named .xlsx is read as a CSV', async () => {
  const path = bench.write('client;date;total\n1;2024-01-01;5\n', 'ventes.xlsx');
  expect((await bench.read(path)).dialect.delimiter).toBe(';');
  expect(readFileSync(path, 'utf8')).toContain('client;date');
});
