import { askPayingSpells } from '../contracts/ask-paying-spells.ts';
import { readStartingMovements } from '../contracts/read-starting-movements.ts';
import { defineTableReduction } from '../define-table-reduction.ts';

/** Starting customers, what they paid and what became of it, over the window that a tool asks for. */
export default defineTableReduction({
  measures: [
    ...(['customersStart', 'customersEnd', 'customersNew', 'customersLost'] as const),
    ...(['mrrStart', 'mrrChurned', 'mrrContraction', 'expansion', 'contraction', 'churned', 'reactivation'] as const),
  ],
  needs: [{ table: 'subscriptions', columns: ['startedAt'] }],
  parameters: ['currency', 'window'],
  async reduce(view) {
    return (await askPayingSpells(view, (spells) => readStartingMovements(view, spells))) ?? {};
  },
});
