import { englishSubjects } from './lexicon/en/subject-words.ts';
import { englishClasses } from './lexicon/en/word-classes.ts';
import { frenchSubjects } from './lexicon/fr/subject-words.ts';
import { frenchClasses } from './lexicon/fr/word-classes.ts';
import { type Message, overlap } from './message/message.ts';
import { type Mention, phraseSet } from './message/phrase-set.ts';

const subjectWords = phraseSet({ fr: frenchSubjects, en: englishSubjects }, { fr: frenchClasses, en: englishClasses });

/** The metrics, amounts and terms a message names, in order; of two names in one place the longer one counts. */
export function findSubjects(message: Message): Mention[] {
  const kept: Mention[] = [];
  const found = subjectWords.find(message).sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  for (const mention of found) {
    if (!kept.some((longer) => overlap(longer, mention))) kept.push(mention);
  }
  return kept.sort((a, b) => a.start - b.start);
}
