import { englishAnalysisWords } from '../lexicon/en/analysis-words.ts';
import { englishClasses } from '../lexicon/en/word-classes.ts';
import { frenchAnalysisWords } from '../lexicon/fr/analysis-words.ts';
import { frenchClasses } from '../lexicon/fr/word-classes.ts';
import { isInside, type Message, type Span } from '../message/message.ts';
import { type Mention, phraseSet } from '../message/phrase-set.ts';

const words = phraseSet(
  { fr: frenchAnalysisWords, en: englishAnalysisWords },
  { fr: frenchClasses, en: englishClasses },
);

/** What a message has of a question about one's own data. */
export type AnalysisCues = {
  /** Mentions of the concepts that start so, their names without it: `by.` gives channel, month… */
  all(prefix: string): Mention[];
  has(concept: string): boolean;
};

/** Pasted passages ask for nothing. */
export function findAnalysisCues(message: Message): AnalysisCues {
  const mentions = words.find(message).filter((mention) => !isInside(message.pasted, mention));
  return {
    all: (prefix) =>
      mentions
        .filter(({ concept }) => concept.startsWith(prefix))
        .map((mention) => ({ ...mention, concept: mention.concept.slice(prefix.length) })),
    has: (concept) =>
      mentions.some((mention) => mention.concept === concept || mention.concept.startsWith(`${concept}.`)),
  };
}

/** Of two mentions in one place, the longer. */
export function keepLonger<T extends Span>(mentions: readonly T[]): T[] {
  const kept: T[] = [];
  for (const mention of [...mentions].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)) {
    if (!kept.some(({ start, end }) => mention.start < end && start < mention.end)) kept.push(mention);
  }
  return kept.sort((a, b) => a.start - b.start);
}
