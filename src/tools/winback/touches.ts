import type { Bilingual } from '../../domain/bilingual.ts';

/** The ways of reaching a silent customer, in the order of the playbook. */
export const TOUCHES = ['email', 'in_app', 'retargeting', 'call'] as const;
export type TouchId = (typeof TOUCHES)[number];

export const touchNames: Readonly<Record<TouchId, Bilingual>> = {
  email: { fr: 'e-mail', en: 'email' },
  in_app: { fr: 'message dans le produit', en: 'in-app message' },
  retargeting: { fr: 'reciblage', en: 'retargeting' },
  call: { fr: 'court appel', en: 'short call' },
};

/** Cost of one contact, in the currency of the data. Source: convention, to be replaced by the real costs. */
export const touchCosts: Readonly<Record<TouchId, number>> = { email: 0.01, in_app: 0, retargeting: 0.3, call: 6 };

export type SilentState = 'lapsing' | 'dormant';
export type ValueTier = 'high' | 'medium' | 'low';

/**
 * Who is reached how: lapsing customers by every touch, the call for high value only; dormant ones once, with a call for high
 * value. Source: framework (four touches; one try for the dormant).
 */
export const touchPlan: Readonly<Record<SilentState, Readonly<Record<ValueTier, readonly TouchId[]>>>> = {
  lapsing: {
    high: TOUCHES,
    medium: ['email', 'in_app', 'retargeting'],
    low: ['email', 'in_app', 'retargeting'],
  },
  dormant: { high: ['email', 'call'], medium: ['email'], low: ['email'] },
};
