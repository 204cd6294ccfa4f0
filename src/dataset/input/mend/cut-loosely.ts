import type { FieldMarks } from '../parse-record.ts';

/** A line that could be cut in more ways than this is not worth the search. */
const MOST_STEPS = 10_000;

/** A line cut into fields; `open` when a field begins with a quote that nothing closes. */
export type LooseLine = { fields: string[]; open: boolean };

/** A field that starts at one place: what it holds, and where the next begins, beyond the line after the last. */
type Cut = { field: string; next: number; open: boolean };

/**
 * Cuts a line into exactly as many fields as expected, a quote being free to close its field wherever a delimiter
 * follows, or to be a character like another. Null when that can be done in no way, or in several.
 */
export function cutLoosely(line: string, marks: FieldMarks, expected: number): LooseLine | null {
  const found: LooseLine[] = [];
  let steps = 0;
  const search = (at: number, { fields, open }: LooseLine): void => {
    if (found.length > 1 || ++steps > MOST_STEPS) return;
    if (at > line.length) {
      if (fields.length === expected) found.push({ fields, open });
      return;
    }
    if (fields.length === expected) return;
    for (const cut of cutsAt(line, at, marks)) {
      search(cut.next, { fields: [...fields, cut.field], open: open || cut.open });
    }
  };
  search(0, { fields: [], open: false });
  const [only, other] = found;
  return only === undefined || other !== undefined || steps > MOST_STEPS ? null : only;
}

/** The ways to end the field that starts here. */
function cutsAt(line: string, at: number, { delimiter, quote }: FieldMarks): Cut[] {
  const end = endOf(line, at, delimiter);
  const text = line.slice(at, end);
  let open = at;
  while (line[open] === ' ') open++;
  const isQuoted = line[open] === quote;
  const bare: Cut = { field: text, next: end + 1, open: isQuoted && text.split(quote).length % 2 === 0 };
  if (!isQuoted) return [bare];
  const quoted: Cut[] = [];
  for (let close = line.indexOf(quote, open + 1); close >= 0; close = line.indexOf(quote, close + 1)) {
    let next = close + 1;
    while (line[next] === ' ') next++;
    if (next < line.length && line[next] !== delimiter) continue;
    quoted.push({ field: line.slice(open + 1, close).replaceAll(quote + quote, quote), next: next + 1, open: false });
  }
  return quoted.some(({ next }) => next === bare.next) ? quoted : [bare, ...quoted];
}

function endOf(line: string, at: number, delimiter: string): number {
  const end = line.indexOf(delimiter, at);
  return end < 0 ? line.length : end;
}
