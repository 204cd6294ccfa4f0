import type { Lang } from '../domain/bilingual.ts';
import type { Facts } from '../domain/facts.ts';
import type { Finding } from '../domain/strategy/diagnosis.ts';
import { bandOf } from '../knowledge/band-of.ts';
import { findBenchmark } from '../knowledge/benchmarks.ts';
import { refer } from './figure-id.ts';
import type { Ledger } from './ledger.ts';

/** Months of gross profit that should pay an acquisition back, on high-margin offers. */
const PAYBACK_AIM_MONTHS = 4;

/** Poor or telling figures that have no branch of their own. */
export function findFindings(ledger: Ledger, facts: Facts, lang: Lang): Finding[] {
  const findings: Finding[] = [];
  const ratio = ['ltv_cac.ratio', 'fact.ltvToCac'].find((id) => ledger.has(id));
  const row = findBenchmark('saas', 'ltv_cac');
  const worth = ratio === undefined ? null : ledger.number(ratio);
  if (ratio !== undefined && worth !== null && row !== undefined && ['bad', 'average'].includes(bandOf(row, worth))) {
    const text = {
      fr: `Un client rapporte ${refer(ratio)} fois son coût d’acquisition : fragile, à redresser avant d’acheter plus de trafic.`,
      en: `A customer brings ${refer(ratio)} times their acquisition cost: fragile, to be mended before buying more traffic.`,
    };
    findings.push({ id: 'ltv_cac', text: text[lang], figureIds: [ratio] });
  }
  const payback = facts.paybackMonths?.value;
  if (typeof payback === 'number' && payback > PAYBACK_AIM_MONTHS && ledger.has('fact.paybackMonths')) {
    const text = {
      fr: `L’acquisition s’amortit en ${refer('fact.paybackMonths')}, plus long que les quatre mois visés sur une offre à forte marge.`,
      en: `Acquisition pays back in ${refer('fact.paybackMonths')}, longer than the four months aimed at on high-margin offers.`,
    };
    findings.push({ id: 'cac_payback', text: text[lang], figureIds: ['fact.paybackMonths'] });
  }
  if (ledger.has('time_between_purchases.medianDays') && ledger.has('time_between_purchases.meanDays')) {
    const ids = ['time_between_purchases.medianDays', 'time_between_purchases.meanDays'];
    const text = {
      fr: `Ceux qui rachètent le font en ${refer(ids[0] ?? '')} (médiane), ${refer(ids[1] ?? '')} en moyenne.`,
      en: `Those who buy again do so after ${refer(ids[0] ?? '')} (median), ${refer(ids[1] ?? '')} on average.`,
    };
    findings.push({ id: 'time_between_purchases', text: text[lang], figureIds: ids });
  }
  return findings;
}
