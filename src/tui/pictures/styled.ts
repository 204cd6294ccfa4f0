import type { Style, StyledSpan } from '../styled-text.ts';

/** A stretch of text with its style, if it has one. */
export function styled(text: string, style?: Style): StyledSpan {
  return style === undefined ? { text } : { text, style };
}
