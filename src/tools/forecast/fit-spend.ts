import { z } from 'zod';
import { Bilingual } from '../../domain/bilingual.ts';
import type { MeasureValues } from '../../domain/measures.ts';
import { count } from '../../domain/numbers.ts';
import { formatCount, formatDecimal } from '../../language/format-number.ts';
import type { PositiveFit } from '../../maths/fit-positive.ts';
import { fitGammaGamma } from '../../maths/repeat-buying/fit-gamma-gamma.ts';
import { gammaGamma } from '../../maths/repeat-buying/gamma-gamma.ts';
import { weightedCorrelation } from '../../maths/weighted-correlation.ts';

const LEAST_CUSTOMERS = 30;
/** Beyond it, what customers spend goes with how often they buy, and the two cannot be forecast apart. */
const MOST_CORRELATION = 0.3;

/** The model of what a repeat purchase is worth; `reason` says why there is none. Amounts per purchase day, in the stated currency. */
export const SpendPart = z.object({
  usable: z.boolean(),
  reason: Bilingual.nullable(),
  /** Customers with a repeat purchase of a positive amount. */
  customers: count,
  /** Between frequency and mean spend of these customers: the model takes them to be independent. */
  correlation: z.number().nullable(),
  logLikelihood: z.number().nullable(),
  /** Expected mean spend of a customer nothing is known about. */
  meanSpend: z.number().nullable(),
});
export type SpendPart = z.infer<typeof SpendPart>;

/** Parameters p, q, v when the model is usable. */
export type SpendFit = { readonly part: SpendPart; readonly fit: PositiveFit | null };

export function fitSpend(table: MeasureValues['repeatSpends'] | undefined): SpendFit {
  if (table === undefined) return refuseSpend(0, null, NO_AMOUNTS);
  const frequency = Float64Array.from(table.frequency);
  const meanSpend = Float64Array.from(table.meanSpend);
  const customers = Float64Array.from(table.customers);
  const total = customers.reduce((sum, each) => sum + each, 0);
  if (total < LEAST_CUSTOMERS) return refuseSpend(total, null, tooFew(total));
  const correlation = weightedCorrelation(frequency, meanSpend, customers);
  if (correlation !== null && Math.abs(correlation) > MOST_CORRELATION)
    return refuseSpend(total, correlation, dependent(correlation));
  const outcome = fitGammaGamma({ frequency, meanSpend, customers });
  const [, q = 0] = outcome.ok ? outcome.fit.parameters : [];
  if (!outcome.ok || q <= 1) return refuseSpend(total, correlation, NO_FIT);
  const { fit } = outcome;
  const mean = gammaGamma.expectedSpend(fit.parameters, 0, 0);
  const { logLikelihood } = fit;
  return { fit, part: { usable: true, reason: null, customers: total, correlation, logLikelihood, meanSpend: mean } };
}

function refuseSpend(customers: number, correlation: number | null, reason: Bilingual): SpendFit {
  const nothing = { logLikelihood: null, meanSpend: null };
  return { fit: null, part: { usable: false, reason, customers, correlation, ...nothing } };
}

const NO_AMOUNTS: Bilingual = {
  fr: 'Pas de valeur prévue : les commandes n’ont pas de montant.',
  en: 'No value is forecast: the orders have no amount.',
};

const NO_FIT: Bilingual = {
  fr: 'Pas de valeur prévue : les montants des réachats ne suivent pas le modèle (trop semblables, ou trop extrêmes).',
  en: 'No value is forecast: the amounts of repeat purchases do not follow the model (too alike, or too extreme).',
};

function tooFew(found: number): Bilingual {
  return {
    fr: `Pas de valeur prévue : ${formatCount(found, 'fr')} clients ont un réachat avec un montant, il en faut ${formatCount(LEAST_CUSTOMERS, 'fr')}.`,
    en: `No value is forecast: ${formatCount(found, 'en')} customers have a repeat purchase with an amount, where ${formatCount(LEAST_CUSTOMERS, 'en')} are needed.`,
  };
}

function dependent(correlation: number): Bilingual {
  return {
    fr: `Pas de valeur prévue : le montant des achats dépend de leur nombre (corrélation ${formatDecimal(correlation, 'fr')}, maximum ${formatDecimal(MOST_CORRELATION, 'fr')} en valeur absolue), alors que le modèle les suppose indépendants.`,
    en: `No value is forecast: what customers spend goes with how often they buy (correlation ${formatDecimal(correlation, 'en')}, at most ${formatDecimal(MOST_CORRELATION, 'en')} in absolute value), while the model takes them to be independent.`,
  };
}
