import type { Bilingual } from '../domain/bilingual.ts';

/** A row of a file that was not imported: the line it starts on (1 is the first), the header and value it is about, why, its text. */
export type FileReject = {
  file: string;
  line: number;
  column: string | null;
  value: string | null;
  reason: Bilingual;
  text: string;
};
