import { askPayingSpells } from '../contracts/ask-paying-spells.ts';
import { readAccount } from '../contracts/read-account.ts';
import { readMovements } from '../contracts/read-movements.ts';
import { readStartingMovements } from '../contracts/read-starting-movements.ts';
import { defineTableReduction } from '../define-table-reduction.ts';

/** The same movements from invoices with the period they cover, where no subscriptions are loaded. */
export default defineTableReduction({
  measures: [
    ...(['contractMonths', 'contractWindow', 'contractAccount'] as const),
    ...(['customersStart', 'customersEnd', 'customersNew', 'customersLost'] as const),
    ...(['mrrStart', 'mrrChurned', 'mrrContraction', 'expansion', 'contraction', 'churned', 'reactivation'] as const),
  ],
  needs: [{ table: 'invoices', columns: ['periodStart', 'periodEnd', 'amount'] }],
  parameters: ['currency', 'window'],
  async reduce(view) {
    if (view.has('subscriptions')) return {};
    const told = await askPayingSpells(view, async (spells) => ({
      ...(await readMovements(view, spells)),
      ...(await readAccount(view, spells)),
      ...(await readStartingMovements(view, spells)),
    }));
    return told ?? {};
  },
});
