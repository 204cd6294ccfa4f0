import { simplifyHeader } from '../input/simplify-header.ts';

/** The head of a file, cut into fields: its headers, as written and simplified, and its first rows. */
export type SampledTable = {
  readonly headers: readonly string[];
  readonly simplified: readonly string[];
  readonly sample: readonly (readonly string[])[];
};

/** Headers are simplified once, for all the kinds to be tried. */
export function sampleTable(headers: readonly string[], sample: readonly (readonly string[])[]): SampledTable {
  return { headers, simplified: headers.map(simplifyHeader), sample };
}

/** The texts of a column in the sample, blanks left out. */
export function filledTexts({ sample }: SampledTable, column: number): string[] {
  return sample.map((row) => (row[column] ?? '').trim()).filter((text) => text !== '');
}
