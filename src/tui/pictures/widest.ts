import { displayWidth } from '../../language/display-width.ts';

/** The columns the widest of the texts fills. */
export function widest(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, displayWidth(text)), 0);
}
