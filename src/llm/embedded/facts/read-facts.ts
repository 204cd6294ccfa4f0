import { type Fact, type FactName, type Facts, isFactName } from '../../../domain/facts.ts';
import { fold } from '../../../language/fold.ts';
import { isInside, type Message, overlap, spanAt } from '../message/message.ts';
import type { Mention } from '../message/phrase-set.ts';
import type { BoundValue } from '../values/bound-value.ts';
import { factOfSubject } from './fact-of-subject.ts';
import { isMerelyCounted, isPoor } from './is-merely-counted.ts';
import { qualities } from './qualities.ts';
import { readChurn } from './read-churn.ts';
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
  told: readonly BoundValue[],
  mentions: readonly Mention[],
  known: Facts,
): Record<string, Fact> {
  const values = withLatestYear(message, told);
  const facts: Record<string, Fact> = {
    ...readQualities(
      message,
      mentions
        .filter((mention) => !isMerelyCounted(message, mention, { values, known }))
        .map((mention) => ofKnown(mention, known)),
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

/** « taux de réachat 2025 : 22 %, taux de réachat 2026 : 17 % »: of levels that carry their year, the latest stands now. */
function withLatestYear({ folded }: Message, values: readonly BoundValue[]): readonly BoundValue[] {
  const yearOf = ({ start, end }: BoundValue) => Number(/\b20[0-3]\d\b/.exec(folded.slice(start, end + 9))?.[0] ?? 0);
  const dated = values.filter((value) => yearOf(value) > 0);
  return values.map((value) => {
    const year = yearOf(value);
    const later = dated.some(
      ({ subject, ...other }) => subject === value.subject && yearOf({ subject, ...other }) > year,
    );
    return value.standing === 'ours' && year > 0 && later ? { ...value, standing: 'past' } : value;
  });
}

/** « il ne décolle pas », said of the programme that an earlier message named. */
function ofKnown(mention: Mention, { loyaltyProgram }: Facts): Mention {
  const known = mention.concept === 'it-programme-weak' && loyaltyProgram?.value === 'exists';
  return known ? { ...mention, concept: 'programme-weak' } : mention;
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
    const before = quantity.previous ?? pastOf(subject, values);
    const fell = before !== null && before > value && standing === 'ours';
    if (
      FALLS[name] !== undefined &&
      fell &&
      !isPoor(subject, value) &&
      (name !== 'repeatRate' || FALLEN.test(fold(quote)))
    ) {
      const [quality, word] = FALLS[name];
      const fallen = saidFact(quality, word, quote);
      if (fallen !== null) facts[quality] ??= fallen;
    }
    if (name === 'timeBetweenPurchasesDays' && before !== null && before < value && standing === 'ours') {
      const rarer = saidFact('frequencyLow', true, quote);
      if (rarer !== null) facts.frequencyLow ??= rarer;
    }
    if (name === 'aov' && before !== null && standing === 'ours') {
      const trend = saidFact('aovTrend', before > value ? 'down' : before < value ? 'up' : 'flat', quote);
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

/** What the same subject stood at before, told apart: « ils passaient toutes les deux semaines, maintenant tous les deux mois ». */
function pastOf(subject: string, values: readonly BoundValue[]): number | null {
  return values.find((value) => value.subject === subject && value.standing === 'past')?.value ?? null;
}

/** A repeat rate that « est passé de 20 à 6 % » is judged by its figure; one that « a chuté » is said to fall. */
const FALLEN =
  /baiss|chut|tomb|recul|effondr|degring|dropped|drops?\b|fell|fall|slid|slip|declin|tumbl|plung|sank|shrunk|shrank|\bdown\b/;

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

/** One customer's anger that is seen by many is an incident, not a level of satisfaction. */
const COMPLAINT = /client|customer|plainte|complain|post|furieu|furious|outraged|livid|angry|mecontent|avis|review/;

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

/** Those a programme counts are its members, when it is spoken of. */
const MEMBERS = /\b(?:inscrits?|membres|adherents|porteurs|encartes|members|cardholders)\b/;

/** What one statement makes of another: a phase needs departures, a figure settles what a mere rise would say, a programme in use exists. */
function settle(
  { message, own }: { message: Message; own: Message },
  { mentions, values }: { mentions: readonly Mention[]; values: readonly BoundValue[] },
  facts: Record<string, Fact>,
  known: Facts,
): Record<string, Fact> {
  const leaving =
    (facts.churnMonthly ?? facts.churnHigh ?? known.churnMonthly ?? known.churnHigh) !== undefined ||
    mentions.some(({ concept }) => concept === 'churn-high');
  const phase = leaving ? readPhase(own, mentions, values, message) : null;
  if (phase !== null) facts.churnPhase = phase;
  const used = facts.programmeWeak ?? facts.loyaltySignup ?? facts.activeMembers ?? facts.redemptionRate;
  if (used !== undefined && MEMBERS.test(fold(facts.customers?.quote ?? ''))) delete facts.customers;
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
