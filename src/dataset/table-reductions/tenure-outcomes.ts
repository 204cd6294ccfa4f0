import { defineTableReduction } from '../define-table-reduction.ts';

/** Attributes that name a contract, in order of preference. */
const CONTRACTS = [
  ...['a_contract', 'a_contract_type', 'a_contrat', 'a_type_contrat', 'a_type_de_contrat', 'a_plan', 'a_plan_name'],
  ...['a_formule', 'a_offre', 'a_forfait', 'a_subscription', 'a_subscription_type', 'a_abonnement', 'a_engagement'],
];

/** Customers of a table by tenure: those whose outcome says that they left at it, and those who were there yet. */
export default defineTableReduction({
  measures: ['tenureOutcomes'],
  needs: [{ table: 'customer_table', columns: ['tenure', 'outcome'] }],
  async reduce(view) {
    const contract = CONTRACTS.find((name) => view.has('customer_table', name));
    const group = contract === undefined ? "''" : `coalesce("${contract}"::VARCHAR, '')`;
    return {
      tenureOutcomes: await view.engine.columns(
        { group: 'text', age: 'number', ended: 'number', censored: 'number' },
        `SELECT ${group} AS contract, tenure::DOUBLE AS age, count(*) FILTER (outcome)::DOUBLE, count(*) FILTER (NOT outcome)::DOUBLE
         FROM ${view.rows('customer_table')} WHERE tenure >= 0 AND outcome IS NOT NULL GROUP BY ALL ORDER BY ALL`,
      ),
    };
  },
});
