import { mkdtemp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const CHUNK_LENGTH = 1 << 16;

/**
 * Writes lines of text, in UTF-8, to a new file in a folder of ours, and gives its path. The file lives as long as the
 * folder: it is no result, and needs no care against crashes. Throws what the system or `lines` throws.
 */
export async function writeTableText(folder: string, lines: AsyncIterable<string>): Promise<string> {
  const path = join(await mkdtemp(join(folder, 'table-')), 'table.csv');
  await writeFile(path, gather(lines));
  return path;
}

/** Few long writes instead of many short ones. */
async function* gather(lines: AsyncIterable<string>): AsyncGenerator<string> {
  let text = '';
  for await (const line of lines) {
    text += line;
    if (text.length < CHUNK_LENGTH) continue;
    yield text;
    text = '';
  }
  yield text;
}
