import type { StyledLine } from '../styled-text.ts';
import { styled } from './styled.ts';

/** A sentence whose holes, `{}`, are filled in order with figures that stand out. */
export function highlight(sentence: string, figures: readonly string[]): StyledLine {
  return sentence
    .split('{}')
    .flatMap((text, index) =>
      index === 0 ? [styled(text)] : [styled(figures[index - 1] ?? '–', 'figure'), styled(text)],
    )
    .filter(({ text }) => text !== '');
}
