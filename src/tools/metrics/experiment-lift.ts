import { z } from 'zod';
import type { Lang } from '../../domain/bilingual.ts';
import { measures } from '../../domain/measures.ts';
import { count, share } from '../../domain/numbers.ts';
import { defaults } from '../../knowledge/defaults.ts';
import { formatCount, formatDecimal, formatShare, formatSharePoints } from '../../language/format-number.ts';
import { formatQuantity } from '../../language/format-quantity.ts';
import { safeText } from '../../language/safe-text.ts';
import { answerFinite } from '../answer-finite.ts';
import { compareGroups } from '../campaigns/compare-groups.ts';
import { findGroupFault } from '../campaigns/find-group-fault.ts';
import { GroupComparison } from '../campaigns/group-comparison.ts';
import { refuseTest } from '../campaigns/refuse-test.ts';
import { defineTool } from '../define-tool.ts';
import { refuseTooFew } from '../refuse-too-few.ts';

const DAYS = 30;
const LONGEST_DAYS = 730;

const Source = z.object({
  name: z.string(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  days: count,
  pending: count,
  crossed: count,
  outcome: z.enum(['orders', 'responses']),
  amounts: z.enum(['margin', 'revenue', 'none']),
  others: z.array(z.string()),
});

/**
 * Experiment lift: what a campaign brought beyond what its control group did anyway. The verdict is that of the share of buyers
 * (two-sided test at 5 %, 95 % interval excluding 0); a margin surely below the control's makes it worse.
 * Confused with the response rate, which counts those who would have bought anyway. Minimum data: one customer a side when
 * given by hand, thirty a side from a file, whose window of `days` has elapsed.
 */
export default defineTool({
  name: 'experiment_lift',
  title: { fr: 'Effet mesuré d’un test', en: 'Experiment lift' },
  description: {
    fr: 'Effet d’une campagne comparée à son groupe témoin : écart de taux d’acheteurs avec intervalle et p, commandes et marge en plus, verdict (`not_enough_to_say` dit combien de clients il manque). Donnez les deux groupes, ou un jeu de données avec une colonne de groupe : les achats comptent du jour de l’envoi pendant `days` jours. Sans `grossMargin`, la marge tirée des données est le chiffre d’affaires. Ce n’est pas le taux de réponse.',
    en: 'Effect of a campaign against its control group: difference in the share of buyers with interval and p-value, incremental orders and margin, verdict (`not_enough_to_say` tells how many customers are missing). Give both groups, or a data set with a group column: purchases count from the day of the send, for `days` days. Without `grossMargin`, margin taken from data is revenue. It is not the response rate.',
  },
  formula:
    'lift = treated.buyers / treated.n − control.buyers / control.n; incrementalOrders = treated.orders − treated.n × control.orders / control.n; incrementalMargin likewise; sums run over all n customers; sumSquares = Σ (margin per customer)²',
  source:
    'interval of the lift: Newcombe 1998; p-value: pooled two-proportion test (Fleiss, Levin & Paik 2003), Fisher exact under 5 expected; orders and margin: Welch 1947; missing customers: at 80 % power; verdict rule: convention',
  input: z.object({
    treated: measures.treated.schema,
    control: measures.control.schema,
    testedCampaign: measures.testedCampaign.schema.optional(),
    campaign: z.string().min(1).optional(),
    days: z.number().int().min(1).max(LONGEST_DAYS).default(DAYS),
    controlGroup: z.string().min(1).optional(),
    grossMargin: share.optional(),
  }),
  output: GroupComparison.extend({ campaign: Source.optional() }),
  /** Groups given by hand are not those of a campaign of the data. */
  wants: ({ treated, control }) =>
    treated === undefined && control === undefined ? ['treated', 'control', 'testedCampaign'] : ['treated', 'control'],
  asks: ['campaign', 'days', 'controlGroup', 'grossMargin'],
  example: {
    input: {
      treated: { n: 1000, buyers: 130, orders: 150, margin: 3000, sumSquares: 90_000 },
      control: { n: 1000, buyers: 100, orders: 110, margin: 2200, sumSquares: 66_000 },
    },
    output: {
      treatedRate: 0.13,
      controlRate: 0.1,
      lift: 0.03,
      interval: { low: 0.0020023, high: 0.0580705 },
      relativeLift: 0.3,
      pValue: 0.0354885,
      test: 'score',
      incrementalBuyers: 30,
      incrementalOrders: 40,
      incrementalOrdersInterval: null,
      incrementalMargin: 800,
      incrementalMarginInterval: { low: 60.18633, high: 1539.81367 },
      marginPValue: 0.0340704,
      verdict: 'better',
      moreCustomers: null,
      smallestVisibleLift: 0.0407452,
    },
  },
  run({ treated, control, testedCampaign, campaign, days }) {
    const fromData = testedCampaign !== undefined;
    if (fromData && (testedCampaign.campaign === '' || Math.min(treated.n, control.n) === 0))
      return refuseTest(testedCampaign, campaign);
    const fault = findGroupFault('treated', treated) ?? findGroupFault('control', control);
    if (fault !== null) return fault;
    const smaller = Math.min(treated.n, control.n);
    if (fromData && smaller < defaults.maturedMinimum)
      return refuseTooFew(smaller, treated.n < control.n ? 'treated' : 'control', {
        fr: 'clients du plus petit groupe',
        en: 'customers of the smaller group',
      });
    const compared = compareGroups(treated, control);
    if (!fromData) return answerFinite(compared);
    const { campaign: name, tested, groups: _, ...rest } = testedCampaign;
    const others = tested.filter((other) => other !== name).map((other) => safeText(other));
    return answerFinite({ ...compared, campaign: { ...rest, name: safeText(name), days, others } });
  },
  reading(value, { treated, control }) {
    const say = (lang: Lang) => ({
      rates: [formatShare(value.treatedRate, lang), formatShare(value.controlRate, lang)],
      sizes: [formatCount(treated.n, lang), formatCount(control.n, lang)],
      lift: formatSharePoints(value.lift, lang),
      low: formatSharePoints(value.interval.low, lang),
      high: formatSharePoints(value.interval.high, lang),
      p: formatDecimal(value.pValue, lang, 4),
      name: value.campaign === undefined ? null : value.campaign.name,
      days: value.campaign === undefined ? '' : formatQuantity(value.campaign.days, 'days', lang),
      more: value.moreCustomers === null ? null : formatCount(value.moreCustomers, lang),
    });
    const [fr, en] = [say('fr'), say('en')];
    return {
      fr: `${fr.name === null ? 'Acheteurs' : `Campagne « ${fr.name} », acheteurs en ${fr.days}`} : ${fr.rates[0]} du groupe exposé (${fr.sizes[0]}) contre ${fr.rates[1]} du témoin (${fr.sizes[1]}), soit ${fr.lift} (de ${fr.low} à ${fr.high}, p = ${fr.p}). ${VERDICTS[value.verdict].fr}${fr.more === null ? '' : ` Pour montrer un tel écart, il manque ${fr.more} clients.`}`,
      en: `${en.name === null ? 'Buyers' : `Campaign “${en.name}”, buyers within ${en.days}`}: ${en.rates[0]} of the treated group (${en.sizes[0]}) against ${en.rates[1]} of the control (${en.sizes[1]}), or ${en.lift} (from ${en.low} to ${en.high}, p = ${en.p}). ${VERDICTS[value.verdict].en}${en.more === null ? '' : ` Showing such a difference takes ${en.more} more customers.`}`,
    };
  },
});

const VERDICTS = {
  better: { fr: 'Le groupe exposé fait mieux.', en: 'The treated group does better.' },
  worse: { fr: 'Le groupe exposé fait moins bien.', en: 'The treated group does worse.' },
  not_enough_to_say: { fr: 'Pas assez de données pour conclure.', en: 'Not enough to say.' },
} as const;
