import type { FactName } from '../../../domain/facts.ts';
import type { ReadingContext } from '../../../domain/model.ts';
import type { BoundValue } from '../values/bound-value.ts';

/** The inputs that a fact said earlier can fill. */
const FACT_OF: Readonly<Record<string, FactName>> = {
  arpu: 'arpu',
  grossMargin: 'grossMargin',
  monthlyChurn: 'churnMonthly',
  cac: 'cac',
  ltv: 'ltv',
  customers: 'customers',
  customersStart: 'customers',
  mrrStart: 'mrr',
  aov: 'aov',
};

/** The inputs that a value tied to a subject can fill. */
const SUBJECT_OF: Readonly<Record<string, string>> = {
  arpu: 'arpu',
  grossMargin: 'grossMargin',
  monthlyChurn: 'monthly_churn',
  cac: 'cac',
  ltv: 'ltv',
  customers: 'customers',
  mrrStart: 'mrr',
  aov: 'aov',
};

/** What the message's own bound values, the last calculation when the message goes on from it, and facts said earlier know of an input. */
export function rememberInput(
  name: string,
  values: readonly BoundValue[],
  context: ReadingContext,
  goesOn: boolean,
): number | null {
  const bound = values.find(
    ({ subject, standing }) => subject === SUBJECT_OF[name] && (standing === 'ours' || standing === 'supposed'),
  );
  if (bound !== undefined) return bound.value;
  const last = context.last?.request;
  const known = goesOn && last?.kind === 'calculation' ? last.input[name] : undefined;
  if (typeof known === 'number') return known;
  const fact = FACT_OF[name];
  const said = fact === undefined ? undefined : context.facts[fact];
  return typeof said?.value === 'number' && said.source === 'said' ? said.value : null;
}
