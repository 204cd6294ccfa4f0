import { safeText } from '../../language/safe-text.ts';
import { faultMessages } from './fault-messages.ts';
import type { Fault, FaultKind } from './prose-fault.ts';

const LONGEST = 90;

/** A fault with its messages; the words are a model's, so they are cut short and made safe. */
export function makeFault(kind: FaultKind, words: string, figure = ''): Fault {
  const shown = safeText(words).replace(/\s+/g, ' ').trim().slice(0, LONGEST);
  return { kind, words: shown, message: faultMessages[kind](shown, figure) };
}
