import { type Alignment, cutAligned } from './align-columns.ts';
import { isTotal } from './is-total.ts';
import type { Mender } from './mend-records.ts';
import { writeLine, writeStray } from './write-line.ts';

/** Rewrites a table set in blanks, with LF alone, as delimited text, line for line; lines that do not fit become strays. */
export function mendAligned(alignment: Alignment, delimiter: string, headerLine: number): Mender {
  let pending = '';
  let line = 0;
  const mendLine = (text: string): string => {
    line++;
    if (text.trim() === '' || line < headerLine) return '';
    const fields = cutAligned(text, alignment);
    return fields === null || isTotal(fields) ? writeStray(text) : writeLine(fields, delimiter);
  };
  return {
    push(text) {
      const lines = (pending + text).split('\n');
      pending = lines.pop() ?? '';
      return lines.map((found) => `${mendLine(found)}\n`).join('');
    },
    end: () => (pending === '' ? '' : mendLine(pending)),
    faultyLine: () => null,
  };
}
