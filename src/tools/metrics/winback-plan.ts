import { z } from 'zod';
import { Bilingual, type Lang } from '../../domain/bilingual.ts';
import { type MeasureValues, measures } from '../../domain/measures.ts';
import { amount, count, share } from '../../domain/numbers.ts';
import { refuse } from '../../domain/outcome.ts';
import { defaults } from '../../knowledge/defaults.ts';
import { playbookFacts } from '../../knowledge/playbook-facts.ts';
import { playbookNumbers } from '../../knowledge/playbook-numbers.ts';
import { formatCount, formatMoney, formatShare } from '../../language/format-number.ts';
import { answerFinite } from '../answer-finite.ts';
import { defineTool } from '../define-tool.ts';
import { findTableFault } from '../find-table-fault.ts';
import { refuseTooFew } from '../refuse-too-few.ts';
import { expectedResponse, planGroups, WinbackGroup } from '../winback/plan-groups.ts';
import { TOUCHES, touchCosts, touchNames } from '../winback/touches.ts';
import { countUnaidedReturns, UnaidedReturn } from '../winback/unaided-return.ts';
import { contactCosts, GENERIC_RESPONSE, listAssumptions, WinbackAssumption } from '../winback/winback-assumptions.ts';

const { winBack } = playbookNumbers;

const Touch = z.object({
  id: z.enum(TOUCHES),
  name: Bilingual,
  contacts: count,
  costPerContact: amount,
  cost: amount,
});

const PLAYBOOK = playbookFacts.filter(({ playbook }) => playbook === 'win-back').map(({ text }) => text);

const EXAMPLE: MeasureValues['silentCustomers'] = {
  ...{ reviewDays: 42, mediumAbove: 60, highAbove: 200 },
  groups: {
    ...{ state: ['active', 'lapsing', 'lapsing', 'dormant'], tier: ['low', 'high', 'low', 'medium'] },
    ...{ ownRhythm: [0, 1, 0, 0], customers: [500, 40, 100, 300] },
    ...{ value: [20_000, 16_000, 2_000, 24_000], orders: [600, 160, 100, 400] },
  },
  earlier: { state: ['active', 'lapsing'], customers: [450, 150], returned: [120, 15] },
};

/**
 * Win-back plan: customers gone silent, by past value and own rhythm, what reaching them costs, what may come of it and the
 * response at which it pays. Confused with a forecast: the range is a rule of thumb on assumed figures, and part of these
 * customers come back anyway (`baseline`), so only a control group shows the gain. Minimum data: thirty customers with amounts.
 */
export default defineTool({
  name: 'winback_plan',
  title: { fr: 'Plan de reconquête', en: 'Win-back plan' },
  description: {
    fr: 'Clients qui décrochent (silencieux depuis 60 à 120 jours, ou 2 à 4 fois leur propre rythme s’il est plus lent) et dormants (jusqu’à 360 jours ou 12 fois), par tranche de valeur passée : nombre, dépense annuelle passée, quatre prises de contact, réactivations possibles, coût, réponse qui rembourse le coût (sur une commande, en marge avec `grossMargin`). Coûts par contact et réponse d’un envoi général supposés s’ils ne sont pas donnés.',
    en: 'Lapsing customers (silent for 60 to 120 days, or 2 to 4 times their own rhythm when slower) and dormant ones (up to 360 days or 12 times), by tier of past value: count, past yearly spend, four touches, possible reactivations, cost, response that pays the cost back (on one order, in margin with `grossMargin`). Costs per contact and response of a general mailing are assumed when not given.',
  },
  formula:
    'reactivations = customers × genericResponse × 2 to 4; cost = customers × costs of their touches; breakEvenResponse = costPerCustomer / (aov × grossMargin); tiers: the best fifth by spend of the last active year, the three tenths after, the rest; own rhythm = (last − first) / (days − 1) from three purchase days',
  source:
    'reference framework (silence, touches, 2–4 × generic response); states, tiers and costs: convention; interval: Wilson 1927, 95 %',
  input: z.object({
    grossMargin: measures.grossMargin.schema.optional(),
    genericResponse: share.optional(),
    costPerEmail: amount.optional(),
    costPerInApp: amount.optional(),
    costPerRetargeting: amount.optional(),
    costPerCall: amount.optional(),
    silentCustomers: measures.silentCustomers.schema.optional(),
  }),
  output: z.object({
    /** Always the six groups, in the order in which to reach them. */
    groups: z.array(WinbackGroup).length(6),
    touches: z.array(Touch).length(winBack.touches),
    baseline: z.array(UnaidedReturn).length(2),
    reviewDays: count,
    customers: count,
    pastYearlyValue: z.number(),
    cost: amount,
    reactivationsLow: amount,
    reactivationsHigh: amount,
    responseLow: share,
    responseHigh: share,
    /** Above these, past yearly spend is medium, high. */
    tierEdges: z.object({ mediumAbove: z.number(), highAbove: z.number() }),
    breakEvenOn: z.enum(['margin', 'revenue']),
    assumptions: z.array(WinbackAssumption),
    reviewWeeks: z.array(count),
    playbook: z.array(Bilingual),
  }),
  example: {
    input: { grossMargin: 0.5, genericResponse: 0.02, silentCustomers: EXAMPLE },
    output: {
      groups: planGroups(EXAMPLE, { genericResponse: 0.02, grossMargin: 0.5, costs: touchCosts }),
      touches: [
        { id: 'email', name: touchNames.email, contacts: 440, costPerContact: 0.01, cost: 4.4 },
        { id: 'in_app', name: touchNames.in_app, contacts: 140, costPerContact: 0, cost: 0 },
        { id: 'retargeting', name: touchNames.retargeting, contacts: 140, costPerContact: 0.3, cost: 42 },
        { id: 'call', name: touchNames.call, contacts: 40, costPerContact: 6, cost: 240 },
      ],
      baseline: [
        { state: 'lapsing', customers: 150, returned: 15, rate: 0.1, interval: { low: 0.061_515, high: 0.158_435 } },
        { state: 'dormant', customers: 0, returned: 0, rate: null, interval: null },
      ],
      ...{ reviewDays: 42, customers: 440, pastYearlyValue: 42_000, cost: 286.4 },
      ...{ reactivationsLow: 17.6, reactivationsHigh: 35.2, responseLow: 0.04, responseHigh: 0.08 },
      tierEdges: { mediumAbove: 60, highAbove: 200 },
      breakEvenOn: 'margin',
      assumptions: listAssumptions({ genericResponse: 0.02 }),
      reviewWeeks: [2, 4, 6],
      playbook: PLAYBOOK,
    },
  },
  run(input) {
    const { silentCustomers } = input;
    if (silentCustomers === undefined) return NEEDS_AMOUNT;
    const fault =
      findTableFault('silentCustomers', silentCustomers.groups, {
        ...{ ownRhythm: 'flag', customers: 'count', value: 'amount', orders: 'count' },
      }) ?? findTableFault('silentCustomers', silentCustomers.earlier, { customers: 'count', returned: 'count' });
    if (fault !== null) return fault;
    const known = sum(silentCustomers.groups.customers);
    if (known < defaults.maturedMinimum)
      return refuseTooFew(known, 'silentCustomers', { fr: 'clients', en: 'customers' });
    const assumptions = listAssumptions(input);
    const { genericResponse = GENERIC_RESPONSE, grossMargin = 1 } = input;
    const costs = contactCosts(input);
    const groups = planGroups(silentCustomers, { genericResponse, grossMargin, costs });
    const total = (key: 'customers' | 'cost' | 'reactivationsLow' | 'reactivationsHigh') =>
      groups.reduce((all, group) => all + group[key], 0);
    const response = expectedResponse(genericResponse);
    return answerFinite({
      groups,
      touches: TOUCHES.map((id) => {
        const contacts = groups.reduce((all, group) => (group.touches.includes(id) ? all + group.customers : all), 0);
        return { id, name: touchNames[id], contacts, costPerContact: costs[id], cost: contacts * costs[id] };
      }),
      baseline: [countUnaidedReturns(silentCustomers, 'lapsing'), countUnaidedReturns(silentCustomers, 'dormant')],
      reviewDays: silentCustomers.reviewDays,
      customers: total('customers'),
      pastYearlyValue: groups.reduce((cents, group) => cents + Math.round(group.pastYearlyValue * 100), 0) / 100,
      ...{
        cost: total('cost'),
        reactivationsLow: total('reactivationsLow'),
        reactivationsHigh: total('reactivationsHigh'),
      },
      ...{ responseLow: response.low, responseHigh: response.high },
      tierEdges: { mediumAbove: silentCustomers.mediumAbove, highAbove: silentCustomers.highAbove },
      breakEvenOn: input.grossMargin === undefined ? ('revenue' as const) : ('margin' as const),
      assumptions,
      reviewWeeks: [...winBack.reviewWeeks],
      playbook: PLAYBOOK,
    });
  },
  reading(
    {
      groups,
      customers,
      pastYearlyValue,
      cost,
      reactivationsLow,
      reactivationsHigh,
      assumptions,
      baseline,
      reviewDays,
    },
    _given,
    currency,
  ) {
    const lapsing = groups.filter(({ state }) => state === 'lapsing').reduce((all, group) => all + group.customers, 0);
    const paying = groups.filter(({ verdict }) => verdict === 'pays').length;
    const isAssumed = assumptions.some(({ given }) => !given);
    const say = (lang: Lang) => ({
      customers: formatCount(customers, lang),
      lapsing: formatCount(lapsing, lang),
      value: formatMoney(pastYearlyValue, lang, currency),
      cost: formatMoney(cost, lang, currency),
      low: formatCount(reactivationsLow, lang),
      high: formatCount(reactivationsHigh, lang),
      paying: formatCount(paying, lang),
      unaided: baseline.map(({ rate }) => (rate === null ? '–' : formatShare(rate, lang))),
      days: formatCount(reviewDays, lang),
    });
    const [fr, en] = [say('fr'), say('en')];
    return {
      fr: `Clients silencieux à relancer : ${fr.customers} (dont ${fr.lapsing} qui décrochent seulement), ${fr.value} dépensés dans leur dernière année. Coût : ${fr.cost} pour ${fr.low} à ${fr.high} réactivations possibles${isAssumed ? ', sur des hypothèses à remplacer' : ''} ; groupes où l’estimation basse rembourse le coût : ${fr.paying} sur 6. Sans relance, ${fr.unaided[0]} de ceux qui décrochent et ${fr.unaided[1]} des dormants reviennent en ${fr.days} jours : seul un groupe témoin dira ce que la relance ajoute.`,
      en: `Silent customers to reach: ${en.customers} (of whom ${en.lapsing} are only lapsing), ${en.value} spent in their last year. Cost: ${en.cost} for ${en.low} to ${en.high} possible reactivations${isAssumed ? ', on assumptions to replace' : ''}; groups where the low estimate pays the cost back: ${en.paying} of 6. Left alone, ${en.unaided[0]} of the lapsing and ${en.unaided[1]} of the dormant come back within ${en.days} days: only a control group will say what the contacts add.`,
    };
  },
});

function sum(column: ArrayLike<number>): number {
  return Array.from(column).reduce((total, value) => total + value, 0);
}

const NEEDS_AMOUNT = refuse(
  'not_in_data',
  {
    fr: 'Le plan de reconquête demande des commandes avec leurs montants, pour classer les clients par valeur passée. Donnez `silentCustomers` ou chargez un fichier de commandes avec une colonne de montant.',
    en: 'The win-back plan needs orders with their amounts, to rank customers by past value. Give `silentCustomers` or load an orders file with an amount column.',
  },
  ['amount', 'silentCustomers'],
);
