import { type Fact, type FactName, type Facts, factDefinitions, isFactName } from '../../domain/facts.ts';
import { incidentFacts } from '../../domain/incident-facts.ts';
import type { Intent } from '../../domain/intent.ts';
import type { ReadingContext } from '../../domain/model.ts';
import type { Reading, Request, Slots } from '../../domain/reading.ts';
import { fold } from '../../language/fold.ts';
import { isBareShop } from '../../language/is-bare-shop.ts';
import { safeText } from '../../language/safe-text.ts';
import { detectLanguage } from './detect-language.ts';
import { backgroundFacts } from './facts/fact-groups.ts';
import { findForwardedProblems } from './facts/find-forwarded-problems.ts';
import { findConcepts, findProblems } from './facts/find-problems.ts';
import { guessProblems } from './facts/guess-problems.ts';
import { readCauses } from './facts/read-causes.ts';
import { readFacts } from './facts/read-facts.ts';
import { readPhase } from './facts/read-phase.ts';
import { decideIntent } from './intent/decide-intent.ts';
import { findPasted } from './message/find-pasted.ts';
import { isInside, type Message, type Span } from './message/message.ts';
import { blank, ownWords } from './message/own-words.ts';
import { prepareMessage } from './message/prepare-message.ts';
import { readCorrection } from './read-correction.ts';
import { readIndustry } from './read-industry.ts';
import { readOwnLevel } from './read-own-level.ts';
import { readReply } from './read-reply.ts';
import { guessRequest, readRequests } from './requests/read-requests.ts';
import { findSubjects } from './subjects.ts';
import { bindValues } from './values/bind-values.ts';

/** Longer messages are read up to here, which is more than ten pages. */
const LONGEST = 40_000;

/** One message, understood without a model: language, facts with their quotes, what is asked, and the intent they add up to. */
export function readMessage(text: string, context: ReadingContext): Reading {
  const clean = safeText(text.normalize('NFC')).slice(0, LONGEST);
  const language = detectLanguage(plainOf(clean), context.lang);
  const message = prepareMessage(clean, language.lang);
  const own = ownWords(message);
  const subjects = findSubjects(message);
  const values = bindValues(message, subjects);
  const concepts = findConcepts(own);
  const forwarded = own === message ? [] : findForwardedProblems(message, own, findConcepts(message));
  const mentions = [...findProblems(own, concepts), ...forwarded];
  const reply = readReply(own, concepts, context);
  const industry = readIndustry(own) ?? readIndustry(message);
  const parts = {
    subjects: subjects.filter((mention) => !isInside(pastedIn(own, message), mention)),
    values: values.filter((value) => !isInside(pastedIn(own, message), value)),
    context,
  };
  const requests = readRequests(own, parts);
  const read = { message, own };
  const told = readFacts(read, values, mentions, context.facts);
  const silent =
    !Object.keys(told).some(isTelling) && reply.reply === 'none' && !requests.some(({ certain }) => certain);
  const guessed = silent ? guessProblems(own) : [];
  const said = {
    ...industryFact(industry),
    ...(guessed.length === 0 ? told : readFacts(read, values, [...mentions, ...guessed], context.facts)),
  };
  const correction = readCorrection(own, values, context, reply.reply === 'given');
  const level = readOwnLevel(own, values, context);
  const phase = level.churnMonthly === undefined ? null : readPhase(own, mentions, values, message);
  const facts: Facts = {
    ...(reply.facts.lifetimeTrend?.value === 'down' || reply.facts.churnMonthly !== undefined
      ? withoutLeaving(said)
      : reply.reply === 'unknown'
        ? withoutIgnorance(said)
        : said),
    ...level,
    ...(phase === null ? {} : { churnPhase: phase }),
    ...correction.facts,
    ...reply.facts,
  };
  const judged = decideIntent({
    message: own,
    language,
    facts,
    requests,
    reply: reply.reply,
    forwarded:
      forwarded.length > 0 || (own !== message && Object.values(told).some(({ value }) => typeof value === 'number')),
    corrected: Object.keys(correction.facts).length > 0 || correction.withdrawn.length > 0,
    context,
  });
  const decided = context.settled === undefined ? judged : { ...judged, intent: context.settled, perhaps: [] };
  return {
    lang: message.lang,
    foreign: language.foreign,
    intent: decided.intent,
    perhaps: decided.perhaps,
    margin: decided.margin,
    facts: keepFor(decided.intent, facts, { message: own, request: decided.request }),
    currency: message.quantities.find(({ currency }) => currency !== null)?.currency ?? null,
    causes: readCauses(message, mentions),
    withdrawn: correction.withdrawn,
    reply: reply.reply,
    request: decided.request ?? guessRequest(decided.intent, own, parts),
    slots: decided.slots ?? NO_SLOTS,
  };
}

/** What was pasted, when it was left out of the user's own words. */
function pastedIn(own: Message, message: Message): readonly Span[] {
  return own === message ? [] : message.pasted;
}

/** The text without what was pasted, unless nothing else is there: its language is the user's. */
function plainOf(text: string): string {
  const plain = blank(text, findPasted(fold(text)));
  return (plain.match(/\p{L}{2,}/gu) ?? []).length < 3 ? text : plain;
}

/** A fact that the tree can route on, or a wish: the trade, the team or the data say nothing of what is wrong. */
function isTelling(name: string): boolean {
  return isFactName(name) && !backgroundFacts.has(name);
}

/**
 * The figures of a sum to do are the user's own only when worded so, and what it should come to is no figure at all; criteria of a
 * list are none either; what is foreign or beside the point states nothing.
 */
function keepFor(
  intent: Intent | null,
  facts: Facts,
  { message, request }: { message: Message; request: Request | null },
) {
  if (intent === 'out-of-scope') return {};
  const urgent = pick(facts, [...incidentFacts]);
  if (intent === 'audience') return { ...urgent, ...pick(facts, ['industry']) };
  if (intent === 'handoff') return without(facts, ['goals', 'clientName', 'hasData']);
  if (intent === 'analyse' && ASKS_WHETHER.test(message.folded))
    return without(facts, ['goals', 'clientName', ...TRENDS]);
  if (intent === 'analyse' || intent === 'deliver') return without(facts, ['goals', 'clientName']);
  if (intent !== 'calculate' && intent !== 'benchmark' && intent !== 'define') return facts;
  if (!isOwn(message)) return { ...urgent, ...pick(facts, ['industry']) };
  const aimed = request?.kind === 'calculation' && request.solveFor !== null ? request.target : null;
  const stated = Object.entries(facts).filter(
    ([name, fact]) => name !== 'goals' && (aimed === null || fact.value !== aimed),
  );
  return Object.fromEntries(stated);
}

/** "Did our basket go up last December?" asks for a trend, and tells none. */
const ASKS_WHETHER =
  /^\W*(?:(?:hi|hey|hello|so|and|quick (?:one|question)|bonjour|dis|alors)\W+)?(?:did|has|have|is|are|was|were|does|do|est-ce que?|a-t-[a-z]+|(?:notre|nos|le|la|les) [a-z]+(?: [a-z]+)? (?:a|ont|est|sont)-t?-?(?:ils?|elles?))\b[^.!]*\?/;
const TRENDS: readonly FactName[] = ['ltvTrend', 'aovTrend', 'lifetimeTrend'];

function pick(facts: Facts, names: readonly FactName[]): Facts {
  return Object.fromEntries(Object.entries(facts).filter(([name]) => names.some((kept) => kept === name)));
}

/** Without some facts; « which of our stores… » names no industry either. */
function without(facts: Facts, names: readonly FactName[]): Facts {
  return Object.fromEntries(
    Object.entries(facts).filter(
      ([name, { quote }]) =>
        !names.some((dropped) => dropped === name) &&
        !(name === 'industry' && (isBareShop(quote ?? '') || PLAN.test(quote ?? ''))),
    ),
  );
}

/** Those who leave sooner, in an answer on the lifetime, are its shortening and no other trouble; « sur douze mois », in one on the period, is no tenure. */
function withoutLeaving({ churnHigh: _leaving, churnPhase: _phase, ...others }: Facts): Facts {
  return others;
}

/** "I never kept track" answers that one does not know; it does not say that there is no data at all. */
function withoutIgnorance(facts: Facts): Facts {
  const { hasData, ...others } = facts;
  return hasData?.value === false && !DATA_NAMED.test(fold(hasData.quote ?? '')) ? others : facts;
}

const DATA_NAMED =
  /donnee|data|export|fichier|csv|excel|historique|chiffre|\bstats?\b|numbers|figures|records|file|spreadsheet|\bbase\b|tableau|tool|outil|crm|analytics|dashboard/;

/** A plan that figures are asked for is one of many kinds of business. */
const PLAN = /^(?:monthly|annual|yearly) (?:plans?|fees?)$/i;

function isOwn({ folded, lang }: Message): boolean {
  return (lang === 'fr' ? OWN_FR : OWN_EN).test(folded);
}

const OWN_FR =
  /\b(?:notre|nos|mon|ma|mes|nous|le mien|la mienne|la notre|le notre|les notres|on [a-z]+|j'ai(?:[ -]tu)? (?:un|une|\d)|je suis a)\b/;
const OWN_EN =
  /\b(?:our|ours|my|mine|we|we're|i have|i've|i run|i own|i sell|i got|(?:leave|leaving|quit|ditch|drop) (?:me|us))\b/;

const NO_SLOTS: Slots = { metric: null, period: null, segment: null, by: null, chart: null };

function industryFact(industry: ReturnType<typeof readIndustry>): Facts {
  if (industry === null) return {};
  const fact: Fact = {
    value: industry.value,
    unit: factDefinitions.industry.unit,
    source: 'said',
    quote: industry.quote,
  };
  return { industry: fact };
}
