import type { Bilingual } from '../../domain/bilingual.ts';
import type { KeptColumns } from '../../domain/measure-source.ts';
import { answer, type Outcome, refuse } from '../../domain/outcome.ts';
import { type ForecastRisk, type ForecastRiskInput, forecastRisk } from '../forecast/forecast-risk.ts';
import type { ChurnRiskValue } from './churn-risk-value.ts';
import { distributeRisk } from './distribute-risk.ts';
import { judgeRisk } from './risk-backtest.ts';
import { findUselessness, listDoubts } from './risk-doubts.ts';

const SCHEME: Bilingual = {
  fr: 'fin de l’historique mise de côté : probabilité de ne rien acheter ensuite, face à ce qui s’est passé',
  en: 'end of the history held out: probability of buying nothing afterwards, against what happened',
};

/** The risk that customers order no more within a horizon, from the model of repeat buying that backtests best. */
export function ordersRisk(input: ForecastRiskInput): Outcome<ChurnRiskValue & { keep?: KeptColumns }> {
  const forecast = forecastRisk(input);
  if (!forecast.ok) return forecast;
  const { horizonDays, backtest: held, now } = forecast.value;
  const returned = held.customers.map((customers, group) => customers - (held.lapsed[group] ?? 0));
  if (![held.lapsed, returned].every((side) => side.some((customers) => customers > 0))) return refuseOneSide();
  const backtest = judgeRisk(
    { probabilities: held.probability, positives: held.lapsed, negatives: returned },
    [],
    SCHEME,
  );
  const reason = findUselessness(backtest, true);
  const none = new Float64Array(now.probability.length);
  const scores = now.probability.map((probability) => 100 * Math.min(1, Math.max(0, probability)));
  const everyone = { scores, customers: now.customers, positives: none, negatives: none, segment: now.segment };
  return answer({
    ...{ method: 'forecast', horizonDays, usable: reason === null, reason, backtest },
    scored: reason === null ? now.customers.reduce((sum, customers) => sum + customers, 0) : 0,
    distribution: reason === null ? distributeRisk(everyone) : null,
    ...{ drivers: [], features: [], leftOut: [], leakage: [], warnings: listDoubts(backtest) },
    ...(reason === null && { keep: keepScores(now, scores) }),
  });
}

/** One score for each history, whatever the segments of the customers who share it. */
function keepScores({ frequency, recencyDays, ageDays }: ForecastRisk['now'], scores: Float64Array): KeptColumns {
  const seen = new Set<string>();
  const first = scores.map((_, row) => {
    const history = `${frequency[row]} ${recencyDays[row]} ${ageDays[row]}`;
    if (seen.has(history)) return 0;
    seen.add(history);
    return 1;
  });
  const take = (column: Float64Array): Float64Array => column.filter((_, row) => first[row] === 1);
  return {
    name: 'churn_risk',
    keys: ['frequency', 'recencyDays', 'ageDays'],
    columns: {
      frequency: take(frequency),
      recencyDays: take(recencyDays),
      ageDays: take(ageDays),
      score: take(scores),
    },
  };
}

function refuseOneSide() {
  return refuse(
    'undefined_ratio',
    {
      fr: 'Pendant la période de vérification, tous les clients ont racheté, ou aucun : un risque ne se vérifie pas. Changez `horizonDays`.',
      en: 'During the holdout every customer bought again, or none did: a risk cannot be checked. Change `horizonDays`.',
    },
    ['horizonDays'],
  );
}
