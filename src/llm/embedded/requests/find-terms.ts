import { findTerm } from '../../../knowledge/find-term.ts';
import { englishDefinitionClasses, englishTerms } from '../lexicon/en/definition-words.ts';
import { frenchDefinitionClasses, frenchTerms } from '../lexicon/fr/definition-words.ts';
import { type Message, overlap } from '../message/message.ts';
import { type Mention, phraseSet } from '../message/phrase-set.ts';
import { retentionOf } from './retention-of.ts';

const terms = phraseSet(
  { fr: frenchTerms, en: englishTerms },
  { fr: frenchDefinitionClasses, en: englishDefinitionClasses },
);

/** The metrics and words of the trade a message names, by glossary id, in order; of two names in one place the longer counts. */
export function findTerms(message: Message, subjects: readonly Mention[]): Mention[] {
  const named = subjects.flatMap((subject) => {
    const concept = termOf(message, subject);
    return concept === null ? [] : [{ ...subject, concept }];
  });
  const found = [...named, ...terms.find({ ...message, marked: message.folded.replace(/[()]/g, ' ') })].sort(
    (a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start,
  );
  const kept: Mention[] = [];
  for (const mention of found) if (!kept.some((longer) => overlap(longer, mention))) kept.push(mention);
  return kept.sort((a, b) => a.start - b.start);
}

/** Churn with no period is the word `churn`; a monthly one is the metric. */
function termOf(message: Message, subject: Mention): string | null {
  const { concept, start, end } = subject;
  if (concept === 'monthly_churn') {
    return /mensuel|monthly/.test(message.folded.slice(start, end)) ? concept : 'churn';
  }
  if (concept === 'grossMargin') return 'gross_margin';
  const id = retentionOf(message, subject);
  return findTerm(id) === undefined ? null : id;
}
