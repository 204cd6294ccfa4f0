import { type FactName, type Facts, isFactName } from '../../../domain/facts.ts';
import { incidentFacts } from '../../../domain/incident-facts.ts';
import type { Intent } from '../../../domain/intent.ts';
import type { ReadingContext } from '../../../domain/model.ts';
import { backgroundFacts, problemFacts } from '../facts/fact-groups.ts';
import type { Message } from '../message/message.ts';
import type { FoundRequest } from '../requests/found-request.ts';

/** How much each kind of evidence weighs, in units of log-odds, beside the words themselves. */
export const WEIGHT = {
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

/** What facts and grammars add to each intent. */
export function weighEvidence(
  facts: Facts,
  found: readonly FoundRequest[],
  message: Message,
  context: ReadingContext,
): [Intent, number][] {
  const requests = found.filter(
    ({ intent, certain }) =>
      certain || intent !== 'audience' || facts.goals === undefined || context.last?.intent === 'audience',
  );
  return [...weighRequests(requests, facts, message), ...weighFacts(facts, requests, message, context)];
}

function weighRequests(requests: readonly FoundRequest[], facts: Facts, message: Message): [Intent, number][] {
  const weights: [Intent, number][] = [];
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
  return weights;
}

function weighFacts(
  facts: Facts,
  requests: readonly FoundRequest[],
  message: Message,
  { last, facts: known }: ReadingContext,
): [Intent, number][] {
  const weights: [Intent, number][] = [];
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
