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
  const side = sideOf(message, clause, span);
  const before = { start: titleStart(message, clause, sentence), end: Math.min(span.end, clause.end) };
  const opening = {
    start: Math.min(clause.start, afterTurn(message, { start: sentence.start, end: clause.start + 12 })),
    end: clause.start,
  };
  const ours = standingWords.has('ours', message, clause);
  if (standingWords.has('supposed', message, before) || (!ours && standingWords.has('supposed', message, opening))) {
    return isEvenIf(message, before) ? 'ours' : 'supposed';
  }
  if (standingWords.has('others', message, side) || (!ours && standingWords.has('others', message, opening))) {
    return 'others';
  }
  if (standingWords.has('target', message, before)) return 'target';
  const then = sideOf(message, side, span, THEN);
  if (standingWords.has('past', message, then) && !LATEST.test(message.folded.slice(then.start, then.end)))
    return 'past';
  return 'ours';
}

/** What sets a value against another: the other one's owner or time is not its own. */
const AGAINST =
  /\b(?:contre|versus|vs|au lieu d(?:e|es|u)|compare(?:e|es|s)? (?:a|au|aux)|la ou|quand (?:celui|celle|ceux|celles|le|la|les|nos|notre)|against|compared (?:to|with)|as opposed to|(?:when|where|whereas) (?:it|they|we|that|this) (?:was|were|used to)|it was|having been)\b/g;

/** What parts then from now where nobody took the trouble to punctuate: « il est de 32 avant il était à 45 et les gens rachètent pas ». */
const THEN =
  /\b(?:avant (?=(?:il|elle|on|c'|ca|ils|elles|j'|nous)\b)|(?:maintenant|desormais|aujourd'hui) (?=(?:il|elle|on|c'|ca|ils|elles|j'|je|nous|les|le|la)\b)|et (?=(?:les|nos|mes|ils|elles|du coup|maintenant|ca|c'est|j'|personne|la)\b))/g;

/** The part of a clause that a contrast leaves to a stretch: « 6 % » of « 6 % contre 3 % chez nos concurrents ». */
function sideOf(message: Message, clause: Span, span: Span, parts = AGAINST): Span {
  const turns = turnsOf(message, clause, parts);
  return {
    start: turns.findLast((at) => at <= span.start) ?? clause.start,
    end: turns.find((at) => at >= span.end) ?? clause.end,
  };
}

const known = new WeakMap<Message, Map<string, readonly number[]>>();

/** Where a clause turns to another side; looked for once, however many stretches of it are asked about. */
function turnsOf(message: Message, clause: Span, parts: RegExp): readonly number[] {
  const ofMessage = known.get(message) ?? new Map<string, readonly number[]>();
  known.set(message, ofMessage);
  const key = `${clause.start} ${clause.end} ${parts.source}`;
  let turns = ofMessage.get(key);
  if (turns === undefined) {
    const words = message.folded.slice(clause.start, clause.end);
    turns = Array.from(words.matchAll(parts), ({ index }) => clause.start + index);
    ofMessage.set(key, turns);
  }
  return turns;
}

/** The latest reading is told in the past tense too: « le CSAT du dernier sondage, c'était 71 % ». */
const LATEST =
  /\b(?:for q[1-4] (?:was|came)|was already|were already|(?:etait|etaient) deja|derniere?s? (?:sondage|enquete|releve|pointage|chiffre|point|mesure|vague|barometre|reporting|bilan)|(?:from|of) last (?:year|season|summer|winter|spring|autumn|christmas)\b.*\b(?:n't|not|never|again|back|rebook[a-z]*|return[a-z]*|this (?:year|season|summer|winter|spring))|(?:than|as|que) (?:last|l'an|l'annee|le mois) |(?:clients?|clientes|acheteurs|abonnes|inscrits|visiteurs|customers|buyers|guests|subscribers) (?:de |du |d'|from |of )(?:la |l')?(?:an|annee|hiver|ete|printemps|automne|saison|mois|trimestre|last)\b|(?:latest|last|most recent) (?:survey|reading|measure|count|wave|figure|report|poll|check))\b/;

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
  return /\b(?:meme si|comme si|even if|as if|if (?:we're|we are|you're|you are|i'm|i am) lucky|if that|if at all|au mieux)\b/.test(
    folded.slice(Math.max(0, start - 8), end),
  );
}
