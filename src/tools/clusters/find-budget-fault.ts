import { type Refusal, refuse } from '../../domain/outcome.ts';
import { formatCount } from '../../language/format-number.ts';
import { type BudgetConstraint, type BudgetSegment, worthOf } from './budget-segment.ts';

/** What keeps a budget from being spread; null when nothing does. */
export function findBudgetFault(
  budget: number,
  segments: readonly BudgetSegment[],
  constraints: readonly BudgetConstraint[],
): Refusal | null {
  const ids = segments.map(({ id }) => id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index) ?? null;
  if (twice !== null)
    return fault(
      'segments',
      `« ${twice} » figure deux fois. Donnez un segment une fois.`,
      `“${twice}” appears twice. Give a segment once.`,
    );
  const unknown = constraints.find(({ id }) => !ids.includes(id));
  if (unknown !== undefined)
    return fault(
      'constraints',
      `« ${unknown.id} » n’est pas un segment (${ids.join(', ')}).`,
      `“${unknown.id}” is not a segment (${ids.join(', ')}).`,
    );
  const crossed = constraints.find(({ minimum = 0, maximum }) => maximum !== undefined && minimum > maximum);
  if (crossed !== undefined)
    return fault(
      'constraints',
      `« ${crossed.id} » : le minimum dépasse le maximum.`,
      `“${crossed.id}”: the minimum exceeds the maximum.`,
    );
  if (budget < 0.01)
    return fault('budget', 'Le budget est nul. Donnez-en un d’au moins 0,01.', 'The budget is 0. Give at least 0.01.');
  const least = constraints.reduce((sum, { minimum = 0 }) => sum + minimum, 0);
  if (least > budget)
    return fault(
      'constraints',
      `Les minimums (${formatCount(least, 'fr')}) dépassent le budget (${formatCount(budget, 'fr')}).`,
      `The minimums (${formatCount(least, 'en')}) exceed the budget (${formatCount(budget, 'en')}).`,
    );
  if (segments.every((segment) => segment.customers * worthOf(segment) === 0)) {
    return fault(
      'segments',
      'Aucun segment ne rapporte : il faut au moins un segment avec des clients, une réponse et une marge.',
      'No segment brings anything: at least one needs customers, a response and a margin.',
    );
  }
  return null;
}

function fault(name: string, fr: string, en: string): Refusal {
  return refuse('out_of_domain', { fr, en }, [name]);
}
