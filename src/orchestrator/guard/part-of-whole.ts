import { figureMeasures } from './figure-measures.ts';
import { findFigure } from './find-figure.ts';
import { OUT_OF, type ReferredFigure } from './referred-figure.ts';
import type { Verdict } from './verdict.ts';
import { unitKinds } from './words/measure-units.ts';

/** Names of a part of the customers: all of them are not that part. */
export const SOME_CUSTOMERS: ReadonlySet<string> = new Set([
  'active',
  'newcomers',
  'oneTime',
  'followed',
  'back',
  'alive',
  'missing',
]);

/** « {{…}} sur {{…}} », "{{…}} of {{…}} customers": those who came back, of those who were followed; some, of all customers. */
export function weighWhole({ figure, marked, index, at, context }: ReferredFigure): Verdict {
  const previous = marked.references[index - 1];
  const part = findFigure(previous, context);
  if (previous === undefined || part === undefined || !OUT_OF.test(marked.folded.slice(previous.at + 1, at)))
    return 'unknown';
  if (unitKinds[part.unit] === 'money' && unitKinds[figure.unit] !== 'money') return 'refuted';
  if (part.unit !== 'count' || figure.unit !== 'count') return 'unknown';
  if (Number(part.value) > Number(figure.value)) return 'refuted';
  if (part.id === figure.id.replace(/eligible$/, 'retained')) return 'supported';
  const isSome = figureMeasures(part, context.lang).some((measure) => SOME_CUSTOMERS.has(measure));
  return figure.id === 'data_readiness.customers' && isSome ? 'supported' : 'unknown';
}

/** « {{…}} du chiffre d'affaires » of a share of the base, « {{…}} de la base » of a share of revenue. */
export function isOfAnotherWhole({ figure, marked, at }: ReferredFigure, accepted: ReadonlySet<string>): boolean {
  const beside = marked.mentions.find(({ start }) => start === at + 2);
  if (figure.unit !== 'share' || beside === undefined) return false;
  const [said] = beside.measures;
  return (accepted.has('base') && said === 'revenueShare') || (accepted.has('revenueShare') && said === 'base');
}
