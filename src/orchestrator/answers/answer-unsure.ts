import type { Bilingual, Lang } from '../../domain/bilingual.ts';
import type { Intent } from '../../domain/intent.ts';
import type { Answer } from './answer.ts';

const AIMS: Readonly<Record<Intent, Bilingual>> = {
  diagnose: { fr: 'comprendre un problème de fidélisation', en: 'understand a retention problem' },
  goal: { fr: 'atteindre un objectif de fidélisation', en: 'reach a retention goal' },
  calculate: { fr: 'calculer un indicateur', en: 'calculate a metric' },
  benchmark: { fr: 'comparer un chiffre à une référence', en: 'compare a figure with a benchmark' },
  define: { fr: 'avoir la définition d’un terme', en: 'get the definition of a term' },
  deliver: { fr: 'recevoir un livrable', en: 'receive a deliverable' },
  analyse: { fr: 'interroger vos données', en: 'question your own data' },
  audience: { fr: 'obtenir une liste de clients', en: 'get a list of customers' },
  handoff: {
    fr: 'faire réaliser un contenu, un envoi ou un automatisme',
    en: 'have content, a mailing or an automation made',
  },
  incident: { fr: 'signaler une urgence', en: 'report an emergency' },
  help: { fr: 'savoir ce que Fidelio fait', en: 'know what Fidelio does' },
  smalltalk: { fr: 'échanger quelques mots', en: 'have a chat' },
  'out-of-scope': { fr: 'parler d’autre chose', en: 'talk about something else' },
};

/** Two readings are as good: says so instead of guessing. */
export function answerUnsure(perhaps: readonly Intent[], lang: Lang): Answer {
  const aims = perhaps.map((intent) => AIMS[intent][lang]).join({ fr: ' ou ', en: ' or ' }[lang]);
  const line = {
    fr: `Je ne suis pas sûr de comprendre : voulez-vous ${aims} ? Dites-le en quelques mots de plus.`,
    en: `I am not sure I understand: do you want to ${aims}? Please say it in a few more words.`,
  };
  return { outcome: 'asking', lines: [line[lang]], fields: {} };
}
