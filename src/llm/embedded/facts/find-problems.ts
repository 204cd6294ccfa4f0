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
  const wishes = concepts.filter(({ concept }) => concept === 'goal-retention');
  return concepts.filter(
    (mention) =>
      !isInside(message.pasted, mention) &&
      !(mention.concept === 'churn-high' && isInside(wishes, mention)) &&
      standsFor(message, mention),
  );
}

/** Before the name of a concept: what a pronoun says of a thing named shortly before, « il ne prend pas ». */
const OF_IT = 'it-';

/** Every mention, whatever its standing: what an answer to a question is read with. */
export function findConcepts(message: Message): Mention[] {
  const spoken = problems.find(message).flatMap((mention) => resolved(message, mention) ?? []);
  const exceptions = spoken.filter(({ concept }) => concept.startsWith(EXCEPT));
  return spoken.filter(
    (mention) =>
      !mention.concept.startsWith(EXCEPT) &&
      !exceptions.some((other) => other.concept === EXCEPT + mention.concept && overlap(other, mention)),
  );
}

/** A mention made through a pronoun, as one of the thing it stands for; left as it is when nothing was named before it at all. */
function resolved({ folded, sentences }: Message, mention: Mention): Mention | null {
  if (!mention.concept.startsWith(OF_IT)) return mention;
  const concept = mention.concept.slice(OF_IT.length);
  const at = sentences.findIndex(({ start, end }) => start <= mention.start && mention.start < end);
  const before = folded.slice(sentences[Math.max(0, at - 2)]?.start ?? 0, mention.start);
  const worth = concept === 'goal-ltv';
  const named = [...before.matchAll(worth ? WORTH : PROGRAMME)].at(-1);
  if (named === undefined) return worth || OTHER_THING.test(before) ? null : mention;
  const since = before.slice(named.index + named[0].length);
  const answers = concept !== 'no-programme' || /^[^.;!?]{0,24}\?\s*$/.test(since);
  return answers && !OTHER_THING.test(since) ? { ...mention, concept } : null;
}

/** The names of a programme that a pronoun may stand for. */
const PROGRAMME =
  /\b(?:programmes?|prog|cartes? (?:de |a )?(?:fid[a-z]*|points|tampons|membres?|club|privilege)|club|loyalty (?:card|scheme|club)|(?:rewards?|points|stamp|punch|loyalty punch|loyalty stamp|membership|vip) (?:programme|program|card|scheme|club)|program|scheme|systeme de points|cagnotte|fidelite)\b/g;
/** The names of what a customer or an order is worth that a pronoun may stand for: "LTV is dropping and I'd like to raise it". */
const WORTH =
  /\b(?:ltv|clv|(?:customer )?lifetime value|aov|average (?:order|basket|spend)(?: value)?|order value|basket)\b/g;
/** What a pronoun would stand for instead, had it been named since. */
const OTHER_THING =
  /\b(?:nps|csat|churn|panier|basket|taux|rate|score|note|frequence|ltv|clv|mrr|produit|product|logiciel|software|site|onboarding|essai|trial|support|sav|livraison|delivery|prix|price|email|newsletter)\b/;

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
