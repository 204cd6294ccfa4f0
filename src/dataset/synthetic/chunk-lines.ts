const CHUNK_LINES = 1000;

/** A header and lines → the chunks of a file, small however long it is. */
export function* chunkLines(header: string, lines: Iterable<string>): Generator<string> {
  let held = [header];
  for (const line of lines) {
    if (held.length >= CHUNK_LINES) {
      yield `${held.join('\n')}\n`;
      held = [];
    }
    held.push(line);
  }
  if (held.length > 0) yield `${held.join('\n')}\n`;
}
