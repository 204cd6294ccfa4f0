import type { KindId } from '../domain/kind-id.ts';
import { answer, type Outcome } from '../domain/outcome.ts';
import type { InputOptions } from './input/input-options.ts';
import { type OpenTable, openTable } from './input/open-table.ts';
import { type RecognisedKind, recogniseKind } from './kinds/recognise-kind.ts';
import { KNOWN_WORDS } from './known-words.ts';
import { refuseHeaderless } from './refuse-headerless.ts';

/** A file opened, and what its rows are. */
export type RecognisedFile = {
  open: OpenTable;
  recognised: RecognisedKind;
  /** Opens it again, carefully: see `mendOnce`. Absent when that was done. */
  mend?: () => Promise<Outcome<RecognisedFile>>;
};

type FileOptions = InputOptions & { as?: KindId; map?: Readonly<Record<string, string>> };

/** Opens a file and recognises what it holds; refuses what cannot be read or told. */
export async function recogniseFile(
  path: string,
  { as, map = {}, ...options }: FileOptions,
): Promise<Outcome<RecognisedFile>> {
  const open = await openTable(path, { ...options, words: KNOWN_WORDS, mapped: Object.values(map) });
  if (!open.ok) return open;
  const { reading, rows } = open.value.head;
  const recognised = recogniseKind(reading.headers, rows, { ...(as && { as }), map, file: open.value.input.file });
  if (!recognised.ok) {
    const isNameless = reading.dialect.headerLine === 0 && Object.keys(map).length === 0;
    return isNameless ? refuseHeaderless(open.value.head) : recognised;
  }
  const file = { open: open.value, recognised: recognised.value };
  if (options.careful === true) return answer(file);
  const { kind } = file.recognised;
  return answer({ ...file, mend: () => recogniseFile(path, { ...options, as: kind, map, careful: true }) });
}
