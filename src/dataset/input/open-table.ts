import { answer, type Outcome, type Refusal, refuse } from '../../domain/outcome.ts';
import { CAPS } from './caps.ts';
import { planStored } from './formats/plan-stored.ts';
import type { Input } from './input.ts';
import type { InputOptions } from './input-options.ts';
import { mendTable } from './mend/mend-table.ts';
import type { Mending } from './mend/mending.ts';
import { openInput } from './open-input.ts';
import { type PlannedTable, planTable } from './plan-table.ts';
import { simplifyHeader } from './simplify-header.ts';

/** A careful reading puts quotes right wherever it finds them wrong. */
const AS_QUOTED: Mending = { kind: 'quotes', escaping: 'doubled' };

/** A file recognised as a table: what is read, and how its head is cut. */
export type OpenTable = { input: Input; head: PlannedTable };

/** Opens a file, whatever its format, and finds its header. `words` are simplified headers that mean something to us, `mapped` headers the user named. */
export async function openTable(
  path: string,
  { words, mapped, ...options }: InputOptions & { words: readonly string[]; mapped: readonly string[] },
): Promise<Outcome<OpenTable>> {
  const known = new Set([...words, ...mapped.map(simplifyHeader)]);
  const opened = await openInput(path, { ...options, known });
  if (!opened.ok) return opened;
  const input = opened.value;
  if (input.format === 'parquet') {
    const planned = await planStored(input, options.caps ?? CAPS);
    if (!planned.ok) return planned;
    const { head, notes } = planned.value;
    return answer({ input: { ...input, notes: [...input.notes, ...notes] }, head });
  }
  const planned = await planTable(input, known);
  if (!planned.ok) return planned;
  const { mending, notes } = planned.value;
  const isText = input.format === 'delimited';
  if (isText && mending !== null && options.careful !== true) {
    return openTable(path, { ...options, words, mapped, careful: true });
  }
  const head =
    options.careful === true
      ? await mendTable(planned.value.head, mending ?? AS_QUOTED, options.folder)
      : answer(planned.value.head);
  if (!head.ok) return head;
  const { reading } = head.value;
  const merged = refuseMerges(input, reading.dialect.headerLine);
  if (merged !== null) return merged;
  return answer({
    input: { ...input, notes: [...input.notes, ...notes] },
    head: { ...head.value, reading: { ...reading, lineShift: input.lineShift ?? 0 } },
  });
}

/** A cell that several rows share is written in the first alone: the others would be read without it. */
function refuseMerges({ file, merges = [] }: Input, headerRow: number): Refusal | null {
  const below = merges.filter(({ to }) => to > headerRow);
  const [first] = below;
  if (first === undefined) return null;
  return refuse('bad_argument', {
    fr: `Le classeur «\u00a0${file}\u00a0» fusionne des cellules sur plusieurs lignes du tableau (${first.range}${below.length > 1 ? `, … (${below.length})` : ''})\u00a0: chaque ligne doit porter ses propres valeurs. Dans Excel, annulez la fusion de ces cellules, recopiez leur valeur sur chaque ligne, puis réenregistrez.`,
    en: `The workbook “${file}” merges cells over several rows of the table (${first.range}${below.length > 1 ? `, … (${below.length})` : ''}): each row must hold its own values. In Excel, unmerge these cells, copy their value to each row, then save again.`,
  });
}
