import type { ExperimentGroup } from '../../domain/experiment-group.ts';
import { type Refusal, refuse } from '../../domain/outcome.ts';
import { exceeds } from '../../maths/exceeds.ts';
import { refuseZero } from '../refuse-zero.ts';

/** What makes a group impossible: nobody in it, more buyers than customers, fewer orders than buyers, or squares too small for their sum. */
export function findGroupFault(name: 'treated' | 'control', group: ExperimentGroup): Refusal | null {
  const { n, buyers, orders, orderSquares, margin, sumSquares } = group;
  if (n === 0) return refuseZero(name);
  if (buyers > n) return refuseGroup(name, 'buyers ≤ n');
  if (orders < buyers || (buyers === 0 && orders > 0)) return refuseGroup(name, 'orders ≥ buyers');
  if (orderSquares !== undefined && exceeds((orders * orders) / n, orderSquares))
    return refuseGroup(name, 'orderSquares ≥ orders² / n');
  if (margin !== undefined && sumSquares !== undefined && exceeds((margin * margin) / n, sumSquares))
    return refuseGroup(name, 'sumSquares ≥ margin² / n');
  return null;
}

function refuseGroup(name: string, rule: string): Refusal {
  return refuse(
    'out_of_domain',
    {
      fr: `Groupe \`${name}\` impossible : il faut ${rule}. Les sommes portent sur tous les clients du groupe, acheteurs ou non ; corrigez-les.`,
      en: `Group \`${name}\` is impossible: ${rule} must hold. Sums run over all customers of the group, buyers or not; correct them.`,
    },
    [name],
  );
}
