import { z } from 'zod';
import { Bilingual, type Lang } from '../../domain/bilingual.ts';
import { refer } from '../figure-id.ts';
import type { Ledger } from '../ledger.ts';

/** The segments whose customers are about to be lost: what they still bring is at risk. */
const AT_RISK = ['a-risque', 'dormants'] as const;

/**
 * What to expect of the customers known today if nothing changes: orders and value of the next twelve months, how far such
 * a forecast was right on the days held out, and what is at risk. Without a usable forecast, why there is none.
 */
export function writeOutlook(ledger: Ledger, lang: Lang): string[] {
  const reason = Bilingual.safeParse(ledger.value('value_forecast', '/reason'));
  if (reason.success)
    return [{ fr: `Pas de prévision : ${reason.data.fr}`, en: `No forecast: ${reason.data.en}` }[lang]];
  if (!ledger.has('value_forecast.total.expectedOrders')) return [];
  const of = (path: string) => refer(`value_forecast.${path}`);
  const value = ledger.has('value_forecast.total.expectedValue')
    ? { fr: `, pour ${of('total.expectedValue')}`, en: `, worth ${of('total.expectedValue')}` }
    : { fr: '', en: '' };
  return [
    {
      fr: `Si rien ne change, les clients connus devraient passer ${of('total.expectedOrders')} commandes dans les douze mois qui viennent${value.fr} ; ${of('total.aliveCustomers')} d’entre eux achètent sans doute encore.`,
      en: `If nothing changes, the customers known today should place ${of('total.expectedOrders')} orders over the next twelve months${value.en}; ${of('total.aliveCustomers')} of them probably still buy.`,
    }[lang],
    {
      fr: `Vérification sur les ${of('backtest.holdoutDays')} mis de côté : ${of('backtest.predicted')} achats prévus, ${of('backtest.actual')} constatés ; l’écart moyen par client est de ${of('backtest.mae')}, contre ${of('backtest.sameRateMae')} en prolongeant le rythme passé.`,
      en: `Check on the ${of('backtest.holdoutDays')} held out: ${of('backtest.predicted')} purchases foretold, ${of('backtest.actual')} observed; the mean error per customer is ${of('backtest.mae')}, against ${of('backtest.sameRateMae')} when the past rate is carried on.`,
    }[lang],
    ...riskLine(ledger, lang),
    ...flagLines(ledger, lang),
  ];
}

function riskLine(ledger: Ledger, lang: Lang): string[] {
  const parts = AT_RISK.map((segment) => ({
    customers: `rfm_segments.${segment}.customers`,
    spent: `rfm_segments.${segment}.yearlyRevenuePerCustomer`,
  }));
  const [atRisk, dormant] = parts;
  if (atRisk === undefined || dormant === undefined) return [];
  if (!parts.every(({ customers, spent }) => ledger.has(customers) && ledger.has(spent))) return [];
  const say = ({ customers, spent }: typeof atRisk) => ({ customers: refer(customers), spent: refer(spent) });
  const [risk, asleep] = [say(atRisk), say(dormant)];
  return [
    {
      fr: `Valeur en jeu : ${risk.customers} clients à risque qui dépensaient chacun ${risk.spent} par an, et ${asleep.customers} dormants qui en dépensaient ${asleep.spent}.`,
      en: `Value at risk: ${risk.customers} customers at risk who used to spend ${risk.spent} each a year, and ${asleep.customers} dormant ones who used to spend ${asleep.spent}.`,
    }[lang],
  ];
}

/** What makes the forecast less sure, in the tool’s own words. */
function flagLines(ledger: Ledger, lang: Lang): string[] {
  const flags = Flags.safeParse(ledger.value('value_forecast', '/flags'));
  return (flags.data ?? []).map(({ text }) => text[lang]);
}

const Flags = z.array(z.object({ text: Bilingual }));
