import type { Bilingual } from '../../domain/bilingual.ts';

export type ProjectionLack =
  | 'too-few-renewals'
  | 'too-few-departures'
  | 'too-many-renewals'
  | 'no-interior-maximum'
  | 'no-backtest'
  | 'behind-same-rate';

/** Why a projection of contracts is not usable on these data. */
export const projectionReasons: Readonly<Record<ProjectionLack, Bilingual>> = {
  'too-few-renewals': {
    fr: 'Moins de quatre échéances observées : la courbe ne se projette pas encore.',
    en: 'Fewer than four renewals observed: the curve cannot be projected yet.',
  },
  'too-few-departures': {
    fr: 'Moins de 30 départs observés : pas assez pour estimer les paramètres.',
    en: 'Fewer than 30 departures observed: not enough to estimate the parameters.',
  },
  'too-many-renewals': {
    fr: 'Plus de 600 échéances : donnez une période plus longue entre deux échéances (`renewalPeriod`).',
    en: 'More than 600 renewals: give a longer period between two renewals (`renewalPeriod`).',
  },
  'no-interior-maximum': {
    fr: 'Le taux de départ ne baisse pas d’une échéance à l’autre : le modèle n’a pas de maximum. Si les contrats se renouvellent moins souvent, donnez `renewalPeriod` (12 pour des contrats annuels).',
    en: 'The departure rate does not fall from one renewal to the next: the model has no maximum. If contracts renew less often, give `renewalPeriod` (12 for yearly contracts).',
  },
  'no-backtest': {
    fr: 'Pas assez d’échéances suivies par 30 clients pour vérifier la projection sur la suite.',
    en: 'Not enough renewals reached by 30 customers to check the projection on later ones.',
  },
  'behind-same-rate': {
    fr: 'Sur les échéances suivantes, la projection se trompe plus qu’un taux constant.',
    en: 'On later renewals the projection is further off than one constant rate.',
  },
};
