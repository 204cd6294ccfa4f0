import { z } from 'zod';
import type { Bilingual, Lang } from '../../domain/bilingual.ts';
import { measures } from '../../domain/measures.ts';
import { day } from '../../domain/numbers.ts';
import { formatCount, formatDecimal, formatMoney } from '../../language/format-number.ts';
import { formatQuantity } from '../../language/format-quantity.ts';
import { defineTool } from '../define-tool.ts';
import { forecastExample } from '../forecast/forecast-example.ts';
import { ForecastModel } from '../forecast/forecast-model.ts';
import { forecastValue } from '../forecast/forecast-value.ts';
import { ValueForecast } from '../forecast/value-forecast-output.ts';

/** Two years: beyond, nothing checks a forecast. */
const LONGEST_DAYS = 730;

/**
 * Expected orders and value of known customers over a bounded horizon, by models of repeat buying judged on days held out.
 * Confused with the formula LTV, which has no horizon and knows no customer, and with historic value, which looks back.
 * Minimum data: 120 days, 100 customers before the holdout of whom 30 came back, 28 days held out. A purchase is a day with
 * an order; a first purchase is the first in the data, so that a history cut at its start makes old customers look new.
 */
export default defineTool({
  name: 'value_forecast',
  title: { fr: 'Valeur prévue', en: 'Value forecast' },
  description: {
    fr: 'Commandes et chiffre d’affaires attendus des clients connus d’ici `horizonDays` jours, au total et par segment, avec la probabilité qu’ils achètent encore. Le modèle est vérifié sur la fin de l’historique, face au rythme passé et à la moyenne par segment ; s’il ne vaut pas mieux que le rythme passé, il est dit inutilisable. À ne pas confondre avec la LTV calculée par formule.',
    en: 'Orders and revenue expected from known customers within `horizonDays` days, in total and by segment, with the chance that they still buy. The model is checked on the end of the history, against the past rate and the segment mean; when it does no better than the past rate it is declared unusable. Not the LTV by formula.',
  },
  formula:
    'frequency, recency, age in weeks, from purchase days; expectedOrders = Σ E[Y(horizon) | frequency, recency, age]; expectedValue = Σ E[Y] × E[M | frequency, mean spend]; usable = interior maximum and backtest.mae ≤ backtest.sameRateMae',
  source:
    'BG/NBD: Fader, Hardie and Lee 2005; MBG/NBD: Batislam, Denizel and Filiztekin 2007; Pareto/NBD: Schmittlein, Morrison and Colombo 1987; Gamma-Gamma: Fader and Hardie 2013; usability: convention',
  heavy: true,
  asks: ['calibrationTo', 'horizonDays'],
  input: z.object({
    model: ForecastModel.default('auto'),
    horizonDays: z.number().int().min(1).max(LONGEST_DAYS).default(365),
    calibrationTo: day.optional(),
    repeatGroups: measures.repeatGroups.schema,
    repeatGroupSpend: measures.repeatGroupSpend.schema.optional(),
    repeatSpends: measures.repeatSpends.schema.optional(),
    splitGroups: measures.splitGroups.schema,
    forecastSplit: measures.forecastSplit.schema,
    repeatMonths: measures.repeatMonths.schema.optional(),
  }),
  output: ValueForecast,
  example: forecastExample,
  run: forecastValue,
  reading(value, _given, currency) {
    const { backtest, total, horizonDays, reason } = value;
    if (reason !== null || total === null || backtest === null) return reason ?? { fr: '', en: '' };
    const say = (lang: Lang) => ({
      customers: formatCount(total.customers, lang),
      alive: formatCount(total.aliveCustomers, lang),
      orders: formatCount(total.expectedOrders, lang),
      days: formatQuantity(horizonDays, 'days', lang),
      value: total.expectedValue === null ? null : formatMoney(Math.round(total.expectedValue), lang, currency),
      predicted: formatCount(backtest.predicted, lang),
      actual: formatCount(backtest.actual, lang),
      mae: formatDecimal(backtest.mae, lang, 3),
      sameRateMae: formatDecimal(backtest.sameRateMae, lang, 3),
    });
    const [fr, en] = [say('fr'), say('en')];
    const flags = (lang: keyof Bilingual) => value.flags.map(({ text }) => ` ${text[lang]}`).join('');
    return {
      fr: `D’ici ${fr.days}, les ${fr.customers} clients connus devraient passer ${fr.orders} commandes${fr.value === null ? '' : `, pour ${fr.value}`} ; ${fr.alive} d’entre eux achètent sans doute encore. Vérification : ${fr.predicted} achats prévus, ${fr.actual} constatés ; écart moyen par client ${fr.mae}, contre ${fr.sameRateMae} au rythme passé.${flags('fr')}`,
      en: `Within ${en.days} the ${en.customers} known customers should place ${en.orders} orders${en.value === null ? '' : `, worth ${en.value}`}; ${en.alive} of them probably still buy. Check: ${en.predicted} purchases foretold, ${en.actual} observed; ${en.mae} off per customer, against ${en.sameRateMae} at the past rate.${flags('en')}`,
    };
  },
});
