import { type RecogniseOptions, recogniseKind } from '../../../src/dataset/kinds/recognise-kind.ts';

/** What becomes of a header line, with its fields by header: the kind, or the English refusal. */
export function recognise(
  line: string,
  sample: readonly (readonly string[])[] = [],
  options: RecogniseOptions = {},
): { kind: string; fields: Record<string, string>; ignored: string[] } | { refused: string; needs: string[] } {
  const headers = line.split(/[,;]/);
  const found = recogniseKind(headers, sample, options);
  if (!found.ok) return { refused: found.message.en, needs: found.needs };
  const { kind, columns, ignored } = found.value;
  const fields = Object.entries(columns).map(([field, column]) => [field, headers[column] ?? ''] as const);
  return { kind, fields: Object.fromEntries(fields), ignored };
}

/** Rows made of one text per column, repeated with a rank where the text holds #. */
export function rowsOf(count: number, ...texts: readonly string[]): string[][] {
  return Array.from({ length: count }, (_, index) => texts.map((text) => text.replace('#', String(index + 1))));
}
