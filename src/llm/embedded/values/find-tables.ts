import type { Quantity } from '../../../language/quantities/quantity.ts';
import { isInside, type Message, overlap, type Span } from '../message/message.ts';
import type { Mention } from '../message/phrase-set.ts';

/** A row of a pasted table: its name, and the value of the latest column that is no target. */
export type TableRow = { mention: Mention; quantity: Quantity; others: readonly Quantity[] };

/** What parts two cells; a semicolon does so only without a blank after it. */
const BAR = /[|\t]|;(?=\S)/;
const BAR_HERE = /^(?:[|\t]|;(?=\S))/;
const LINE = /[^\n]+/g;
const AIM =
  /\b(?:cible|objectif|target|goal|budget|plan|benchmark|reference|marche|secteur|industry|ecart|variation|delta|evol[a-z]*|change|diff[a-z]*)\b/;

/** The rows of tables drawn with bars or tabs, whose columns may be months, then a target. */
export function findTableRows(message: Message, subjects: readonly Mention[]): TableRow[] {
  const lines = [...message.marked.matchAll(LINE)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .filter(({ start, end }) => BAR.test(message.text.slice(start, end)));
  if (lines.length < 2) return [];
  const header = lines.find((line) => !message.quantities.some((quantity) => overlap(quantity, line)));
  const titles = header === undefined ? [] : cellsOf(message, header);
  return lines.flatMap((line) => {
    const cells = cellsOf(message, line);
    const mention = subjects.find((subject) => isInside(cells.slice(0, 1).concat(cells.slice(1, 2)), subject));
    const values = cells.flatMap((cell, column) => {
      const quantity = message.quantities.find((candidate) => isInside([cell], candidate));
      return quantity === undefined ? [] : [{ quantity, column }];
    });
    if (mention === undefined || values.length < 2) return [];
    const now = values.filter(({ column }) => {
      const title = titles[column];
      return title === undefined || !AIM.test(message.folded.slice(title.start, title.end));
    });
    const latest = now.at(-1) ?? values[0];
    if (latest === undefined) return [];
    return [
      {
        mention,
        quantity: latest.quantity,
        others: values.map(({ quantity }) => quantity).filter((quantity) => quantity !== latest.quantity),
      },
    ];
  });
}

function cellsOf({ text }: Message, { start, end }: Span): Span[] {
  const cells: Span[] = [];
  let from = start;
  for (let at = start; at <= end; at += 1) {
    if (at < end && !BAR_HERE.test(text.slice(at, at + 2))) continue;
    if (text.slice(from, at).trim() !== '') cells.push({ start: from, end: at });
    from = at + 1;
  }
  return cells;
}
