import type { Situation } from './departure.ts';
import type { OpenShop } from './open-shop.ts';

const MONTH_DAYS = 30.4;

/** Whether no departure of the plan takes the customer away; every one that concerns them has its own chance. */
export function staysAfter(
  { departures, draw }: OpenShop,
  situation: Situation,
  at: { readonly order: number; readonly arrival: number; readonly gapDays: number },
): boolean {
  return departures.every(({ whom, by, per, stay }) => {
    const share = stay[at[by]] ?? 1;
    if (share >= 1 || !whom.every((fact) => situation[fact])) return true;
    return draw() < (per === 'order' ? share : share ** (at.gapDays / MONTH_DAYS));
  });
}
