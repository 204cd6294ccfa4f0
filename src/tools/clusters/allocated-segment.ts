import { z } from 'zod';
import { Bilingual, type Lang } from '../../domain/bilingual.ts';
import { amount, count, share } from '../../domain/numbers.ts';
import { formatDecimal, formatMoney, formatShare } from '../../language/format-number.ts';
import { type BudgetConstraint, type BudgetSegment, worthOf } from './budget-segment.ts';

/** What a segment receives, and what it should bring. */
export const AllocatedSegment = z.object({
  id: z.string(),
  customers: count,
  budget: amount,
  share,
  /** Null for a segment without customers. */
  perCustomer: amount.nullable(),
  expectedResponses: amount,
  /** Margin expected from those responses, before the budget is taken off. */
  expected: amount,
  /** What one more euro would bring. */
  nextEuro: amount,
  why: Bilingual,
});
export type AllocatedSegment = z.infer<typeof AllocatedSegment>;

type Given = { budget: number; total: number; scale: number; constraint: BudgetConstraint | undefined };

/** The response that a budget obtains from a segment, what it brings, and why it is that budget. */
export function allocateSegment(segment: BudgetSegment, { budget, total, scale, constraint }: Given): AllocatedSegment {
  const { id, customers, response, margin } = segment;
  const perCustomer = customers === 0 ? null : budget / customers;
  const obtained = scale === 0 ? 0 : 1 - Math.exp(-(perCustomer ?? 0) / scale);
  const first = scale === 0 ? 0 : worthOf(segment) / scale;
  const expectedResponses = customers * response * obtained;
  const nextEuro = customers === 0 ? 0 : first * (1 - obtained);
  return {
    id,
    customers,
    budget,
    share: budget / total,
    perCustomer,
    expectedResponses,
    expected: expectedResponses * margin,
    nextEuro,
    why: explain(segment, { budget, first, nextEuro, constraint }),
  };
}

function explain(
  { customers, response, margin }: BudgetSegment,
  {
    budget,
    first,
    nextEuro,
    constraint,
  }: { budget: number; first: number; nextEuro: number; constraint: BudgetConstraint | undefined },
): Bilingual {
  if (customers === 0) return { fr: 'Aucun client dans ce segment.', en: 'No customer in this segment.' };
  const worth = (lang: Lang) =>
    `${formatShare(response, lang)} × ${formatMoney(margin, lang, null)} = ${formatMoney(response * margin, lang, null)}`;
  const held = constraint?.minimum !== undefined && budget <= constraint.minimum && budget > 0;
  const capped = constraint?.maximum !== undefined && budget >= constraint.maximum;
  const bound = {
    fr: held ? ' Au minimum demandé.' : capped ? ' Au maximum permis.' : '',
    en: held ? ' At the minimum asked for.' : capped ? ' At the maximum allowed.' : '',
  };
  if (budget === 0) {
    return {
      fr: `Réponse × marge : ${worth('fr')} par client ; le premier euro n’y rapporterait que ${formatDecimal(first, 'fr')}.${bound.fr}`,
      en: `Response × margin: ${worth('en')} a customer; the first euro would bring only ${formatDecimal(first, 'en')} there.${bound.en}`,
    };
  }
  return {
    fr: `Réponse × marge : ${worth('fr')} par client ; le premier euro rapporte ${formatDecimal(first, 'fr')}, le dernier ${formatDecimal(nextEuro, 'fr')}.${bound.fr}`,
    en: `Response × margin: ${worth('en')} a customer; the first euro brings ${formatDecimal(first, 'en')}, the last ${formatDecimal(nextEuro, 'en')}.${bound.en}`,
  };
}
