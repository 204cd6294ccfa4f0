import { type Facts, isFactName } from '../../../domain/facts.ts';
import type { Intent } from '../../../domain/intent.ts';
import type { ReadingContext } from '../../../domain/model.ts';
import type { Reading, Request, Slots } from '../../../domain/reading.ts';
import type { Language } from '../detect-language.ts';
import { backgroundFacts } from '../facts/fact-groups.ts';
import type { Message } from '../message/message.ts';
import type { FoundRequest } from '../requests/found-request.ts';
import { classifyIntent } from './classify-intent.ts';
import { isBeside, isOfSomethingElse } from './is-beside.ts';
import { WEIGHT, weighEvidence } from './weigh-evidence.ts';

/** What has been read of a message before its intent is decided. */
export type Evidence = {
  message: Message;
  language: Language;
  facts: Facts;
  requests: readonly FoundRequest[];
  reply: Reading['reply'];
  corrected: boolean;
  /** Figures came with a passage that is not the user's own words: they are forwarded to be looked into. */
  forwarded: boolean;
  context: ReadingContext;
};

export type Decision = {
  intent: Intent | null;
  perhaps: Intent[];
  margin: number;
  request: Request | null;
  slots: Slots | null;
};

/** Under this lead the two nearest intents are put to the user instead of guessing. */
const LEAST_MARGIN = 0.04;

/**
 * What a message is for: an answer to our question keeps the intent it answers; else the classifier's word, weighed with what the
 * grammars and the facts say.
 */
export function decideIntent(evidence: Evidence): Decision {
  const { message, language, facts, requests, reply, corrected, forwarded, context } = evidence;
  const certain = requests.find((found) => found.certain);
  if (language.foreign) return settled('out-of-scope');
  const asks = certain !== undefined && (message.folded.includes('?') || reply === 'unknown');
  if (context.open !== null && reply !== 'none' && !asks) return settled(context.open.intent);
  if (!/[\p{L}\p{N}]/u.test(message.text)) return settled('help');
  const told = certain === undefined || (!message.folded.includes('?') && goesOnOf(context.last?.intent));
  if (corrected && told && context.last !== null) return settled(context.last.intent);
  if (context.last !== null && takesUpAgain(context.last.intent, evidence)) return settled(context.last.intent);
  if (context.last !== null && goesOnAbout(context.last.intent, evidence)) return settled(context.last.intent);
  const empty = !Object.keys(facts).some((name) => isFactName(name) && !backgroundFacts.has(name));
  if (empty && isBeside(message)) return settled('out-of-scope');
  const scores = new Map<Intent, number>(
    classifyIntent(message).map(({ intent, probability }) => [intent, Math.log(Math.max(probability, 1e-4))]),
  );
  for (const [intent, weight] of weighEvidence(facts, requests, message, context))
    scores.set(intent, (scores.get(intent) ?? -9) + weight);
  if (forwarded && certain === undefined) scores.set('diagnose', (scores.get('diagnose') ?? 0) + WEIGHT.forwarded);
  if (Object.keys(facts).length === 0 && certain === undefined && isOfSomethingElse(message))
    scores.set('out-of-scope', (scores.get('out-of-scope') ?? 0) + WEIGHT.beside);
  if (Object.keys(facts).length === 0 && certain === undefined && THANKS.test(message.folded))
    scores.set('smalltalk', (scores.get('smalltalk') ?? 0) + WEIGHT.beside);
  return choose(scores, requests);
}

/** A few words of thanks, and nothing asked. */
const THANKS =
  /^\W*(?:(?:ah|oh|ok|okay|haha|lol|great|brilliant|lovely|perfect|super|parfait|genial)\W+)*(?:cheers|thanks|thx|ta|tysm|thank you|much appreciated|nice one|merci)\b[^?]{0,60}$/;

/** Facts go on from a diagnosis or a wish; any other intent was asked for. */
function goesOnOf(intent: Intent | undefined): boolean {
  return intent === 'diagnose' || intent === 'goal';
}

/** « enfin les deux en fait », "or rather both": a few words that mend what was just answered. */
function takesUpAgain(intent: Intent, { message, requests }: Evidence): boolean {
  const { folded } = message;
  return (
    (intent === 'diagnose' || intent === 'goal') &&
    requests.length === 0 &&
    MENDS.test(folded) &&
    !folded.includes('?') &&
    folded.trim().split(/\s+/).length <= MOST_WORDS_ASIDE
  );
}

const MENDS =
  /^(?!.*\b(?:merci|thanks|thank|bye|au revoir|super|parfait)\b).*\b(?:en fait|enfin|plutot|finalement|en realite|je voulais dire|or rather|actually|i mean|i meant|rather)\b/;

/** A few words that only say what the business is, or who is there, belong to the diagnosis or the wish that they follow. */
function goesOnAbout(intent: Intent, { message, facts, requests }: Evidence): boolean {
  const names = Object.keys(facts).filter(isFactName);
  return (
    goesOnOf(intent) &&
    names.length > 0 &&
    names.every((name) => backgroundFacts.has(name)) &&
    !requests.some(({ certain }) => certain) &&
    !message.folded.includes('?') &&
    message.folded.trim().split(/\s+/).length <= MOST_WORDS_ASIDE
  );
}

const MOST_WORDS_ASIDE = 10;

function settled(intent: Intent): Decision {
  return { intent, perhaps: [], margin: 1, request: null, slots: null };
}

function choose(scores: ReadonlyMap<Intent, number>, requests: readonly FoundRequest[]): Decision {
  const ranked = [...scores].sort((a, b) => b[1] - a[1]);
  const total = ranked.reduce((sum, [, score]) => sum + Math.exp(score), 0);
  const [first, best] = ranked[0] ?? NONE;
  const [second, next] = ranked[1] ?? NONE;
  const margin = (Math.exp(best) - Math.exp(next)) / total;
  const found = requests.find(({ intent }) => intent === first);
  return {
    intent: margin < LEAST_MARGIN ? null : first,
    perhaps: [first, second],
    margin,
    request: found?.request ?? null,
    slots: found?.slots ?? null,
  };
}

const NONE: readonly [Intent, number] = ['help', Number.NEGATIVE_INFINITY];
