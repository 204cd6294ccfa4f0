import { englishProblems } from '../lexicon/en/problem-words.ts';
import { englishClasses } from '../lexicon/en/word-classes.ts';
import { frenchProblems } from '../lexicon/fr/problem-words.ts';
import { frenchClasses } from '../lexicon/fr/word-classes.ts';
import { isInside, type Message, overlap, type Span, spanAt } from '../message/message.ts';
import { type Mention, phraseSet } from '../message/phrase-set.ts';
import { standingOf, standingWords } from '../values/standing.ts';

const problems = phraseSet({ fr: frenchProblems, en: englishProblems }, { fr: frenchClasses, en: englishClasses });

/** Concepts that are wishes or answers: aims and hypotheses do not take them away. */
const FREE = /^(?:goal-|phase-|dont-know|no-data|has-data)/;

/** Levels and things that are there: a clause that says all is well does not take them away. */
const NEUTRAL = /^(?:basket-(?:flat|up)|lifetime-flat|programme-exists|no-programme)$/;

/** Before the name of a concept: phrases that look like it and are not. */
const EXCEPT = 'except-';

/**
 * What a message says of customers without a figure: problems, trends, wishes, what is there and what is not. Left out: what is
 * denied, over, supposed or somebody else's, and everything inside a pasted passage.
 */
export function findProblems(message: Message, concepts: readonly Mention[] = findConcepts(message)): Mention[] {
  return concepts.filter((mention) => !isInside(message.pasted, mention) && standsFor(message, mention));
}

/** Every mention, whatever its standing: what an answer to a question is read with. */
export function findConcepts(message: Message): Mention[] {
  const spoken = problems.find(message);
  const exceptions = spoken.filter(({ concept }) => concept.startsWith(EXCEPT));
  return spoken.filter(
    (mention) =>
      !mention.concept.startsWith(EXCEPT) &&
      !exceptions.some((other) => other.concept === EXCEPT + mention.concept && overlap(other, mention)),
  );
}

/** Whether a stretch is stated of us and of now. */
export function standsFor(message: Message, mention: Mention): boolean {
  if (FREE.test(mention.concept)) return !isDenied(message, mention);
  const standing = standingOf(message, mention);
  if (standing !== 'ours' && standing !== 'target' && !(standing === 'past' && isStill(message, mention))) return false;
  return !isDenied(message, mention) && (NEUTRAL.test(mention.concept) || !isFine(message, mention));
}

/** « pas de churn », "no churn problem": a negation just before the mention, outside it. */
function isDenied(message: Message, { start }: Span): boolean {
  const clause = spanAt(message.clauses, start) ?? { start, end: start };
  const before = { start: Math.max(clause.start, start - 24), end: start };
  return standingWords.has('negated', message, before) && !standingWords.has('granted', message, before);
}

/** "less than last year", "we have lost a lot": the past is there to tell what is so now. */
function isStill(message: Message, { start, end }: Span): boolean {
  const clause = spanAt(message.clauses, start) ?? { start, end };
  return standingWords.has('still', message, { start: clause.start, end: Math.max(clause.end, end) });
}

/** « le churn est sous contrôle »: the clause of the mention says that all is well. */
function isFine(message: Message, { start, end }: Span): boolean {
  const clause = spanAt(message.clauses, start) ?? { start, end };
  return standingWords.has('fine', message, { start: clause.start, end: Math.max(clause.end, end) });
}
