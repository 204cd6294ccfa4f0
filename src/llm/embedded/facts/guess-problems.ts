import { classifyClause } from '../intent/classify-clause.ts';
import { isInside, type Message, type Span } from '../message/message.ts';
import type { Mention } from '../message/phrase-set.ts';
import { standsFor } from './find-problems.ts';

/** How far ahead of the next concept a guess must be. */
const LEAST_MARGIN = 0.9;
/** A clause of fewer letters says too little to guess from. */
const SHORTEST = 12;

/** Concepts that are two in one. */
const COMPOUND: Readonly<Record<string, readonly string[]>> = {
  'churn-high-early': ['churn-high', 'phase-early'],
  'churn-high-late': ['churn-high', 'phase-late'],
};
/** What a guess may say; wishes, causes, data and answers are left to words that say so. */
const GUESSED = new Set([
  ...[
    'churn-high',
    'churn-high-early',
    'churn-high-late',
    'onboarding-weak',
    'frequency-low',
    'ltv-down',
    'basket-down',
  ],
  ...['lifetime-down', 'satisfaction-low', 'no-programme', 'programme-weak'],
]);

/** What a story without any known phrase most likely tells, sentence by sentence: only where nothing else was understood. */
export function guessProblems(message: Message): Mention[] {
  return message.sentences
    .filter((sentence) => sentence.end - sentence.start >= SHORTEST && !isInside(message.pasted, sentence))
    .flatMap((sentence) => guess(message, sentence));
}

function guess(message: Message, sentence: Span): Mention[] {
  const found = classifyClause(message.marked.slice(sentence.start, sentence.end), message.lang);
  if (found === null || found.margin < LEAST_MARGIN || !GUESSED.has(found.concept)) return [];
  if (NOT_THEIRS[found.concept]?.test(message.folded.slice(sentence.start, sentence.end)) === true) return [];
  const concepts = COMPOUND[found.concept] ?? [found.concept];
  const mentions = concepts.map((concept): Mention => ({ concept, ...trimmed(message, sentence) }));
  return mentions.filter((mention) => standsFor(message, mention));
}

const WE_LEFT =
  /^\W*(?:we|i|nous|on|je|j')\s?(?:have |'ve |avons |ai |a )?(?:left|moved|quit|changed|switched|quitte|demenage|change)\b/;
/** Sentences of ours that only sound like a guess: a team with too much to do, the move of an office. */
const NOT_THEIRS: Readonly<Record<string, RegExp>> = {
  'satisfaction-low':
    /\b(?:swamped|overwhelmed|overloaded|snowed under|deborde(?:e|s|es)?|submerge(?:e|s|es)?)\b|^\W*(?:(?:our|my|the) )?(?:staff|team|employees|colleagues|drivers|waiters|stylists)\b/,
  'churn-high': WE_LEFT,
  'churn-high-early': WE_LEFT,
  'churn-high-late': WE_LEFT,
};

function trimmed({ text }: Message, { start, end }: Span): Span {
  const said = text.slice(start, end);
  return { start: start + said.length - said.trimStart().length, end: start + said.trimEnd().length };
}
