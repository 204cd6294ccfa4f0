const CLOSERS: Readonly<Record<string, string>> = { '(': ')', '<': '>', '{': '}' };

const BRACKET = /[(<{]/;

/** Where the bracket that opens an element closes; -1 when none opens it. */
export function closing(element: string): number {
  const opener = element.charAt(0);
  const closer = CLOSERS[opener];
  if (closer === undefined) return -1;
  let depth = 0;
  for (let at = 0; at < element.length; at += 1) {
    if (element.charAt(at) === opener) depth += 1;
    if (element.charAt(at) === closer) depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}

/** Cuts at a separator that no bracket holds. */
export function splitTop(text: string, separator: string): string[] {
  if (!BRACKET.test(text)) return text.split(separator);
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (char === '(' || char === '<' || char === '{') depth += 1;
    else if (char === ')' || char === '>' || char === '}') depth -= 1;
    else if (char === separator && depth === 0) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  return [...parts, text.slice(start)];
}
