import type { Unit } from '../domain/unit.ts';

type InputWords = { readonly unit: Unit; readonly fr: string; readonly en: string };

function input(unit: Unit, fr: string, en: string): InputWords {
  return { unit, fr, en };
}

/** Names and units of what a calculation takes that is no measure: only a person gives it, for one calculation. */
export const calculationInputs: Readonly<Record<string, InputWords>> = {
  promoterShare: input('share', 'part de promoteurs', 'share of promoters'),
  detractorShare: input('share', 'part de détracteurs', 'share of detractors'),
  n: input('count', 'réponses', 'responses'),
  retentionGain: input('pointsOfShare', 'points de rétention annuelle gagnés', 'points of yearly retention gained'),
  churnReduction: input('pointsOfShare', 'points d’attrition mensuelle en moins', 'points of monthly churn taken off'),
  minimumEffect: input('pointsOfShare', 'effet à détecter', 'effect to detect'),
  baselineRate: input('share', 'taux actuel', 'current rate'),
  customersPerWeek: input('count', 'clients par semaine', 'customers a week'),
  controlShare: input('share', 'part du groupe témoin', 'share of the control group'),
  power: input('share', 'puissance', 'power'),
  alpha: input('share', 'risque d’erreur', 'risk of error'),
  uplift: input('share', 'dépense en plus des membres', 'extra spending of members'),
  cannibalisation: input('share', 'part de cette hausse acquise d’avance', 'share of it that would have come anyway'),
  budget: input('money', 'budget', 'budget'),
  withinDays: input('days', 'délai', 'time allowed'),
  newcomers: input('count', 'nouveaux', 'newcomers'),
  activated: input('count', 'nouveaux qui ont atteint la valeur', 'newcomers who reached the value event'),
  onboarded: input('count', 'nouveaux ayant terminé les étapes', 'newcomers who finished the steps'),
  trials: input('count', 'essais arrivés à leur terme', 'trials that ended'),
  paidTrials: input('count', 'essais devenus payants', 'trials that became paid'),
  enrolled: input('count', 'membres du programme', 'programme members'),
  activeEnrolled: input('count', 'membres actifs', 'active members'),
  valueIssued: input('money', 'points ou valeur émis', 'points or value issued'),
  valueRedeemed: input('money', 'points ou valeur utilisés', 'points or value redeemed'),
  referrers: input('count', 'clients qui parrainent', 'customers who refer'),
  contractsDue: input('count', 'contrats arrivés à échéance', 'contracts that came due'),
  contractsRenewed: input('count', 'contrats renouvelés', 'contracts renewed'),
  revenue: input('money', 'chiffre d’affaires', 'revenue'),
};
