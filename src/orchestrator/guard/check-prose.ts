import { fold } from '../../language/fold.ts';
import { checkNumbers } from './check-numbers.ts';
import { checkReferences } from './check-references.ts';
import { cutSentences } from './cut-sentences.ts';
import { findForbiddenText } from './find-forbidden-text.ts';
import { makeFault } from './make-fault.ts';
import { markReferences } from './marked-sentence.ts';
import type { ProseContext } from './prose-context.ts';
import type { Fault } from './prose-fault.ts';

/** A sentence of the prose, where it stands, and all that is wrong with it. */
export type CheckedSentence = {
  readonly text: string;
  /** The line it is on, from 0, and the list mark of that line. */
  readonly line: number;
  readonly mark: string;
  readonly faults: readonly Fault[];
};

/**
 * Cuts a model's prose into sentences and says what is wrong with each: numbers it types, references that do not exist or
 * contradict the words around them, links, markup, hidden characters, talk of prompts. A sentence without faults holds.
 */
export function checkProse(text: string, context: ProseContext): CheckedSentence[] {
  const checked: CheckedSentence[] = [];
  let before = fold(context.about ?? '');
  let listed = 0;
  for (const [line, { mark, sentences }] of cutSentences(text).entries()) {
    const number = Number(/\d+/.exec(mark)?.[0] ?? Number.NaN);
    const isNext = Number.isNaN(number) || number === 1 || number === listed + 1;
    if (!Number.isNaN(number)) listed = number;
    for (const [index, sentence] of sentences.entries()) {
      const written = index === 0 && !isNext ? mark + sentence : sentence;
      const shown = index === 0 && isNext ? mark : '';
      checked.push({ text: written, line, mark: shown, faults: checkSentence(written, before, context) });
      before = `${fold(context.about ?? '')} ${fold(sentence.slice(0, LONGEST).replace(/\{\{[^}]*\}\}/g, ''))}`;
    }
  }
  return checked;
}

/** Characters of a sentence that can still be read, its references included. */
const LONGEST = 1_200;

function checkSentence(sentence: string, before: string, context: ProseContext): Fault[] {
  if (sentence.length > LONGEST) {
    return [makeFault('length', sentence.slice(0, 40))];
  }
  const marked = markReferences(sentence);
  const plain = marked.text;
  const faults: Fault[] = findForbiddenText(plain.replaceAll('\ue000', '')).map(({ kind, words }) =>
    makeFault(kind, words),
  );
  const broken = /\{\{[^}]*\}?\}?|\}\}|\{?figure:\S*/.exec(plain)?.[0];
  if (broken !== undefined) {
    faults.push(makeFault('unknown-figure', broken));
  }
  return [...faults, ...checkNumbers(marked, context), ...checkReferences(marked, before, context)];
}
