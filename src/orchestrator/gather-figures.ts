import type { Bilingual, Lang } from '../domain/bilingual.ts';
import type { Unit } from '../domain/unit.ts';
import { rfmSegments } from '../knowledge/rfm-segments.ts';
import { yearBefore } from '../language/year-before.ts';
import type { FigureRequest, Ledger } from './ledger.ts';
import { orderCalls, orderFigures } from './order-figures.ts';
import { tableCalls, tableFigures } from './table-figures.ts';
import { idOf } from './wanted-figures.ts';

const ofSegment: readonly { key: string; unit: Unit; label: Bilingual }[] = [
  { key: 'customers', unit: 'count', label: { fr: 'clients', en: 'customers' } },
  { key: 'share', unit: 'share', label: { fr: 'part de la base', en: 'share of the base' } },
  { key: 'revenue', unit: 'money', label: { fr: 'chiffre d’affaires', en: 'revenue' } },
  { key: 'revenueShare', unit: 'share', label: { fr: 'part du chiffre d’affaires', en: 'share of revenue' } },
  { key: 'aov', unit: 'money', label: { fr: 'panier moyen', en: 'average basket' } },
  {
    key: 'yearlyRevenuePerCustomer',
    unit: 'money',
    label: { fr: 'dépense annuelle par client', en: 'yearly spend per customer' },
  },
];

export type Gathering = {
  dataset: string;
  kinds: readonly string[];
  /** Null when no table names a day. */
  asOf: string | null;
  grossMargin: number | null;
  forecast: boolean;
  lang: Lang;
};

/**
 * Asks every tool that the loaded kinds of data call for, then writes down the figures the document may use. A refused call
 * leaves no figure, only the reason, which the document repeats where the figure would have been.
 */
export async function gatherFigures(
  ledger: Ledger,
  { dataset, kinds, asOf, grossMargin, forecast, lang }: Gathering,
): Promise<void> {
  const hasOrders = kinds.includes('orders');
  const lastYear = asOf === null ? null : { from: yearBefore(asOf), to: asOf };
  const known = ledger.value('data_readiness', '/customers');
  const customers = typeof known === 'number' ? known : 0;
  const question = { dataset, lastYear, grossMargin, customers, forecast };
  const calls = [...(hasOrders ? orderCalls(question) : []), ...tableCalls(dataset, kinds)];
  await Promise.all(calls.map(([id, tool, args]) => ledger.call(id, tool, args)));
  for (const figure of [...orderFigures, ...tableFigures]) {
    const { call, path, unit, label, interval } = figure;
    const request: FigureRequest = { id: idOf(figure), call, path, unit, label: label[lang] };
    ledger.take(interval === undefined ? request : { ...request, interval });
  }
  rfmSegments.forEach((segment, index) => {
    for (const { key, unit, label } of ofSegment) {
      ledger.take({
        id: `rfm_segments.${segment.id}.${key}`,
        call: 'rfm_segments',
        path: `/segments/${index}/${key}`,
        unit,
        label: `${segment.name[lang]}, ${label[lang]}`,
      });
    }
  });
}
