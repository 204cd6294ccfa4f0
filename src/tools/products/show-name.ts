import { safeText } from '../../language/safe-text.ts';
import { shorten } from '../../language/shorten.ts';

/** A name found in the data, fit to be shown: nothing hidden in it, and not endless. */
export function showName(name: string): string {
  return shorten(safeText(name));
}
