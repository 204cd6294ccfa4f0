import type { Lang } from '../domain/bilingual.ts';
import type { Finding } from '../domain/strategy/diagnosis.ts';
import type { Diagnosis } from './diagnose.ts';
import { refer } from './figure-id.ts';
import type { Ledger } from './ledger.ts';

/** Under this an acquisition is fragile in every industry; from 3 to 5 it is healthy. */
const FRAGILE_LTV_CAC = 3;
/** Months of gross profit that should pay an acquisition back, on high-margin offers. */
const PAYBACK_AIM_MONTHS = 4;

/** Poor or telling figures that have no branch of their own. */
export function findFindings(
  ledger: Ledger,
  { facts, outcome }: Pick<Diagnosis, 'facts' | 'outcome'>,
  lang: Lang,
): Finding[] {
  const findings: Finding[] = [];
  const ratio = ['ltv_cac.ratio', 'fact.ltvToCac'].find((id) => ledger.has(id));
  const worth = ratio === undefined ? null : ledger.number(ratio);
  if (ratio !== undefined && worth !== null && worth < FRAGILE_LTV_CAC) {
    const text = {
      fr: `Un client rapporte ${refer(ratio)} fois son coût d’acquisition : à améliorer avant d’augmenter le budget d’acquisition.`,
      en: `A customer brings in ${refer(ratio)} times their acquisition cost: improve this before raising the acquisition budget.`,
    };
    findings.push({ id: 'ltv_cac', text: text[lang], figureIds: [ratio] });
  }
  const payback = facts.paybackMonths?.value;
  if (typeof payback === 'number' && payback > PAYBACK_AIM_MONTHS && ledger.has('fact.paybackMonths')) {
    const text = {
      fr: `Le coût d’acquisition est récupéré en ${refer('fact.paybackMonths')}, au-delà des quatre mois visés sur une offre à forte marge.`,
      en: `Acquisition cost is paid back in ${refer('fact.paybackMonths')}, longer than the four months to aim for on high-margin offers.`,
    };
    findings.push({ id: 'cac_payback', text: text[lang], figureIds: ['fact.paybackMonths'] });
  }
  if (
    outcome !== 'not-enough' &&
    ledger.has('time_between_purchases.medianDays') &&
    ledger.has('time_between_purchases.meanDays')
  ) {
    const ids = ['time_between_purchases.medianDays', 'time_between_purchases.meanDays'];
    const text = {
      fr: `Délai entre deux achats d’un même client : ${refer(ids[0] ?? '')} en médiane, ${refer(ids[1] ?? '')} en moyenne.`,
      en: `Time between two purchases of the same customer: median ${refer(ids[0] ?? '')}, mean ${refer(ids[1] ?? '')}.`,
    };
    findings.push({ id: 'time_between_purchases', text: text[lang], figureIds: ids });
  }
  return findings;
}
