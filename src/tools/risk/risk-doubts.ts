import type { Bilingual } from '../../domain/bilingual.ts';
import { formatDecimal } from '../../language/format-number.ts';
import type { RiskBacktest } from './risk-backtest.ts';

/** Above this, a model of customers is more likely to have seen the answer than to foresee it. */
const TOO_GOOD = 0.99;

/** Why the probabilities are not worth using; null when they are. */
export function findUselessness({ auc, aucInterval }: RiskBacktest, converged: boolean): Bilingual | null {
  if (!converged) {
    return {
      fr: 'Le calcul n’a pas atteint de minimum : les coefficients ne sont pas fiables.',
      en: 'The calculation did not reach a minimum: the coefficients cannot be relied on.',
    };
  }
  if (aucInterval.low > 0.5) return null;
  return {
    fr: `Le classement ne fait pas mieux que le hasard (AUC ${formatDecimal(auc, 'fr', 3)}, intervalle à 95 % de ${formatDecimal(aucInterval.low, 'fr', 3)} à ${formatDecimal(aucInterval.high, 'fr', 3)}) : pas de scores.`,
    en: `The ranking does no better than chance (AUC ${formatDecimal(auc, 'en', 3)}, 95% interval ${formatDecimal(aucInterval.low, 'en', 3)} to ${formatDecimal(aucInterval.high, 'en', 3)}): no scores.`,
  };
}

/** What to keep in mind when using them. */
export function listDoubts({ auc, logLoss, baseLogLoss }: RiskBacktest): Bilingual[] {
  return [
    ...(auc >= TOO_GOOD
      ? [
          {
            fr: `AUC de ${formatDecimal(auc, 'fr', 3)} : trop beau pour une prévision. Vérifiez que chaque colonne était connue avant l’issue.`,
            en: `AUC of ${formatDecimal(auc, 'en', 3)}: too good for a forecast. Check that every column was known before the outcome.`,
          },
        ]
      : []),
    ...(logLoss >= baseLogLoss
      ? [
          {
            fr: 'Les probabilités elles-mêmes ne valent pas mieux que le taux moyen : servez-vous de l’ordre, pas des chiffres.',
            en: 'The probabilities themselves are worth no more than the average rate: use the order, not the figures.',
          },
        ]
      : []),
  ];
}
