import { type FactName, type Facts, isFactName } from '../../../domain/facts.ts';
import { incidentFacts } from '../../../domain/incident-facts.ts';
import type { Intent } from '../../../domain/intent.ts';
import type { ReadingContext } from '../../../domain/model.ts';
import type { Reading, Request, Slots } from '../../../domain/reading.ts';
import type { Language } from '../detect-language.ts';
import { backgroundFacts, problemFacts } from '../facts/fact-groups.ts';
import type { Message } from '../message/message.ts';
import type { FoundRequest } from '../requests/found-request.ts';
import { classifyIntent } from './classify-intent.ts';
import { isBeside, isOfSomethingElse } from './is-beside.ts';

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

/** How much each kind of evidence weighs, in units of log-odds, beside the words themselves. */
const WEIGHT = {
  follows: 8,
  goesOnSurely: 11,
  forwarded: 6,
  certain: 4,
  whole: 6,
  perhaps: 1.2,
  problem: 2.5,
  figure: 2.5,
  goesOn: 2,
  goal: 2.5,
  goalOnly: 1,
  incident: 3,
  beside: 3,
  unfounded: -2.5,
  aimless: -1,
} as const;

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
  for (const [intent, weight] of weigh(facts, requests, message, context))
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

/** What facts and grammars add to each intent. */
function weigh(
  facts: Facts,
  found: readonly FoundRequest[],
  message: Message,
  { last, facts: known }: ReadingContext,
): [Intent, number][] {
  const weights: [Intent, number][] = [];
  const requests = found.filter(
    ({ intent, certain }) =>
      certain || intent !== 'audience' || facts.goals === undefined || last?.intent === 'audience',
  );
  const isSum = requests.some(({ intent, whole }) => intent === 'calculate' && whole === true);
  for (const { intent, certain, follows, whole, request } of requests) {
    const isDiagnosis = request.kind === 'deliverable' && request.id === 'diagnosis';
    const startsFromNothing = isDiagnosis && (facts.hasData?.value === false || TO_DIAGNOSE.test(message.folded));
    const reports = intent === 'analyse' && hasFigure(facts) && !message.folded.includes('?');
    const tenure = intent === 'calculate' && facts.churnPhase !== undefined && whole !== true;
    if (reports || tenure) continue;
    if (follows === true) weights.push([intent, certain ? WEIGHT.goesOnSurely : WEIGHT.follows]);
    else if (!startsFromNothing)
      weights.push([
        intent,
        whole === true && !(intent === 'benchmark' && (inTrouble(facts) || isSum))
          ? WEIGHT.whole
          : certain
            ? WEIGHT.certain
            : WEIGHT.perhaps,
      ]);
    else weights.push(['diagnose', WEIGHT.certain], ['deliver', WEIGHT.unfounded]);
  }
  if (!requests.some((found) => found.intent === 'define')) weights.push(['define', WEIGHT.aimless]);
  for (const intent of NEEDS_REQUEST) {
    if (!requests.some((found) => found.intent === intent)) weights.push([intent, WEIGHT.unfounded]);
  }
  if (TROUBLE.test(message.folded) && !asked(requests)) weights.push(['diagnose', WEIGHT.figure]);
  if (facts.hasData?.value === false && WHERE_TO_START.test(message.folded) && !asked(requests))
    weights.push(['diagnose', WEIGHT.certain]);
  if (TO_DIAGNOSE.test(message.folded) && !asked(requests))
    weights.push(['diagnose', WEIGHT.certain], ['deliver', WEIGHT.unfounded]);
  const names = Object.keys(facts).filter(isFactName);
  const problems = names.filter(
    (name) => problemFacts.has(name) || (name === 'loyaltyProgram' && facts[name]?.value === 'none'),
  );
  const figures = names.filter(
    (name) =>
      !problemFacts.has(name) && !backgroundFacts.has(name) && !incidentFacts.has(name) && !NO_FIGURES.has(name),
  );
  const incidents = names.filter((name) => incidentFacts.has(name));
  const alone = problems.length === 0 && figures.length === 0 && message.text.length < 300;
  if (facts.industry !== undefined && (incidents.length === 0 || !alone)) {
    weights.push(
      ['out-of-scope', WEIGHT.unfounded],
      ['diagnose', asked(requests) || message.folded.includes('?') ? WEIGHT.goalOnly : WEIGHT.figure],
    );
  }
  if (problems.length > 0) weights.push(['diagnose', WEIGHT.problem]);
  else if (figures.length > 0 && !asked(requests)) weights.push(['diagnose', WEIGHT.figure]);
  if (
    problems.length + figures.length > 0 &&
    !asked(requests) &&
    (last?.intent === 'diagnose' || last?.intent === 'goal')
  ) {
    weights.push(['diagnose', WEIGHT.goesOn]);
  }
  if (names.includes('goals')) {
    if (problems.length + figures.length > 0) weights.push(['diagnose', WEIGHT.goalOnly]);
    else if (last?.intent === 'diagnose' && (inTrouble(known) || hasFigure(known)))
      weights.push(['diagnose', WEIGHT.goesOnSurely]);
    else weights.push(['goal', WEIGHT.goal]);
  }
  if (incidents.length > 0) weights.push(alone ? ['incident', WEIGHT.incident] : ['diagnose', WEIGHT.problem]);
  else weights.push(['incident', WEIGHT.unfounded]);
  if (!names.includes('goals')) weights.push(['goal', WEIGHT.aimless]);
  return weights;
}

/** « au fait, notre NPS est à 14 » tells a figure, it asks for none. */
function hasFigure(facts: Facts): boolean {
  return Object.entries(facts).some(
    ([name, fact]) => typeof fact?.value === 'number' && isFactName(name) && !backgroundFacts.has(name),
  );
}

/** Something is said to be wrong, or an incident told. */
function inTrouble(facts: Facts): boolean {
  return Object.keys(facts).some((name) => isFactName(name) && (problemFacts.has(name) || incidentFacts.has(name)));
}

/** To diagnose is to be done at once; a diagnosis is a document. */
const TO_DIAGNOSE = /\bdiagnos(?:e|es|ing|tiquer|tiquez|tiques?)\b/;

function asked(requests: readonly FoundRequest[]): boolean {
  return requests.some(({ certain }) => certain);
}

/** Something is wrong, nobody knows what. */
const TROUBLE =
  /\b(?:cloche|ne va pas|ne tourne pas rond|ca coince|what's wrong|going wrong|what is wrong|something's off|not right)\b/;

/** Nothing is known, and a beginning is asked for. */
const WHERE_TO_START =
  /\b(?:par ou (?:je |on |nous |il faut |faut il |dois je )?(?:commenc|attaqu|demarr|debut)[a-z]*|(?:commence|commencer|attaque|attaquer|demarre|demarrer|debute|debuter)[a-z]*(?: je| on| nous)? par (?:ou|quoi|quel bout)|par (?:ou|quoi|quel bout)|ou (?:on )?en (?:est|sommes)|where (?:do|should|would|to|can) (?:i |we |you )?(?:even )?(?:start|begin)|start from)\b/;

/** Nothing in the words to work out, judge or make: then it is hardly asked for. */
const NEEDS_REQUEST: readonly Intent[] = ['calculate', 'benchmark', 'deliver', 'analyse', 'audience'];

/** A wish, and whether there is a programme. */
const NO_FIGURES: ReadonlySet<FactName> = new Set<FactName>(['goals', 'loyaltyProgram']);
