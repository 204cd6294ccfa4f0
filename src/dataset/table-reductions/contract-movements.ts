import { askPayingSpells } from '../contracts/ask-paying-spells.ts';
import { readAccount } from '../contracts/read-account.ts';
import { readMovements } from '../contracts/read-movements.ts';
import { defineTableReduction } from '../define-table-reduction.ts';

/** Movements of subscriptions and what they rest on; `currency` keeps the contracts of one currency. */
export default defineTableReduction({
  measures: ['contractMonths', 'contractWindow', 'contractAccount'],
  needs: [{ table: 'subscriptions', columns: ['startedAt'] }],
  parameters: ['currency'],
  async reduce(view) {
    const told = await askPayingSpells(view, async (spells) => ({
      ...(await readMovements(view, spells)),
      ...(await readAccount(view, spells)),
    }));
    return told ?? {};
  },
});
