/** How a quote inside a quoted field is written: twice, or after a backslash. */
export type Escaping = 'doubled' | 'backslash';

/** How the fields of a record are cut; quotes are doubled unless said otherwise. */
export type FieldMarks = { delimiter: string; quote: string; escaping?: Escaping };

/** A record: `end` is the position of its line end, `ended` false when there is none. */
export type ParsedRecord = {
  fields: string[];
  end: number;
  ended: boolean;
  /** A quote is opened and not closed before a delimiter or the end of the line. */
  broken: boolean;
};

/**
 * Reads the record that starts at `start` under RFC 4180: a quote opens at the start of a field only, blanks before and
 * after it are no part of the field, which may hold line ends. LF and CR end a record.
 */
export function parseRecord(
  text: string,
  start: number,
  { delimiter, quote, escaping = 'doubled' }: FieldMarks,
): ParsedRecord {
  const fields: string[] = [];
  let broken = false;
  let at = start;
  for (;;) {
    let field: string;
    let open = at;
    while (text[open] === ' ') open++;
    if (text[open] === quote && !broken) {
      const close = findClosingQuote(text, open + 1, quote, escaping);
      field = unescapeQuotes(text.slice(open + 1, close), quote, escaping);
      at = close + 1;
      while (text[at] === ' ') at++;
      if (close >= text.length) return { fields: [...fields, field], end: text.length, ended: false, broken: true };
      if (at < text.length && text[at] !== delimiter && !isLineEnd(text[at])) {
        broken = true;
        while (at < text.length && !isLineEnd(text[at])) at++;
      }
    } else {
      const from = at;
      while (at < text.length && text[at] !== delimiter && !isLineEnd(text[at])) at++;
      field = text.slice(from, at);
    }
    fields.push(field);
    if (at >= text.length || isLineEnd(text[at])) return { fields, end: at, ended: at < text.length, broken };
    at++;
  }
}

function findClosingQuote(text: string, from: number, quote: string, escaping: Escaping): number {
  for (let at = text.indexOf(quote, from); at >= 0; at = text.indexOf(quote, at)) {
    if (escaping === 'backslash' && isEscaped(text, from, at)) at++;
    else if (text[at + 1] === quote) at += 2;
    else return at;
  }
  return text.length;
}

function isEscaped(text: string, from: number, at: number): boolean {
  let before = at;
  while (before > from && text[before - 1] === '\\') before--;
  return (at - before) % 2 === 1;
}

function unescapeQuotes(field: string, quote: string, escaping: Escaping): string {
  const plain = field.replaceAll(quote + quote, quote);
  return escaping === 'doubled' ? plain : plain.replaceAll(`\\${quote}`, quote).replaceAll('\\\\', '\\');
}

function isLineEnd(character: string | undefined): boolean {
  return character === '\n' || character === '\r';
}
