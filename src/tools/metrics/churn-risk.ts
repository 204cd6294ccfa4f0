import { z } from 'zod';
import type { Lang } from '../../domain/bilingual.ts';
import { type MeasureName, measures } from '../../domain/measures.ts';
import { formatCount, formatDecimal, formatShare } from '../../language/format-number.ts';
import { formatQuantity } from '../../language/format-quantity.ts';
import { defineTool } from '../define-tool.ts';
import { ForecastModel } from '../forecast/forecast-model.ts';
import { assessRisk } from '../risk/assess-risk.ts';
import { ChurnRiskValue } from '../risk/churn-risk-value.ts';
import { riskExample } from '../risk/risk-example.ts';

const DEFAULT_HORIZON_DAYS = 90;
const LONGEST_DAYS = 730;

const FROM_ORDERS: readonly MeasureName[] = ['repeatGroups', 'splitGroups', 'forecastSplit'];
const FROM_TABLE: readonly MeasureName[] = ['customerAttributes'];

/**
 * Churn risk: a score of 0 to 100 for each customer, 100 × the probability of the outcome. On orders the outcome is no further
 * order within `horizonDays`; on a table of customers it is the table's own. Confused with a churn rate, which counts losses
 * already made, and with causes: drivers go with the outcome, they need not bring it about.
 * Minimum data: 50 customers with a known outcome, 10 of each kind; on orders, what value_forecast needs.
 */
export default defineTool({
  name: 'churn_risk',
  title: { fr: 'Risque de départ', en: 'Churn risk' },
  description: {
    fr: 'Note de risque de 0 à 100 par client, vérifiée sur des clients que le modèle n’a pas vus. Sur des commandes : ne plus rien commander en `horizonDays` jours. Sur un tableau de clients : l’issue qu’il donne (ou la colonne `outcome`), apprise des autres colonnes (ou de `features`) ; les colonnes qui trahissent l’issue sont nommées et écartées. À ne pas confondre avec le taux d’attrition, qui compte les départs passés.',
    en: 'A risk score of 0 to 100 per customer, checked on customers the model has not seen. On orders: no further order within `horizonDays` days. On a table of customers: the outcome it gives (or the column `outcome`), learnt from the other columns (or `features`); columns that give the outcome away are named and left out. Not the churn rate, which counts past losses.',
  },
  formula:
    'score = 100 × probability; logistic: minimises Σ log loss + ½ Σ coefficient² (intercept free; quantities standardised, one column a value, missing apart), auc = mean of 5 folds; forecast: P(no purchase within horizonDays | frequency, recency, age); leakage: a column whose own AUC ≥ 0.95, or a group of 20 or more of whom 98 % have the outcome; bands: up to 30, 50, 70, 100; usable = aucInterval.low > 0.5',
  source:
    'logistic regression: Hastie, Tibshirani & Friedman 2009, scikit-learn’s objective with C = 1; AUC interval: Hanley & McNeil 1982; limit of 70: reference framework; other limits: convention',
  heavy: true,
  asks: ['horizonDays'],
  input: z.object({
    method: z.enum(['auto', 'forecast', 'logistic']).default('auto'),
    customerAttributes: measures.customerAttributes.schema.optional(),
    outcome: z.string().min(1).optional(),
    features: z.array(z.string().min(1)).min(1).optional(),
    horizonDays: z.number().int().min(1).max(LONGEST_DAYS).default(DEFAULT_HORIZON_DAYS),
    model: ForecastModel.default('auto'),
    repeatGroups: measures.repeatGroups.schema.optional(),
    splitGroups: measures.splitGroups.schema.optional(),
    forecastSplit: measures.forecastSplit.schema.optional(),
  }),
  output: ChurnRiskValue,
  example: riskExample,
  wants({ method = 'auto' }) {
    if (method === 'auto') return [...FROM_TABLE, ...FROM_ORDERS];
    return method === 'logistic' ? FROM_TABLE : FROM_ORDERS;
  },
  run: assessRisk,
  reading({ method, horizonDays, reason, backtest, distribution, scored, leakage }) {
    if (reason !== null || distribution === null) return reason ?? { fr: '–', en: '–' };
    const top = distribution.bands.find(({ band }) => band === 'very_high');
    const say = (lang: Lang) => ({
      scored: formatCount(scored, lang),
      high: formatCount(top?.remaining ?? 0, lang),
      auc: formatDecimal(backtest.auc, lang, 3),
      precision: formatShare(backtest.topDecilePrecision, lang),
      lift: formatDecimal(backtest.topDecileLift, lang, 1),
      days: horizonDays === null ? '' : formatQuantity(horizonDays, 'days', lang),
      leaks: leakage.map(({ feature }) => feature).join(', '),
    });
    const [fr, en] = [say('fr'), say('en')];
    const who =
      method === 'forecast'
        ? {
            fr: `Risque de ne plus rien commander d’ici ${fr.days} : ${fr.high} clients sur ${fr.scored}`,
            en: `Risk of no further order within ${en.days}: ${en.high} of ${en.scored} customers`,
          }
        : {
            fr: `Risque d’avoir l’issue du tableau : ${fr.high} clients qui ne l’ont pas (${fr.scored} notés en tout)`,
            en: `Risk of the table’s outcome: ${en.high} customers who do not have it (${en.scored} scored in all)`,
          };
    const leaks = {
      fr: fr.leaks === '' ? '' : ` À vérifier, car sans doute connu après l’issue seulement : ${fr.leaks}.`,
      en: en.leaks === '' ? '' : ` To check, as probably known only after the outcome: ${en.leaks}.`,
    };
    return {
      fr: `${who.fr} dépassent 70 sur 100. Sur des clients non vus, AUC ${fr.auc} ; le dixième le plus à risque a l’issue à ${fr.precision}, ${fr.lift} fois la moyenne.${leaks.fr}`,
      en: `${who.en} score above 70 out of 100. On unseen customers, AUC ${en.auc}; the tenth most at risk has the outcome at ${en.precision}, ${en.lift} times the average.${leaks.en}`,
    };
  },
});
