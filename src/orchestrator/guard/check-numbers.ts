import { fold } from '../../language/fold.ts';
import { periodOf, sameSpan } from './figure-period.ts';
import { findFigure } from './find-figure.ts';
import { findTypedNumbers } from './find-typed-numbers.ts';
import { makeFault } from './make-fault.ts';
import type { MarkedSentence } from './marked-sentence.ts';
import { unmark } from './marked-sentence.ts';
import type { ProseContext } from './prose-context.ts';
import type { Fault } from './prose-fault.ts';
import { readSpans } from './read-spans.ts';
import { spareQuoted } from './spare-quoted.ts';

/** Shares and ranks that a label is called by: « les 20 % premiers clients », "year 1". */
const CALLED = /\d+ ?%|(?:annee|year) \d+|(?:top|premiers) \d+(?!\d| ?%)/g;
/** What the repeat purchase rate counts, in its own definition. */
const TWICE =
  /(?<![a-z])(?:(?:au moins|at least|more than) (?:deux (?:fois|commandes|achats)|twice|two (?:orders|purchases|times)|one)|deux (?:fois|commandes|achats) (?:ou plus|au moins)|two (?:or more (?:orders|purchases|times)|(?:orders|purchases|times) or more))(?![a-z])/g;

/** Every number that a sentence types itself, but for dates and names that were given and numbers that a figure is called by. */
export function checkNumbers(marked: MarkedSentence, context: ProseContext): Fault[] {
  const spared = spareOwnNumbers(spareQuoted(marked.folded, context.allowed), marked, context);
  return findTypedNumbers(marked.text, spared, context.lang).map(({ kind, start, end }) => {
    const words = unmark(marked.text.slice(start, end), marked.references, start).trim();
    return makeFault(kind, words);
  });
}

/** Blanks « 90 jours », "twelve months" or « 20 % » where a figure of the sentence is called by them. */
function spareOwnNumbers(spared: string, { references }: MarkedSentence, context: ProseContext): string {
  const figures = references.flatMap((reference) => findFigure(reference, context) ?? []);
  if (figures.length === 0) return spared;
  let kept = spared;
  const own = figures.flatMap((figure) => {
    const { days, per } = periodOf(figure, context.calls);
    return [...days, ...per];
  });
  const named = figures.flatMap(({ label }) => readSpans(fold(label.split(' – ')[0] ?? '')).map(({ days }) => days));
  for (const { start, end, days, counted } of readSpans(spared)) {
    const isNamed = /retention a $/.test(spared.slice(0, start)) || /^ retention/.test(spared.slice(end));
    const allowed = isNamed ? named : own;
    if (counted && allowed.some((length) => sameSpan(length, days))) kept = blank(kept, start, end);
  }
  for (const figure of figures) {
    for (const [words] of fold(figure.label).matchAll(CALLED)) {
      const form = words.replace(/ /g, ' ?');
      for (const match of kept.matchAll(new RegExp(`(?<!\\d)${form}(?!\\d)`, 'g'))) {
        kept = blank(kept, match.index, match.index + match[0].length);
      }
    }
    if (/repeat_purchase_rate|repeatRate|retention_at\.365d/.test(figure.id)) {
      for (const match of kept.matchAll(TWICE)) kept = blank(kept, match.index, match.index + match[0].length);
    }
  }
  return kept;
}

function blank(text: string, start: number, end: number): string {
  return text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
}
