import { safeText } from '../../language/safe-text.ts';

/** Longer prose is cut where a sentence ends. */
const LONGEST = 6_000;
const READ = 40_000;

/** A model's prose as plain text: safe, without thinking, fences or headings; empty when it has nothing to say. */
export function cleanProse(text: string): string {
  const plain = safeText(text.slice(0, READ).toWellFormed())
    .replace(/<think>[\s\S]*?(?:<\/think>|$)/g, '')
    .split('\n')
    .filter((line) => !/^\s*(?:`{3}|~{3}|#{1,6}(?:\s|$))/.test(line))
    .map((line) => line.trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  if (!/[\p{L}\p{N}]/u.test(plain)) return '';
  if (plain.length <= LONGEST) return plain;
  const cut = plain.slice(0, LONGEST);
  const end = Math.max(...['. ', '.\n', '! ', '? '].map((mark) => cut.lastIndexOf(mark)));
  return end > 0 ? cut.slice(0, end + 1) : '';
}
