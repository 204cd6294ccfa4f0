import { type FactName, type Facts, isFactName } from '../../../domain/facts.ts';
import type { Intent } from '../../../domain/intent.ts';
import type { ReadingContext } from '../../../domain/model.ts';
import type { Reading, Request, Slots } from '../../../domain/reading.ts';
import type { Language } from '../detect-language.ts';
import type { Message } from '../message/message.ts';
import type { FoundRequest } from '../requests/found-request.ts';
import { classifyIntent } from './classify-intent.ts';

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
  forwarded: 6,
  certain: 4,
  perhaps: 1.2,
  problem: 2.5,
  figure: 2.5,
  goesOn: 2,
  goal: 2.5,
  goalOnly: 1,
  incident: 3,
  unfounded: -2.5,
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
  if (corrected && certain === undefined && context.last !== null) return settled(context.last.intent);
  const scores = new Map<Intent, number>(
    classifyIntent(message).map(({ intent, probability }) => [intent, Math.log(Math.max(probability, 1e-4))]),
  );
  for (const [intent, weight] of weigh(facts, requests, message, context))
    scores.set(intent, (scores.get(intent) ?? -9) + weight);
  if (forwarded && certain === undefined) scores.set('diagnose', (scores.get('diagnose') ?? 0) + WEIGHT.forwarded);
  return choose(scores, requests);
}

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
  requests: readonly FoundRequest[],
  message: Message,
  { last }: ReadingContext,
): [Intent, number][] {
  const weights: [Intent, number][] = [];
  for (const { intent, certain, follows, request } of requests) {
    const isDiagnosis = request.kind === 'deliverable' && request.id === 'diagnosis';
    const startsFromNothing = isDiagnosis && (facts.hasData?.value === false || TO_DIAGNOSE.test(message.folded));
    const reports = intent === 'analyse' && hasFigure(facts) && !message.folded.includes('?');
    const tenure = intent === 'calculate' && facts.churnPhase !== undefined;
    if (reports || tenure) continue;
    if (follows === true) weights.push([intent, WEIGHT.follows]);
    else if (!startsFromNothing) weights.push([intent, certain ? WEIGHT.certain : WEIGHT.perhaps]);
    else weights.push(['diagnose', WEIGHT.certain], ['deliver', WEIGHT.unfounded]);
  }
  for (const intent of NEEDS_REQUEST) {
    if (!requests.some((found) => found.intent === intent)) weights.push([intent, WEIGHT.unfounded]);
  }
  if (TROUBLE.test(message.folded) && !asked(requests)) weights.push(['diagnose', WEIGHT.figure]);
  const names = Object.keys(facts).filter(isFactName);
  const problems = names.filter(
    (name) => PROBLEMS.has(name) || (name === 'loyaltyProgram' && facts[name]?.value === 'none'),
  );
  const figures = names.filter(
    (name) => !PROBLEMS.has(name) && !CONTEXT.has(name) && !INCIDENTS.has(name) && name !== 'goals',
  );
  const incidents = names.filter((name) => INCIDENTS.has(name));
  if (facts.industry !== undefined) {
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
  if (names.includes('goals'))
    weights.push(problems.length + figures.length > 0 ? ['diagnose', WEIGHT.goalOnly] : ['goal', WEIGHT.goal]);
  if (incidents.length > 0) {
    const alone = problems.length === 0 && figures.length === 0 && message.text.length < 300;
    weights.push(alone ? ['incident', WEIGHT.incident] : ['diagnose', WEIGHT.problem]);
  }
  return weights;
}

/** « au fait, notre NPS est à 14 » tells a figure, it asks for none. */
function hasFigure(facts: Facts): boolean {
  return Object.entries(facts).some(
    ([name, fact]) => typeof fact?.value === 'number' && isFactName(name) && !CONTEXT.has(name),
  );
}

/** To diagnose is to be done at once; a diagnosis is a document. */
const TO_DIAGNOSE = /\bdiagnos(?:e|es|ing|tiquer|tiquez|tiques?)\b/;

function asked(requests: readonly FoundRequest[]): boolean {
  return requests.some(({ certain }) => certain);
}

/** Something is wrong, nobody knows what. */
const TROUBLE =
  /\b(?:cloche|ne va pas|ne tourne pas rond|ca coince|what's wrong|going wrong|what is wrong|something's off|not right)\b/;

/** Nothing in the words to work out, judge or make: then it is hardly asked for. */
const NEEDS_REQUEST: readonly Intent[] = ['calculate', 'benchmark', 'deliver', 'analyse'];

const PROBLEMS: ReadonlySet<FactName> = new Set<FactName>([
  'onboardingWeak',
  'churnHigh',
  'frequencyLow',
  'ltvTrend',
  'aovTrend',
  'lifetimeTrend',
  'satisfactionLow',
  'programmeWeak',
]);
const INCIDENTS: ReadonlySet<FactName> = new Set<FactName>([
  'npsDrop',
  'churnBaseline',
  'customersLost',
  'customersLostBaseline',
  'publicViews',
  'media',
  'refundAmount',
  'refundsPerDay',
  'bugReports',
  'vipChurnScore',
  'vipLtv',
  'complaint',
]);
const CONTEXT: ReadonlySet<FactName> = new Set<FactName>([
  'industry',
  'hasData',
  'teamSize',
  'employees',
  'budget',
  'clientName',
  'currency',
  'customers',
  'loyaltyProgram',
]);
