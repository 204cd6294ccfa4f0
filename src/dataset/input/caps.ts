import { FILE_CAPS, type FileCaps } from '../../files/file-caps.ts';

/** The size of what is read, beyond which a file is refused and not half read. */
export type Caps = FileCaps & {
  /** Columns of a table. */
  readonly columns: number;
  /** Bytes of one line of text, and so of one field. */
  readonly lineBytes: number;
  /** Bytes of what must be held in memory at once: a JSON document that is no list, the texts that a workbook shares. */
  readonly memoryBytes: number;
  /** Rows of a stored table, which a few bytes can announce by the billion. */
  readonly storedRows: number;
};

export const CAPS: Caps = {
  ...FILE_CAPS,
  columns: 512,
  lineBytes: 2_000_000,
  memoryBytes: 256 * 2 ** 20,
  storedRows: 1e9,
};
