import type { Bilingual, Lang } from '../../domain/bilingual.ts';
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
        en: `As a weighted average, ${first} of customers buy again in the first month, ${second} in the second, ${third} in the third.`,
      }[lang],
    );
  }
  if (ledger.has('retention_at.90d.rate') && ledger.has('retention_at.365d.rate'))
    reading.push(lateReturns(ledger)[lang]);
  return { table, reading, missing: null };
}

/**
 * How many come back early, how many ever: two rates over different customers, since fewer have been followed for a year. Only when
 * the year covers at least half of them do the two rates say when customers come back.
 */
function lateReturns(ledger: Ledger): Bilingual {
  const number = (id: string) => ledger.number(id) ?? 0;
  const [early, year] = [refer('retention_at.90d.rate'), refer('retention_at.365d.rate')];
  if (number('retention_at.365d.eligible') < number('retention_at.90d.eligible') / 2) {
    const [followed, oldest] = [refer('retention_at.90d.eligible'), refer('retention_at.365d.eligible')];
    return {
      fr: `Revenus en 90 jours : ${early} de ${followed} clients suivis ; en un an : ${year} des ${oldest} plus anciens, ce qui ne dit rien des autres.`,
      en: `Back within 90 days: ${early} of ${followed} customers followed; within a year: ${year} of the ${oldest} oldest, which says nothing of the others.`,
    };
  }
  const shape =
    number('retention_at.90d.rate') >= number('retention_at.365d.rate') / 2
      ? {
          fr: 'au moins la moitié des retours ont lieu dans les trois premiers mois',
          en: 'at least half of the returns happen in the first three months',
        }
      : {
          fr: 'plus de la moitié des retours viennent après trois mois, une relance tardive reste utile',
          en: 'more than half of the returns come after three months, so a late reminder is still worth sending',
        };
  return {
    fr: `Au total, ${early} sont revenus en 90 jours et ${year} en un an : ${shape.fr}.`,
    en: `In all, ${early} came back within 90 days and ${year} within a year: ${shape.en}.`,
  };
}
