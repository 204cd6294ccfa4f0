import { formatFigure } from '../../language/format-figure.ts';
import { findPeriodClash } from './check-period.ts';
import { findSegmentClash, weighSegment } from './check-segment.ts';
import { findSignClash } from './check-sign.ts';
import { findUnitClash } from './check-unit.ts';
import { findFigure } from './find-figure.ts';
import { speaksOfAnother, weigh } from './find-rival.ts';
import { makeFault } from './make-fault.ts';
import type { MarkedSentence } from './marked-sentence.ts';
import type { ProseContext } from './prose-context.ts';
import type { Fault, FaultKind } from './prose-fault.ts';
import { readSentence } from './read-sentence.ts';
import { type ReferredFigure, referTo, wordsAround } from './referred-figure.ts';

/** What contradicts the figures a sentence refers to: one fault of each kind a reference. `before` is what was said just before, folded. */
export function checkReferences(marked: MarkedSentence, before: string, context: ProseContext): Fault[] {
  const reading = readSentence(marked, before, context);
  return marked.references.flatMap((reference, index) => {
    const { id } = reference;
    const figure = findFigure(reference, context);
    if (figure === undefined) {
      return [makeFault('unknown-figure', `{{figure:${id}}}`)];
    }
    return checkReference(referTo(reading, index, figure, context));
  });
}

function checkReference(referred: ReferredFigure): Fault[] {
  const faults: Fault[] = [];
  const add = (kind: FaultKind, words: string | null) => {
    if (words !== null) faults.push(makeFault(kind, words, describe(referred)));
  };
  add('unit', findUnitClash(referred));
  add('period', findPeriodClash(referred));
  const isSegmentTold = weighSegment(referred) !== 'refuted';
  add('segment', isSegmentTold ? findSegmentClash(referred) : wordsAround(referred));
  add('sign', findSignClash(referred));
  const verdict = isSegmentTold ? weigh(referred) : 'supported';
  if (verdict === 'refuted' || (verdict === 'unknown' && speaksOfAnother(referred)))
    add('label', wordsAround(referred));
  return faults;
}

function describe({ figure, context: { lang, currency } }: ReferredFigure): string {
  const { fr, en } = { fr: '\u00a0', en: '' };
  return `{{figure:${figure.id}}} = ${figure.label}${lang === 'fr' ? fr : en}: ${formatFigure(figure, lang, currency)}`;
}
