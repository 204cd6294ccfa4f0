import type { Lang } from '../../domain/bilingual.ts';
import type { DiagnosisTable } from '../../domain/strategy/diagnosis.ts';
import { refer } from '../figure-id.ts';
import type { Ledger } from '../ledger.ts';

/** The ten segments and where the money is. */
export function writeRfm(ledger: Ledger, lang: Lang): DiagnosisTable {
  const label = { fr: 'Segments RFM', en: 'RFM segments' }[lang];
  const table = ledger.take({
    id: 'rfm_segments.segments',
    call: 'rfm_segments',
    path: '/segments',
    unit: 'table',
    label,
  });
  if (table === null) return { table: null, reading: [], missing: 'rfm-computable' };
  const reading = [
    {
      fr: `Les 20 % de clients qui dépensent le plus font ${refer('pareto_share.revenueShare')} du chiffre d’affaires.`,
      en: `The 20% of customers who spend most make ${refer('pareto_share.revenueShare')} of revenue.`,
    }[lang],
    {
      fr: `À risque : ${refer('rfm_segments.a-risque.customers')} clients, qui ont fait ${refer('rfm_segments.a-risque.revenueShare')} des ventes ; dormants : ${refer('rfm_segments.dormants.customers')}.`,
      en: `At risk: ${refer('rfm_segments.a-risque.customers')} customers, who made ${refer('rfm_segments.a-risque.revenueShare')} of sales; dormant: ${refer('rfm_segments.dormants.customers')}.`,
    }[lang],
  ];
  return { table, reading: ledger.has('pareto_share.revenueShare') ? reading : reading.slice(1), missing: null };
}
