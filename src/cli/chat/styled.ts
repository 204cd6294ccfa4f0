import type { Style, StyledLine } from '../../tui/styled-text.ts';

/** Lines of plain text, all in one style. */
export function styled(text: string, style?: Style): StyledLine[] {
  return text.split('\n').map((line) => [style === undefined ? { text: line } : { text: line, style }]);
}
