import { englishCalculationAsks } from '../lexicon/en/calculation-asks.ts';
import { englishCalculationHeads } from '../lexicon/en/calculation-heads.ts';
import { englishCalculationWords } from '../lexicon/en/calculation-words.ts';
import { englishClasses } from '../lexicon/en/word-classes.ts';
import { frenchCalculationAsks } from '../lexicon/fr/calculation-asks.ts';
import { frenchCalculationHeads } from '../lexicon/fr/calculation-heads.ts';
import { frenchCalculationWords } from '../lexicon/fr/calculation-words.ts';
import { frenchClasses } from '../lexicon/fr/word-classes.ts';
import type { Message, Span } from '../message/message.ts';
import { type Lexicon, type Mention, type PhraseSet, phraseSet } from '../message/phrase-set.ts';

const CLASSES = { fr: frenchClasses, en: englishClasses };
const asks = phraseSet({ fr: frenchCalculationAsks, en: englishCalculationAsks }, CLASSES);
const heads = phraseSet({ fr: frenchCalculationHeads, en: englishCalculationHeads }, CLASSES);
const roles = new Map<string, PhraseSet>();

export type AskedBy =
  | 'verb'
  | 'result'
  | 'polite'
  | 'interrogative'
  | 'wanted'
  | 'method'
  | 'judged'
  | 'advice'
  | 'wish'
  | 'again';

/** Whether words of that kind occur in a stretch of the message. */
export function isSaid(kind: AskedBy, message: Message, span?: Span): boolean {
  return asks.has(kind, message, span);
}

/** Their names are turns of phrase that may hold the name of another. */
const LOOSE = new Set(['annualised_churn', 'impact', 'cac_payback', 'experiment_design']);

/** The names of calculations; one inside the name of another is not said. */
export function findHeads(message: Message): Mention[] {
  const found = heads.find(message);
  return found.filter(
    (head) =>
      !found.some(
        (other) =>
          other.concept !== head.concept &&
          !LOOSE.has(other.concept) &&
          other.start <= head.start &&
          head.end <= other.end &&
          other.end - other.start > head.end - head.start,
      ),
  );
}

/** Every mention of the words of one role. */
export function findRole(word: string, message: Message): Mention[] {
  const known = roles.get(word);
  const set =
    known ?? phraseSet({ fr: pick(frenchCalculationWords, word), en: pick(englishCalculationWords, word) }, CLASSES);
  if (known === undefined) roles.set(word, set);
  return set.find(message);
}

function pick(lexicon: Lexicon, word: string): Lexicon {
  return { [word]: lexicon[word] ?? [] };
}
