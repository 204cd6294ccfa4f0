import { defineAgent } from '../define-agent.ts';
import { basketPlays } from './loyalty-basket-plays.ts';
import { frequencyPlays } from './loyalty-frequency-plays.ts';

/** Frequency, basket and the loyalty programme. */
export const loyaltyPrograms = defineAgent({
  id: 'loyalty-programs',
  tools: ['purchase_frequency', 'sales_by_month', 'rfm_segments', 'pareto_share', 'action_impact', 'experiment_design'],
  playbook: [...frequencyPlays, ...basketPlays],
});
