import type { Bilingual, Lang } from '../domain/bilingual.ts';
import type { RouteOutcome } from '../domain/branch.ts';
import type { Facts } from '../domain/facts.ts';

/** What to do next, in one line. */
export function writeNext(outcome: RouteOutcome, known: { dataset: string | null; said: Facts }, lang: Lang): string[] {
  const next = nextFor(outcome, known);
  return next === null ? [] : [next[lang]];
}

function nextFor(outcome: RouteOutcome, { dataset, said }: { dataset: string | null; said: Facts }): Bilingual | null {
  if (dataset !== null) {
    return {
      fr: 'Le plan complet et chiffré : fidelio report avec les mêmes fichiers.',
      en: 'The whole costed plan: fidelio report with the same files.',
    };
  }
  if (said.hasData?.value === true) {
    return {
      fr: 'Donnez le fichier pour passer aux chiffres : fidelio ask "…" --data commandes.csv, ou fidelio import commandes.csv une fois pour toutes.',
      en: 'Give the file to get figures: fidelio ask "…" --data orders.csv, or fidelio import orders.csv once and for all.',
    };
  }
  if (outcome === 'audit' || outcome === 'not-enough') {
    return {
      fr: 'Pour avancer : un export de commandes ou d’abonnements (--data fichier.csv), ou un chiffre que vous connaissez, par exemple « notre taux de réachat est de 18 % ».',
      en: 'To go on: an export of orders or subscriptions (--data file.csv), or a figure you know, such as “our repeat rate is 18%”.',
    };
  }
  if (outcome === 'healthy') return null;
  return {
    fr: 'Avec un export de commandes ou d’abonnements (--data fichier.csv), le plan sera chiffré sur vos clients.',
    en: 'With an export of orders or subscriptions (--data file.csv), the plan will be costed on your own customers.',
  };
}
