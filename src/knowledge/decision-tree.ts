import type { AgentId } from '../domain/agent-id.ts';
import type { Bilingual } from '../domain/bilingual.ts';
import type { BranchId } from '../domain/branch.ts';
import type { Condition } from '../domain/condition.ts';
import type { FactName } from '../domain/facts.ts';
import { generalThresholds } from './general-thresholds.ts';

/** A branch of the tree: when it matches, who takes it and what the work is about. The first agent leads. */
export type TreeBranch = {
  readonly id: BranchId;
  readonly kind: 'problem' | 'goal';
  readonly name: Bilingual;
  readonly focus: Bilingual;
  readonly agents: readonly AgentId[];
  readonly when: Condition;
  /** True for what this product adds to the reference framework's tree. */
  readonly extension: boolean;
};

const worse = (fact: FactName): Condition => ({ kind: 'worse', fact });
const is = (fact: FactName, ...values: readonly (string | boolean)[]): Condition => ({ kind: 'is', fact, values });
const under = (fact: FactName, { value }: { value: number }): Condition => ({ kind: 'under', fact, limit: value });
const any = (...of: readonly Condition[]): Condition => ({ kind: 'any', of });
const all = (...of: readonly Condition[]): Condition => ({ kind: 'all', of });
const not = (of: Condition): Condition => ({ kind: 'not', of });

const churnHigh = any(worse('churnMonthly'), is('churnHigh', true));
const valueFalls = any(is('ltvTrend', 'down'), is('aovTrend', 'down'), is('lifetimeTrend', 'down'));

/** The tree, in its order; `audit` is not here: it is what remains when nothing matches and nothing is known. */
export const decisionTree: readonly TreeBranch[] = [
  {
    id: 'onboarding',
    kind: 'problem',
    name: { fr: 'Accueil des nouveaux clients insuffisant', en: 'Weak onboarding' },
    focus: { fr: 'le premier mois du client', en: 'the customer’s first month' },
    agents: ['lifecycle-management'],
    when: any(
      under('activationRate', generalThresholds.activation_rate),
      is('onboardingWeak', true),
      worse('trialToPaid'),
      worse('timeToValueDays'),
    ),
    extension: false,
  },
  {
    id: 'churn-early',
    kind: 'problem',
    name: { fr: 'Clients perdus tôt', en: 'Early churn' },
    focus: { fr: 'les trois premiers mois du client', en: 'the customer’s first three months' },
    agents: ['lifecycle-management'],
    when: any(all(churnHigh, is('churnPhase', 'early', 'both')), worse('retention90')),
    extension: false,
  },
  {
    id: 'churn-late',
    kind: 'problem',
    name: { fr: 'Clients établis qui partent', en: 'Late churn' },
    focus: { fr: 'les signes de départ et la reconquête', en: 'signs of leaving and win-back' },
    agents: ['churn-prevention'],
    when: any(
      all(churnHigh, is('churnPhase', 'late', 'both')),
      worse('grr'),
      worse('retention12m'),
      all(worse('nrr'), not({ kind: 'fine', fact: 'grr' })),
    ),
    extension: false,
  },
  {
    id: 'frequency',
    kind: 'problem',
    name: { fr: 'Achats trop rares', en: 'Low purchase frequency' },
    focus: { fr: 'les raisons de racheter', en: 'reasons to buy again' },
    agents: ['loyalty-programs'],
    when: any(worse('purchaseFrequency'), worse('repeatRate'), is('frequencyLow', true)),
    extension: false,
  },
  {
    id: 'ltv-basket',
    kind: 'problem',
    name: { fr: 'Panier en baisse', en: 'Shrinking basket' },
    focus: { fr: 'la montée en gamme et la vente croisée', en: 'upsell and cross-sell' },
    agents: ['loyalty-programs'],
    when: all(valueFalls, is('aovTrend', 'down')),
    extension: false,
  },
  {
    id: 'ltv-lifetime',
    kind: 'problem',
    name: { fr: 'Durée de vie en baisse', en: 'Shortening lifetime' },
    focus: { fr: 'tout ce qui fait rester plus longtemps', en: 'whatever makes customers stay longer' },
    agents: ['churn-prevention'],
    when: any(all(valueFalls, is('lifetimeTrend', 'down')), all(is('ltvTrend', 'down'), is('aovTrend', 'flat', 'up'))),
    extension: false,
  },
  {
    id: 'satisfaction',
    kind: 'problem',
    name: { fr: 'Satisfaction insuffisante', en: 'Low satisfaction' },
    focus: { fr: 'la réponse à chaque client mécontent', en: 'closing the loop with unhappy customers' },
    agents: ['customer-success'],
    when: any(
      under('nps', generalThresholds.nps),
      under('csat', generalThresholds.csat),
      under('healthScore', generalThresholds.health_score),
      is('satisfactionLow', true),
      { kind: 'over', fact: 'npsDrop', limit: 0 },
    ),
    extension: false,
  },
  {
    id: 'no-programme',
    kind: 'problem',
    name: { fr: 'Pas de programme de fidélité', en: 'No loyalty programme' },
    focus: { fr: 'la conception du programme', en: 'programme design' },
    agents: ['loyalty-programs'],
    when: is('loyaltyProgram', 'none'),
    extension: false,
  },
  {
    id: 'programme-weak',
    kind: 'problem',
    name: { fr: 'Programme de fidélité peu utilisé', en: 'Under-used loyalty programme' },
    focus: { fr: 'un programme plus simple et plus utilisé', en: 'a simpler, better-used programme' },
    agents: ['loyalty-programs'],
    when: any(worse('loyaltySignup'), worse('activeMembers'), worse('redemptionRate'), is('programmeWeak', true)),
    extension: true,
  },
  {
    id: 'expansion-weak',
    kind: 'problem',
    name: { fr: 'Trop peu d’expansion', en: 'Weak expansion' },
    focus: { fr: 'l’adoption et la montée en gamme', en: 'adoption and upsell' },
    agents: ['customer-success', 'loyalty-programs'],
    when: all(worse('nrr'), { kind: 'fine', fact: 'grr' }),
    extension: true,
  },
  {
    id: 'goal-retention',
    kind: 'goal',
    name: { fr: 'Garder plus de clients', en: 'Keep more customers' },
    focus: { fr: 'la baisse de l’attrition', en: 'lower churn' },
    agents: ['churn-prevention', 'lifecycle-management'],
    when: is('goals', 'retention'),
    extension: false,
  },
  {
    id: 'goal-ltv',
    kind: 'goal',
    name: { fr: 'Augmenter la valeur client', en: 'Raise customer value' },
    focus: { fr: 'ce que chaque client achète et utilise', en: 'what each customer buys and uses' },
    agents: ['loyalty-programs', 'customer-success'],
    when: is('goals', 'ltv'),
    extension: false,
  },
  {
    id: 'goal-ambassadors',
    kind: 'goal',
    name: { fr: 'Créer des ambassadeurs', en: 'Create advocates' },
    focus: { fr: 'la recommandation', en: 'referrals and reviews' },
    agents: ['customer-success'],
    when: is('goals', 'ambassadors'),
    extension: false,
  },
  {
    id: 'goal-cost',
    kind: 'goal',
    name: { fr: 'Fidéliser à moindre coût', en: 'Retain at lower cost' },
    focus: { fr: 'les actions les moins chères d’abord', en: 'the cheapest actions first' },
    agents: ['lifecycle-management', 'loyalty-programs', 'churn-prevention', 'customer-success'],
    when: is('goals', 'cost'),
    extension: false,
  },
];
