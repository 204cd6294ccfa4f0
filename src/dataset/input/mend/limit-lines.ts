/**
 * Cuts lines longer than `most` characters, of a text fed in pieces with LF alone: what is left is still too long to be
 * read, and short enough to be held in memory.
 */
export function limitLines(most: number): (text: string) => string {
  let length = 0;
  return (text) => {
    if (length + text.length <= most) {
      const last = text.lastIndexOf('\n');
      length = last < 0 ? length + text.length : text.length - last - 1;
      return text;
    }
    const [first = '', ...lines] = text.split('\n');
    const start = first.slice(0, Math.max(0, most - length));
    length = lines.length === 0 ? length + first.length : (lines.at(-1)?.length ?? 0);
    return [start, ...lines.map((line) => line.slice(0, most))].join('\n');
  };
}
