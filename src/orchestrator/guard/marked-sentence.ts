import { fold } from '../../language/fold.ts';

/** Stands for a reference in a marked sentence: one character that no prose holds. */
export const REFERENCE_MARK = '\ue000';

/** A figure referred to, and where its mark is. */
export type MarkedReference = { readonly id: string; readonly at: number };

/** A sentence with each reference as one mark; `folded` has the same length. */
export type MarkedSentence = {
  readonly text: string;
  readonly folded: string;
  readonly references: readonly MarkedReference[];
};

const REFERENCE = /\{\{figure:([^{}\s]+)\}\}/g;

export function markReferences(sentence: string): MarkedSentence {
  const references: MarkedReference[] = [];
  let text = '';
  let from = 0;
  for (const { 0: written, 1: id = '', index } of sentence.matchAll(REFERENCE)) {
    text += sentence.slice(from, index).replaceAll(REFERENCE_MARK, ' ');
    references.push({ id, at: text.length });
    text += REFERENCE_MARK;
    from = index + written.length;
  }
  text += sentence.slice(from).replaceAll(REFERENCE_MARK, ' ');
  return { text, folded: fold(text), references };
}

/** The marked words as they were written. */
export function unmark(words: string, references: readonly MarkedReference[], start: number): string {
  let written = '';
  for (let at = 0; at < words.length; at += 1) {
    const char = words.charAt(at);
    const reference = char === REFERENCE_MARK ? references.find((one) => one.at === start + at) : undefined;
    written += reference === undefined ? char : `{{figure:${reference.id}}}`;
  }
  return written;
}
