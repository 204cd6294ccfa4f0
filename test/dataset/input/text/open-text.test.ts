import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Encoding, Input } from '../../../../src/dataset/input/input.ts';
import type { InputOptions } from '../../../../src/dataset/input/input-options.ts';
import { openText } from '../../../../src/dataset/input/open-text.ts';
import type { Refusal } from '../../../../src/domain/outcome.ts';
import { readHead } from '../../../../src/files/read-head.ts';

const TEXT =
  'client;date;total;note\n1;2024-01-01;1\u00a0234,50\u00a0€;Élève d’Orléans « été »\n2;2024-01-02;5,00;à la fête\n';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'text-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function encode(text: string, name: string): Buffer {
  const decoder = new TextDecoder(name);
  const codes = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]));
  return Buffer.from([...text].map((character) => codes.get(character) ?? 0x3f));
}

async function attempt(bytes: Uint8Array, options: Partial<InputOptions> = {}) {
  const path = join(folder, 'orders.csv');
  writeFileSync(path, bytes);
  const head = await readHead(path, 1 << 18);
  if (!head.ok) throw new Error(head.message.en);
  return openText(path, head.value, { folder, ...options });
}

async function open(bytes: Uint8Array, options?: Partial<InputOptions>): Promise<Input> {
  const input = await attempt(bytes, options);
  if (!input.ok) throw new Error(input.message.en);
  return input.value;
}

async function refused(bytes: Uint8Array, options?: Partial<InputOptions>): Promise<Refusal> {
  const input = await attempt(bytes, options);
  if (input.ok) throw new Error('opened');
  return input;
}

const ENCODINGS: [string, Encoding, Buffer][] = [
  ['Windows-1252', 'windows-1252', encode(TEXT, 'windows-1252')],
  ['Mac Roman', 'macintosh', encode(TEXT, 'macintosh')],
  ['UTF-16 LE with a mark', 'utf-16le', Buffer.from(`\ufeff${TEXT}`, 'utf16le')],
  ['UTF-16 LE without', 'utf-16le', Buffer.from(TEXT, 'utf16le')],
  ['UTF-16 BE with a mark', 'utf-16be', Buffer.from(`\ufeff${TEXT}`, 'utf16le').swap16()],
  ['UTF-16 BE without', 'utf-16be', Buffer.from(TEXT, 'utf16le').swap16()],
  ['a gzip archive of Windows-1252', 'windows-1252', gzipSync(encode(TEXT, 'windows-1252'))],
];

describe('a text', () => {
  test('in UTF-8 is left where it is, with or without a mark', async () => {
    for (const text of [TEXT, `\ufeff${TEXT}`, 'client;date\n1;2024-01-01\n']) {
      const input = await open(Buffer.from(text));
      expect(input).toMatchObject({ path: join(folder, 'orders.csv'), encoding: 'utf-8', source: null, notes: [] });
    }
  });

  test.each(ENCODINGS)('in %s becomes UTF-8, and that is said', async (_, encoding, bytes) => {
    const input = await open(bytes);
    expect(readFileSync(input.path, 'utf8')).toBe(TEXT);
    expect(input).toMatchObject({ encoding, gzip: false, source: { bytes: bytes.length } });
    expect(input.notes).toHaveLength(1);
  });

  test('keeps its lines: CR, CRLF and LF together become LF', async () => {
    const input = await open(Buffer.from('a;b\r\n1;2\r3;4\n5;6\n'));
    expect(readFileSync(input.path, 'utf8')).toBe('a;b\n1;2\n3;4\n5;6\n');
  });

  test('that is UTF-8 in its head alone is settled by a careful reading', async () => {
    const late = encode(`a;b\n${'1;2\n'.repeat(80_000)}1;Orléans\n`, 'windows-1252');
    expect((await open(late)).encoding).toBe('utf-8');
    expect((await open(late, { careful: true })).encoding).toBe('windows-1252');
  });

  test('whose accents another program damaged is kept, and that is said with an example', async () => {
    const input = await open(Buffer.from('ville;x\nOrlÃ©ans;1\n'));
    expect(input.notes.map(({ en }) => en)).toEqual([
      'Accents are damaged in the file itself (“OrlÃ©ans”): they are kept as they are.',
    ]);
  });
});

describe('one accent is enough to tell Windows-1252 from Mac Roman', () => {
  test.each<[string, Buffer, Encoding, string]>([
    ['é in a word', Buffer.from('Orl\xe9ans', 'latin1'), 'windows-1252', 'Orléans'],
    ['é in a word', Buffer.from('Orl\x8eans', 'latin1'), 'macintosh', 'Orléans'],
    ['a capital', Buffer.from('ORL\xc9ANS', 'latin1'), 'windows-1252', 'ORLÉANS'],
    ['the euro sign', Buffer.from('5 \x80', 'latin1'), 'windows-1252', '5 €'],
    ['the euro sign', Buffer.from('5 \xdb', 'latin1'), 'macintosh', '5 €'],
    ['an apostrophe', Buffer.from('l\x92eau', 'latin1'), 'windows-1252', 'l’eau'],
    ['an apostrophe', Buffer.from('l\xd5eau', 'latin1'), 'macintosh', 'l’eau'],
  ])('%s (%o)', async (_, bytes, encoding, expected) => {
    const input = await open(Buffer.concat([Buffer.from('a;b\n1;'), bytes, Buffer.from('\n')]));
    expect(input.encoding).toBe(encoding);
    expect(readFileSync(input.path, 'utf8')).toBe(`a;b\n1;${expected}\n`);
  });
});

describe('a text is refused', () => {
  test('when it mixes UTF-8 with something else, with a line of each', async () => {
    const refusal = await refused(Buffer.concat([Buffer.from(TEXT), encode(TEXT, 'windows-1252')]));
    expect(refusal).toMatchObject({ needs: ['encoding'] });
    expect(refusal.message.en).toContain('line 2 is UTF-8, line 5 is not');
  });

  test('when it makes no sense as Windows-1252 or Mac Roman', async () => {
    const cyrillic = Buffer.from('a;b\n1;\xcf\xf0\xe8\xe2\xe5\xf2 \xec\xe8\xf0\n', 'latin1');
    const dos = Buffer.from("a;b\n1;El\x8ave de l'\x82cole \x85 Orl\x82ans\n", 'latin1');
    for (const bytes of [cyrillic, dos]) expect((await refused(bytes)).message.en).toContain('is not UTF-8 (line 2)');
  });

  test('when it contradicts the encoding asked for', async () => {
    const latin = encode(TEXT, 'windows-1252');
    expect((await refused(latin, { encoding: 'utf-8' })).message.en).toContain('is not utf-8 (line 2)');
    expect((await refused(Buffer.from(`\ufeff${TEXT}`), { encoding: 'macintosh' })).needs).toEqual(['encoding']);
    expect((await refused(Buffer.from('a;\x81\n', 'latin1'), { encoding: 'windows-1252' })).message.fr).toContain(
      'ligne 1',
    );
    expect((await refused(Buffer.from([0x61, 0, 0, 0xdc, 0x0a, 0]), { encoding: 'utf-16le' })).needs).toEqual([
      'encoding',
    ]);
  });

  test('when a NUL stands inside a value', async () => {
    expect((await refused(Buffer.from('a;b\n1;2\0\x003\n'))).message.en).toContain('NUL byte inside a value (line 2)');
  });
});

test('the encoding asked for wins', async () => {
  const input = await open(Buffer.from('a;b\n1;\xe9cole\n', 'latin1'), { encoding: 'macintosh' });
  expect(readFileSync(input.path, 'utf8')).toBe('a;b\n1;Ècole\n');
});
