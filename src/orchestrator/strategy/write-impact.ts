import type { Action } from '../../domain/action.ts';
import type { Lang } from '../../domain/bilingual.ts';
import type { ImpactEstimate } from '../../domain/strategy/impact-estimate.ts';
import { coversAYear } from '../covers-a-year.ts';
import { refer } from '../figure-id.ts';
import type { Ledger } from '../ledger.ts';
import { hasSeveralCurrencies } from './write-currency.ts';

/** The recent newcomers are some of the year's newcomers; the active customers are everyone. */
const PART_OF: Readonly<Record<string, string>> = { nouveaux: 'newcomers' };
const WHOLE = ['active'];

/** What the plan could bring in a year: its actions, a segment aimed at twice counted once. A range under assumptions, never a promise. */
export async function writeImpact(ledger: Ledger, actions: readonly Action[], lang: Lang): Promise<ImpactEstimate> {
  const estimated = actions.flatMap(({ target, impact }) =>
    impact === null ? [] : [{ segment: PART_OF[target] ?? target, low: impact.low, high: impact.high }],
  );
  if (estimated.length === 0 && hasSeveralCurrencies(ledger.refusal('historic_value.12m'))) {
    const text = {
      fr: 'Le gain du plan ne se chiffre pas : les montants sont en plusieurs devises, qui ne s’additionnent pas.',
      en: 'The plan’s gain cannot be estimated: the amounts are in several currencies, which do not add up.',
    };
    return { low: null, high: null, text: text[lang], missing: null };
  }
  if (estimated.length === 0) {
    const text = {
      fr: 'Le gain du plan ne se chiffre pas encore : il faut assez de clients suivis, et ce que rapporte une commande ou un client.',
      en: 'The plan’s gain cannot be estimated yet: it takes enough customers followed, and what an order or a customer brings in.',
    };
    return { low: null, high: null, text: text[lang], missing: 'transaction-history' };
  }
  await ledger.call('plan_impact', 'plan_impact', {
    segments: estimated.map(({ segment }) => segment),
    lows: estimated.map(({ low }) => low),
    highs: estimated.map(({ high }) => high),
    whole: WHOLE,
  });
  const label = { fr: 'Gain annuel du plan', en: 'Yearly gain of the plan' }[lang];
  const low = ledger.take({ id: 'plan_impact.low', call: 'plan_impact', path: '/low', unit: 'moneyEstimate', label });
  const high = ledger.take({
    id: 'plan_impact.high',
    call: 'plan_impact',
    path: '/high',
    unit: 'moneyEstimate',
    label,
  });
  if (low === null || high === null) return { low, high, text: label, missing: null };
  const whole = ledger.has('historic_value.12m.revenue') && coversAYear(ledger);
  const what = ledger.has('fact.grossMargin')
    ? { fr: 'de marge en plus', en: 'of extra margin' }
    : { fr: 'de ventes en plus', en: 'of extra sales' };
  const text = {
    fr: `Entre ${refer(low)} et ${refer(high)} ${what.fr} sur douze mois, avant coûts, si les hypothèses des actions tiennent${whole ? `, pour un chiffre d’affaires annuel de ${refer('historic_value.12m.revenue')}` : ''} ; seuls les tests le confirmeront.`,
    en: `Between ${refer(low)} and ${refer(high)} ${what.en} over twelve months, before costs, if the actions’ assumptions hold${whole ? `, on yearly revenue of ${refer('historic_value.12m.revenue')}` : ''}; only the tests can confirm it.`,
  };
  return { low, high, text: text[lang], missing: null };
}
