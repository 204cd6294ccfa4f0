import type { Lang } from '../../domain/bilingual.ts';
import type { DiagnosisTable } from '../../domain/strategy/diagnosis.ts';
import { refer } from '../figure-id.ts';
import type { Ledger } from '../ledger.ts';

/** The cohort table by windows of days, and what its curves say. */
export function writeCohorts(ledger: Ledger, lang: Lang): DiagnosisTable {
  const label = {
    fr: 'Cohortes par fenêtre depuis le premier achat',
    en: 'Cohorts by window since the first purchase',
  }[lang];
  const call = 'retention_cohorts.window';
  const table = ledger.take({ id: 'retention_cohorts.window.cohorts', call, path: '/cohorts', unit: 'table', label });
  ledger.take({ id: 'retention_cohorts.window.weightedMean', call, path: '/weightedMean', unit: 'table', label });
  if (table === null) return { table: null, reading: [], missing: 'cohort-retention' };
  const means = [1, 2, 3, 4, 5].map((index) =>
    ledger.take({
      id: `retention_cohorts.window.mean.${index}`,
      call,
      path: `/weightedMean/${index}/rate`,
      unit: 'share',
      label: `${label} – ${index}`,
    }),
  );
  const [first, second, third] = means.map((id) => (id === null ? null : refer(id)));
  const reading: string[] = [];
  if (first && second && third) {
    reading.push(
      {
        fr: `En moyenne pondérée, ${first} des clients rachètent le premier mois, ${second} le deuxième, ${third} le troisième.`,
        en: `On a weighted average, ${first} of customers buy again in the first month, ${second} in the second, ${third} in the third.`,
      }[lang],
    );
  }
  if (ledger.has('retention_at.90d.rate') && ledger.has('retention_at.365d.rate')) {
    reading.push(
      {
        fr: `Au total, ${refer('retention_at.90d.rate')} sont revenus en 90 jours et ${refer('retention_at.365d.rate')} en un an : ${lateShape(ledger, lang)}.`,
        en: `In all, ${refer('retention_at.90d.rate')} came back within 90 days and ${refer('retention_at.365d.rate')} within a year: ${lateShape(ledger, lang)}.`,
      }[lang],
    );
  }
  return { table, reading, missing: null };
}

/** Whether the second order comes early or never: decided on the share of yearly returns made in the first 90 days. */
function lateShape(ledger: Ledger, lang: Lang): string {
  const early = ledger.number('retention_at.90d.rate') ?? 0;
  const year = ledger.number('retention_at.365d.rate') ?? 0;
  return early >= year / 2
    ? {
        fr: 'au moins la moitié des retours ont lieu dans les trois premiers mois',
        en: 'at least half of the returns happen in the first three months',
      }[lang]
    : {
        fr: 'plus de la moitié des retours viennent après trois mois, une relance tardive reste utile',
        en: 'more than half of the returns come after three months, so a late reminder is still worth sending',
      }[lang];
}
