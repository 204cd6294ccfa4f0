/** An example is printed whole up to this many characters; beyond, its lists are cut. */
const ROOM = 500;
/** How many entries of each list are kept, and how deep objects are opened, until the example is short enough. */
const CUTS = [
  { rows: Number.POSITIVE_INFINITY, depth: 9 },
  { rows: 6, depth: 9 },
  { rows: 3, depth: 6 },
  { rows: 2, depth: 4 },
  { rows: 1, depth: 3 },
  { rows: 1, depth: 2 },
] as const;

/** A value as JSON that a page has room for: numbers to six digits, lists cut, what is left out shown as « … ». */
export function shortenExample(value: unknown): string {
  const tries = CUTS.map(({ rows, depth }) => JSON.stringify(cut(value, rows, depth)));
  return spaced(tries.find((text) => text.length <= ROOM) ?? tries.at(-1) ?? '');
}

function cut(value: unknown, rows: number, depth: number): unknown {
  if (typeof value === 'number') return Number(value.toPrecision(6));
  if (typeof value !== 'object' || value === null) return value;
  if (depth === 0) return '…';
  if (Array.isArray(value)) {
    const kept = value.slice(0, rows).map((row: unknown) => cut(row, rows, depth - 1));
    return kept.length < value.length ? [...kept, `… ${value.length - kept.length}`] : kept;
  }
  const entries = Object.entries(value);
  const shown = entries.slice(0, Math.max(rows * 6, 12)).map(([key, inner]) => [key, cut(inner, rows, depth - 1)]);
  return Object.fromEntries(entries.length > shown.length ? [...shown, ['…', entries.length - shown.length]] : shown);
}

/** A space after commas and colons outside of texts, as a person writes JSON. */
function spaced(json: string): string {
  return json.replace(/"(?:[^"\\]|\\.)*"|[,:]/g, (part) => (part === ',' || part === ':' ? `${part} ` : part));
}
