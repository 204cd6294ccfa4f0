import type { Bilingual, Lang } from '../domain/bilingual.ts';
import type { RouteOutcome } from '../domain/branch.ts';
import type { Diagnosis } from './diagnose.ts';
import type { Ledger } from './ledger.ts';
import { writeSummary } from './strategy/write-summary.ts';

/** What a turn without data concludes when no branch matches, where the document would point at its own parts. */
const WITHOUT_DATA: Partial<Record<RouteOutcome, Bilingual>> = {
  audit: {
    fr: 'Rien de votre clientèle n’est encore connu : on commence par un audit, c’est-à-dire réunir les commandes ou les abonnements, une mesure de satisfaction et ce que fait le programme de fidélité.',
    en: 'Nothing is known of your customers yet, so an audit comes first: gather orders or subscriptions, a measure of satisfaction, and what the loyalty programme does.',
  },
  healthy: {
    fr: 'Ce que vous indiquez est au niveau des références ou au-dessus : aucun problème à traiter. Gardez un œil chaque mois sur l’attrition, la rétention à 90 jours et la satisfaction.',
    en: 'What you give is at its benchmarks or above: no problem to treat. Keep an eye on churn, 90-day retention and satisfaction every month.',
  },
  'not-enough': {
    fr: 'Cela ne suffit pas encore pour conclure : rien de ce qui est dit n’a de référence dans ce secteur.',
    en: 'That does not allow a conclusion yet: nothing of what is said has a benchmark in this industry.',
  },
};

/** The route in a few lines: as the document’s summary says it when there is data or a branch. */
export function writeRoute(ledger: Ledger, diagnosis: Diagnosis, lang: Lang): string[] {
  const line = diagnosis.asOf === null ? WITHOUT_DATA[diagnosis.outcome] : undefined;
  return line === undefined ? writeSummary(ledger, diagnosis, lang) : [line[lang]];
}
