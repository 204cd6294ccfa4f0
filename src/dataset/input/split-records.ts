import { parseRecord } from './parse-record.ts';

/** One record of a delimited file: where it starts (line 1 is the first), its text, its fields without their quotes. */
export type CsvRecord = {
  line: number;
  text: string;
  fields: string[];
  /** A quote is opened and not closed before a delimiter or the end of the line. */
  broken: boolean;
};

export type RecordSplitter = {
  /** The records that end inside the text received so far. */
  push(text: string): CsvRecord[];
  /** The last record, when the file does not end with a line end. */
  end(): CsvRecord[];
};

/**
 * Splits text into records under RFC 4180: a quote opens at the start of a field only, a doubled quote stands for one,
 * a quoted field may hold line ends. LF, CRLF and CR end a record; empty lines are no records.
 */
export function splitRecords(delimiter: string, quote: string): RecordSplitter {
  let pending = '';
  let line = 1;

  function take(last: boolean): CsvRecord[] {
    const records: CsvRecord[] = [];
    let start = 0;
    while (start < pending.length) {
      const parsed = parseRecord(pending, start, { delimiter, quote });
      if (!last && (!parsed.ended || (pending[parsed.end] === '\r' && parsed.end === pending.length - 1))) break;
      const text = pending.slice(start, parsed.end);
      if (text !== '') records.push({ line, text, fields: parsed.fields, broken: parsed.broken });
      start = pending.startsWith('\r\n', parsed.end) ? parsed.end + 2 : parsed.end + 1;
      line += 1 + countLineEnds(text);
    }
    pending = pending.slice(start);
    return records;
  }

  return {
    push(text) {
      pending += text;
      return take(false);
    },
    end: () => take(true),
  };
}

/** Line ends inside a text: CRLF counts once. */
export function countLineEnds(text: string): number {
  return text.match(/\r\n|\r|\n/g)?.length ?? 0;
}
