import type { Bilingual, Lang } from '../../domain/bilingual.ts';
import type { Answer } from './answer.ts';

const LINES: Readonly<Record<'calculate' | 'benchmark' | 'define', Bilingual>> = {
  calculate: {
    fr: 'Quel indicateur faut-il calculer, et avec quels nombres ? Par exemple : « LTV avec un ARPU de 100 €, une marge de 80 % et un churn de 3 % ».',
    en: 'Which metric should be worked out, and with which numbers? For example: “LTV with an ARPU of €100, a margin of 80% and a churn of 3%”.',
  },
  benchmark: {
    fr: 'De quel indicateur voulez-vous la référence, et dans quel secteur ? Par exemple : « un bon taux de réachat en e-commerce ? ».',
    en: 'Which metric do you want the benchmark of, and in which industry? For example: “a good repeat rate in e-commerce?”.',
  },
  define: {
    fr: 'Quel terme voulez-vous voir défini ? Par exemple : NRR, cohorte, RFM, P(alive).',
    en: 'Which term should be defined? For example: NRR, cohort, RFM, P(alive).',
  },
};

/** What is wanted is clear, what it is about is not: asks for exactly that. */
export function askForSubject(intent: 'calculate' | 'benchmark' | 'define', lang: Lang): Answer {
  return { outcome: 'asking', lines: [LINES[intent][lang]], fields: {} };
}
