import type { FieldMarks } from '../parse-record.ts';

/** A line that could be cut in more ways than this is not worth the search. */
const MOST_STEPS = 20_000;

/** A line cut into fields; `open` when a field begins with a quote that nothing closes. */
export type LooseLine = { fields: string[]; open: boolean };

/** A field that starts at one place: what it holds, where the next begins (beyond the line after the last), how far it is from the rule. */
type Cut = { field: string; next: number; open: boolean; cost: number };

/**
 * Cuts a line into exactly as many fields as expected, a quote being free to close its field wherever a delimiter
 * follows, or to be a character like another: the way that stays nearest to the rule. Null when there is none, or
 * several as near.
 */
export function cutLoosely(line: string, marks: FieldMarks, expected: number): LooseLine | null {
  let best: LooseLine[] = [];
  let bestCost = Number.POSITIVE_INFINITY;
  let steps = 0;
  const search = (at: number, { fields, open }: LooseLine, cost: number): void => {
    if (cost > bestCost || ++steps > MOST_STEPS) return;
    if (at > line.length) {
      if (fields.length !== expected) return;
      if (cost < bestCost) best = [];
      bestCost = cost;
      best.push({ fields, open });
      return;
    }
    if (fields.length === expected) return;
    for (const cut of cutsAt(line, at, marks)) {
      search(cut.next, { fields: [...fields, cut.field], open: open || cut.open }, cost + cut.cost);
    }
  };
  search(0, { fields: [], open: false }, 0);
  const [only, other] = best;
  return only === undefined || other !== undefined || steps > MOST_STEPS ? null : only;
}

/** The ways to end the field that starts here. */
function cutsAt(line: string, at: number, { delimiter, quote }: FieldMarks): Cut[] {
  const end = endOf(line, at, delimiter);
  const text = line.slice(at, end);
  let open = at;
  while (line[open] === ' ') open++;
  if (line[open] !== quote) return [{ field: text, next: end + 1, open: false, cost: 0 }];
  const bare: Cut = { field: text, next: end + 1, open: text.split(quote).length % 2 === 0, cost: 2 };
  const isBarePossible = !bare.open || line.slice(end).split(quote).length % 2 === 1;
  const quoted = closeQuote(line, open, { delimiter, quote });
  if (quoted === null) return isBarePossible ? [bare] : [];
  return quoted.cost === 0 || quoted.next === bare.next || !isBarePossible ? [quoted] : [bare, quoted];
}

/** The field between the quote at `open` and the first that a delimiter or the end of the line follows. */
function closeQuote(line: string, open: number, { delimiter, quote }: FieldMarks): Cut | null {
  for (let close = line.indexOf(quote, open + 1); close >= 0; close = line.indexOf(quote, close + 1)) {
    let next = close + 1;
    while (line[next] === ' ') next++;
    if (next < line.length && line[next] !== delimiter) continue;
    const inner = line.slice(open + 1, close);
    const withoutDoubled = inner.replaceAll(quote + quote, '');
    if (withoutDoubled.endsWith(quote) && line[close - 1] === quote) continue;
    const cost = withoutDoubled.includes(quote) ? 1 : 0;
    return { field: inner.replaceAll(quote + quote, quote), next: next + 1, open: false, cost };
  }
  return null;
}

function endOf(line: string, at: number, delimiter: string): number {
  const end = line.indexOf(delimiter, at);
  return end < 0 ? line.length : end;
}
