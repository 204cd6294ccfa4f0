import type { Answer } from './answer.ts';
import type { AnswerContext } from './answer-context.ts';

const LINES = {
  fr: [
    'Fidelio aide à garder vos clients : il lit votre situation, dit où est le problème et ce qu’il faut faire, chiffres à l’appui.',
    '- Décrivez un problème ou un but : « nos abonnés partent après le premier mois », « on veut plus d’ambassadeurs ».',
    '- Demandez un calcul, une référence ou une définition : « LTV avec notre ARPU, notre marge et notre churn », « un bon taux de réachat en e-commerce ? », « c’est quoi le GRR ? ».',
    '- Demandez un livrable : « fais-moi la segmentation RFM », « diagnostic complet ».',
    '- Donnez vos fichiers (commandes, abonnements, réponses NPS) : `fidelio ask --data FILE`, `fidelio import FILE` ou `fidelio report FILE` ; sans données, `fidelio report --demo`.',
  ],
  en: [
    'Fidelio helps you keep your customers: it reads your situation, says where the problem is and what to do, with figures.',
    '- Describe a problem or a goal: “our subscribers leave after the first month”, “we want more advocates”.',
    '- Ask for a calculation, a benchmark or a definition: “LTV with our ARPU, margin and churn”, “a good repeat rate in e-commerce?”, “what is GRR?”.',
    '- Ask for a deliverable: “make me the RFM segmentation”, “complete diagnosis”.',
    '- Give your files (orders, subscriptions, NPS responses): `fidelio ask --data FILE`, `fidelio import FILE` or `fidelio report FILE`; without data, `fidelio report --demo`.',
  ],
} as const;

/** What the program does, how to ask for it, and how to give it data. */
export function answerHelp({ lang }: Pick<AnswerContext, 'lang'>): Answer {
  return { outcome: 'answered', lines: LINES[lang], fields: {} };
}
