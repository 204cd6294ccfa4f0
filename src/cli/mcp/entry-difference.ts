/**
 * The lines of our entry that go (`-`), come (`+`) or stay (two blanks). Nothing else of the file is shown, and no value of
 * the entry's own environment: keys stand there.
 */
export function entryDifference(before: unknown, after: unknown): string[] {
  const [old, now] = [linesOf(before), linesOf(after)];
  let start = 0;
  while (start < Math.min(old.length, now.length) && old[start] === now[start]) start++;
  let end = 0;
  while (end < Math.min(old.length, now.length) - start && old.at(-1 - end) === now.at(-1 - end)) end++;
  return [
    ...now.slice(0, start).map((line) => `  ${line}`),
    ...old.slice(start, old.length - end).map((line) => `- ${line}`),
    ...now.slice(start, now.length - end).map((line) => `+ ${line}`),
    ...now.slice(now.length - end).map((line) => `  ${line}`),
  ];
}

function linesOf(entry: unknown): string[] {
  if (entry === undefined) return [];
  const shown = { ...Object(entry) };
  if (shown.env !== undefined)
    shown.env = Object.fromEntries(Object.keys(Object(shown.env)).map((name) => [name, '…']));
  return `"fidelio": ${JSON.stringify(shown, null, 2)}`.split('\n');
}
