import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { splitFile } from '../../bench/split-file.ts';

it('a file is cut between two lines, each part under the header, and nothing is lost', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'fidelio-split-'));
  const [whole = '', first = '', last = ''] = ['whole', 'first', 'last'].map((name) => join(folder, name));
  const rows = Array.from({ length: 1000 }, (_, row) => `${row},${'x'.repeat(row % 7)}`);
  await writeFile(whole, `id,text\n${rows.join('\n')}\n`);
  await splitFile(whole, { first, last }, 0.1);
  const read = async (path: string) => (await readFile(path, 'utf8')).trimEnd().split('\n');
  const [parts, added] = [await read(first), await read(last)];
  expect([parts[0], added[0]]).toEqual(['id,text', 'id,text']);
  expect([...parts.slice(1), ...added.slice(1)]).toEqual(rows);
  expect(added.length - 1).toBeGreaterThanOrEqual(90);
  expect(added.length - 1).toBeLessThanOrEqual(110);
  await rm(folder, { recursive: true });
});
