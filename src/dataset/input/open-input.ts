import { basename } from 'node:path';
import type { Outcome } from '../../domain/outcome.ts';
import { readHead } from '../../files/read-head.ts';
import type { Input } from './input.ts';
import type { InputOptions } from './input-options.ts';
import { openText } from './open-text.ts';
import { recogniseBinary } from './recognise-binary.ts';
import { refuseBinary, refuseEmpty } from './refuse-file.ts';

const HEAD_BYTES = 1 << 18;

/** Recognises the format and the encoding of a file, and converts it to delimited UTF-8 text when it is not that. */
export async function openInput(path: string, options: InputOptions): Promise<Outcome<Input>> {
  const file = basename(path);
  const head = await readHead(path, HEAD_BYTES);
  if (!head.ok) return head;
  if (head.value.bytes.length === 0) return refuseEmpty(file);
  const binary = recogniseBinary(head.value.bytes);
  return binary === null ? openText(path, head.value, options) : refuseBinary(file, binary);
}
