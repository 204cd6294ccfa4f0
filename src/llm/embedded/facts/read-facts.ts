import { type Fact, type FactName, type Facts, isFactName } from '../../../domain/facts.ts';
import { generalThresholds } from '../../../knowledge/general-thresholds.ts';
import { fold } from '../../../language/fold.ts';
import { englishClasses } from '../lexicon/en/word-classes.ts';
import { frenchClasses } from '../lexicon/fr/word-classes.ts';
import { isInside, type Message, overlap, spanAt } from '../message/message.ts';
import { type Mention, phraseSet } from '../message/phrase-set.ts';
import type { BoundValue } from '../values/bound-value.ts';
import { factOfSubject } from './fact-of-subject.ts';
import { qualities } from './qualities.ts';
import { churnRates, readChurn } from './read-churn.ts';
import { readClientName } from './read-client-name.ts';
import { readIncidents } from './read-incidents.ts';
import { readLifetime } from './read-lifetime.ts';
import { readPhase } from './read-phase.ts';
import { isMark, readSatisfaction } from './read-satisfaction.ts';
import { saidFact } from './said-fact.ts';

/** Levels that are measured over the year gone by: « were active last year » is how they stand. */
const OVER_A_YEAR = new Set(['active_members', 'redemption_rate']);

/** Subjects with a reader of their own. */
const READ_APART = new Set(['monthly_churn', 'annualised_churn', 'vipChurnScore']);

/** A large customer at risk has a value of their own: then it is not the base's. */
const VIP_HIDES = ['ltv', 'arpu'] as const;

/** Everything a message states about us, with its quotes: figures, problems, trends, wishes, incidents. `known` is what was said before. */
export function readFacts(
  { message, own }: { message: Message; own: Message },
  values: readonly BoundValue[],
  mentions: readonly Mention[],
  known: Facts,
): Record<string, Fact> {
  const facts: Record<string, Fact> = {
    ...readQualities(
      message,
      mentions.filter((mention) => !isMerelyCounted(message, mention, { values, known })),
    ),
    ...readClientName(message),
    ...readLifetime(message),
    ...readValues(message, values),
    ...readSatisfaction(message, values, known),
    ...readIncidents(message, values),
    ...readChurn(message, values),
  };
  const goals = readGoals(message, mentions, values);
  if (goals !== null) facts.goals = goals;
  return settle({ message, own }, { mentions, values }, facts, known);
}

function readValues(message: Message, values: readonly BoundValue[]): Record<string, Fact> {
  const facts: Record<string, Fact> = {};
  for (const { subject, value, quantity, quote, standing } of values) {
    const name = factOfSubject(subject);
    if (name === null || READ_APART.has(subject) || isMark(message, quantity)) continue;
    const measuredThen = standing === 'past' && OVER_A_YEAR.has(subject);
    const current = measuredThen
      ? value
      : standing === 'target'
        ? quantity.previous
        : standing === 'ours'
          ? value
          : null;
    const fact = current === null ? null : saidFact(name, current, quote);
    if (fact === null) continue;
    facts[name] ??= fact;
    if (FALLS[name] !== undefined && quantity.previous !== null && quantity.previous > value && standing === 'ours') {
      const [quality, word] = FALLS[name];
      const fallen = saidFact(quality, word, quote);
      if (fallen !== null) facts[quality] ??= fallen;
    }
    if (name === 'aov' && quantity.previous !== null && standing === 'ours') {
      const trend = saidFact(
        'aovTrend',
        quantity.previous > value ? 'down' : quantity.previous < value ? 'up' : 'flat',
        quote,
      );
      if (trend !== null) facts.aovTrend = trend;
    }
  }
  return facts;
}

function readQualities(message: Message, mentions: readonly Mention[]): Record<string, Fact> {
  const facts: Record<string, Fact> = {};
  for (const { concept, start, end } of mentions) {
    const quality = qualities[concept];
    const counted =
      concept.startsWith('programme-') &&
      !PROGRAMME.test(message.folded.slice(start, end)) &&
      message.quantities.some((quantity) => overlap(quantity, { start, end }));
    if (quality === undefined || counted || (concept.endsWith('-data') && !aboutData(message, start))) continue;
    const [name, value] = quality;
    const fact = saidFact(name, value, message.text.slice(start, end));
    if (fact !== null) facts[name] ??= fact;
  }
  return facts;
}

/** What a fall from one figure to another says beside the figure. */
const FALLS: Readonly<Partial<Record<FactName, readonly [FactName, Fact['value']]>>> = {
  purchaseFrequency: ['frequencyLow', true],
  repeatRate: ['frequencyLow', true],
  csat: ['satisfactionLow', true],
  ltv: ['ltvTrend', 'down'],
};

/** Words that name a programme; « points » alone are also those of a score. */
const PROGRAMME = /programme|program|carte|club|fideli|loyal|card|scheme|reward|recompense|stamp|tampon|avantage/;

/** « je n'ai rien » says that data is missing only where data is spoken of. */
function aboutData({ folded, sentences }: Message, at: number): boolean {
  const sentence = spanAt(sentences, at);
  return sentence === undefined || DATA.test(folded.slice(sentence.start, sentence.end));
}

const DATA =
  /donnee|data|export|fichier|csv|excel|historique|chiffre|stats?\b|number|figure|record|track|suivi|kpi|indicateur|metric|file|spreadsheet|\bbase\b|mesure|measur|tableur|crm|shopify|stripe|analytics|dashboard/;

/** The subjects whose figures say what a concept says in words. */
const FIGURES: Readonly<Record<string, readonly string[]>> = {
  'onboarding-weak': ['activation_rate', 'trial_to_paid', 'time_to_value', 'onboarding_completion'],
  'frequency-low': ['repeat_purchase_rate', 'purchase_frequency', 'time_between_purchases'],
  'satisfaction-low': ['nps', 'csat', 'health_score'],
  'programme-weak': ['loyalty_signup', 'active_members', 'redemption_rate'],
};
const judgement = phraseSet(
  {
    fr: {
      said: ['<high>', '<low>', '<falling>', 'trop', 'jamais', 'personne', '(ne|n) ..', 'pas', 'plus', 'rien', 'peine'],
    },
    en: {
      said: [
        '<high>',
        '<low>',
        '<falling>',
        'too',
        'way too',
        'never',
        'nobody',
        'no one',
        'not',
        'don t',
        'doesn t',
        'won t',
        'barely',
        'hardly',
      ],
    },
  },
  { fr: frenchClasses, en: englishClasses },
);

/** « on perd 6 % de nos clients » gives a figure; only words such as « trop » also judge it. */
function isMerelyCounted(
  message: Message,
  mention: Mention,
  { values, known }: { values: readonly BoundValue[]; known: Facts },
): boolean {
  const related = FIGURES[mention.concept];
  const figure = values.some(({ subject, standing, start, end }) => {
    if (mention.concept === 'churn-high') return churnRates.has(subject) && standing === 'ours';
    return related?.includes(subject) === true && overlap({ start, end }, mention);
  });
  const counted = figure || (mention.concept === 'churn-high' && known.churnMonthly !== undefined);
  return counted && (isPoorAnyway(mention, values) || !judgement.has('said', message, mention));
}

/** « le CSAT est descendu à 54 % »: the figure alone is low, the fall adds nothing. */
function isPoorAnyway({ concept, start, end }: Mention, values: readonly BoundValue[]): boolean {
  return (
    concept === 'satisfaction-low' &&
    values.some(
      (value) =>
        overlap(value, { start, end }) &&
        value.standing === 'ours' &&
        value.value < (FLOORS[value.subject] ?? Number.NEGATIVE_INFINITY),
    )
  );
}

const FLOORS: Readonly<Record<string, number>> = {
  nps: generalThresholds.nps.value,
  csat: generalThresholds.csat.value,
  health_score: generalThresholds.health_score.value,
};

/** One customer's anger that is seen by many is an incident, not a level of satisfaction. */
const COMPLAINT = /client|customer|plainte|complain|post|furieu|angry|mecontent|avis|review/;

/** « le coût de la fidélisation », "the cost of keeping customers": what is cheaper is named, not wished for. */
function isCostOf({ folded }: Message, { concept, start }: Mention): boolean {
  return (
    concept === 'goal-retention' &&
    /\b(?:cost|price|cout|prix|depenses?) (?:of|de|d')(?: (?:la|le|les|l'|our|notre|nos))? ?$/.test(
      folded.slice(Math.max(0, start - 22), start),
    )
  );
}

/** A level aimed at is a wish: « on vise 3 % de churn ». */
const AIMS: Readonly<Record<string, string>> = { monthly_churn: 'goal-retention', ltv: 'goal-ltv', aov: 'goal-ltv' };

/** Wishes in the order they were said, each once. */
function readGoals(message: Message, mentions: readonly Mention[], values: readonly BoundValue[]): Fact | null {
  const aims = values.flatMap(({ subject, standing, start, end }): Mention[] =>
    standing === 'target' && AIMS[subject] !== undefined ? [{ concept: AIMS[subject], start, end }] : [],
  );
  const said = mentions.filter((mention) => mention.concept.startsWith('goal-') && !isInside(message.pasted, mention));
  const wishes = [...said.filter((mention) => !isCostOf(message, mention)), ...aims].sort((a, b) => a.end - b.end);
  const goals = [...new Set(wishes.map(({ concept }) => concept.slice('goal-'.length)))];
  const [first] = wishes;
  if (first === undefined) return null;
  return saidFact('goals', goals, message.text.slice(first.start, first.end));
}

/** What one statement makes of another: a phase needs departures, a figure settles what a mere rise would say, a programme in use exists. */
function settle(
  { message, own }: { message: Message; own: Message },
  { mentions, values }: { mentions: readonly Mention[]; values: readonly BoundValue[] },
  facts: Record<string, Fact>,
  known: Facts,
): Record<string, Fact> {
  const leaving = facts.churnMonthly ?? facts.churnHigh ?? known.churnMonthly ?? known.churnHigh;
  const phase = leaving === undefined ? null : readPhase(own, mentions, values, message);
  if (phase !== null) facts.churnPhase = phase;
  const used = facts.programmeWeak ?? facts.loyaltySignup ?? facts.activeMembers ?? facts.redemptionRate;
  const exists =
    used === undefined || facts.loyaltyProgram !== undefined
      ? null
      : saidFact('loyaltyProgram', 'exists', used.quote ?? '');
  if (exists !== null) facts.loyaltyProgram = exists;
  if (
    (facts.publicViews !== undefined || facts.media !== undefined) &&
    COMPLAINT.test(fold(facts.satisfactionLow?.quote ?? ''))
  )
    delete facts.satisfactionLow;
  if (
    facts.npsDrop !== undefined &&
    mentions
      .filter(({ concept }) => concept === 'satisfaction-low')
      .every(({ start, end }) => /nps|promoter/.test(message.folded.slice(start, end)))
  )
    delete facts.satisfactionLow;
  if (facts.vipChurnScore !== undefined) for (const name of VIP_HIDES) delete facts[name];
  return Object.fromEntries(Object.entries(facts).filter(([name]) => isFactName(name)));
}
