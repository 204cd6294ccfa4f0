import { englishStanding } from '../lexicon/en/standing-words.ts';
import { englishClasses } from '../lexicon/en/word-classes.ts';
import { frenchStanding } from '../lexicon/fr/standing-words.ts';
import { frenchClasses } from '../lexicon/fr/word-classes.ts';
import { type Message, type Span, spanAt } from '../message/message.ts';
import { phraseSet } from '../message/phrase-set.ts';
import type { Standing } from './bound-value.ts';

/** The words that take a statement away from us and from now. */
export const standingWords = phraseSet(
  { fr: frenchStanding, en: englishStanding },
  { fr: frenchClasses, en: englishClasses },
);

/** Whose and when a stretch of a message is: its clause decides, and what opens the sentence until « mais » or « nous » closes it. */
export function standingOf(message: Message, span: Span): Exclude<Standing, 'change'> {
  const clause = spanAt(message.clauses, span.start) ?? span;
  const sentence = spanAt(message.sentences, span.start) ?? clause;
  const before = { start: titleStart(message, clause, sentence), end: Math.min(span.end, clause.end) };
  const opening = {
    start: Math.min(clause.start, afterTurn(message, { start: sentence.start, end: clause.start + 12 })),
    end: clause.start,
  };
  const ours = standingWords.has('ours', message, clause);
  if (standingWords.has('supposed', message, before) || (!ours && standingWords.has('supposed', message, opening))) {
    return isEvenIf(message, before) ? 'ours' : 'supposed';
  }
  if (standingWords.has('others', message, clause) || (!ours && standingWords.has('others', message, opening))) {
    return 'others';
  }
  if (standingWords.has('target', message, before)) return 'target';
  if (standingWords.has('past', message, clause) && !LATEST.test(message.folded.slice(clause.start, clause.end)))
    return 'past';
  return 'ours';
}

/** The latest reading is told in the past tense too: « le CSAT du dernier sondage, c'était 71 % ». */
const LATEST =
  /\b(?:derniere?s? (?:sondage|enquete|releve|pointage|chiffre|point|mesure|vague|barometre|reporting|bilan)|(?:than|as|que) (?:last|l'an|l'annee|le mois) |(?:latest|last|most recent) (?:survey|reading|measure|count|wave|figure|report|poll|check))\b/;

/** « Cible : 1,5 » : the clause that a colon announces is read with its title. */
function titleStart({ folded, clauses }: Message, clause: Span, sentence: Span): number {
  if (!/:\s*$/.test(folded.slice(sentence.start, clause.start))) return clause.start;
  return clauses.findLast(({ end }) => end <= clause.start)?.start ?? clause.start;
}

/** Where the last « mais » before a clause stands: what was supposed before it is over. */
function afterTurn({ folded }: Message, { start, end }: Span): number {
  const turns = [
    ...folded
      .slice(start, end)
      .matchAll(/\b(?:mais|but|however|sauf que|la non|or|now|aujourd'hui|en realite|in fact|in reality|actually)\b/g),
  ];
  const last = turns.at(-1);
  return last === undefined ? start : start + last.index;
}

function isEvenIf({ folded }: Message, { start, end }: Span): boolean {
  return /\b(?:meme si|comme si|even if|as if)\b/.test(folded.slice(Math.max(0, start - 8), end));
}
