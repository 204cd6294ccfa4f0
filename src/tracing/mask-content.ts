import { maskPersonal } from '../language/mask-personal.ts';
import { safeText } from '../language/safe-text.ts';

/** Characters of one input or output. */
const LONGEST = 8_000;
const TAIL = 100;

/** Words or arguments as one text, personal data masked. Each text is masked before JSON escapes can hide it. */
export function maskContent(content: unknown): string {
  const text = typeof content === 'string' ? mask(content) : (JSON.stringify(maskLeaves(content, 0)) ?? '');
  return cut(text);
}

function maskLeaves(value: unknown, depth: number): unknown {
  if (depth > 8) return '…';
  if (typeof value === 'string') return mask(value);
  if (typeof value === 'number' || typeof value === 'bigint') {
    const written = String(value);
    return mask(written) === written && typeof value === 'number' ? value : mask(written);
  }
  if (Array.isArray(value)) return value.map((item) => maskLeaves(item, depth + 1));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [mask(key), maskLeaves(item, depth + 1)]));
}

/** Only the beginning of a long text is masked; its last words go, for half an address is not seen as one. */
function mask(text: string): string {
  if (text.length <= LONGEST) return maskPersonal(safeText(text));
  return maskPersonal(safeText(text.slice(0, LONGEST))).slice(0, -TAIL);
}

/** Never between the two halves of a character. */
function cut(text: string): string {
  if (text.length <= LONGEST) return text;
  return `${text.slice(0, LONGEST - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
