import { safeText } from './safe-text.ts';

/** Signs that start a tag, a link, an image, code or emphasis. */
const MARKUP = /[\\`*<[\]]/gu;

/** A text from outside as it reads on one line of Markdown: no markup in it is obeyed, hidden characters are removed. */
export function plainMarkdown(text: string): string {
  return safeText(text).replace(/\s+/gu, ' ').replace(MARKUP, '\\$&');
}
