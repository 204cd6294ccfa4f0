import { createScanner, type Node } from 'jsonc-parser';

export type JsonToken = {
  readonly kind: 'comma' | 'line comment' | 'line end' | 'blank' | 'other';
  readonly start: number;
  readonly end: number;
};

/** The tokens of a text between two places, blanks and comments included. */
export function tokensBetween(text: string, start: number, end: number): JsonToken[] {
  const scanner = createScanner(text, false);
  scanner.setPosition(start);
  const tokens: JsonToken[] = [];
  while (scanner.getPosition() < end) {
    scanner.scan();
    const at = scanner.getTokenOffset();
    tokens.push({ kind: kindAt(text, at), start: at, end: at + scanner.getTokenLength() });
  }
  return tokens;
}

export function isBlank({ kind }: JsonToken): boolean {
  return kind === 'blank' || kind === 'line end';
}

export function endOf({ offset, length }: Node): number {
  return offset + length;
}

function kindAt(text: string, place: number): JsonToken['kind'] {
  if (text.startsWith('//', place)) return 'line comment';
  const first = text[place] ?? '';
  if (first === ',') return 'comma';
  if (first === '\n' || first === '\r') return 'line end';
  return first === ' ' || first === '\t' ? 'blank' : 'other';
}
