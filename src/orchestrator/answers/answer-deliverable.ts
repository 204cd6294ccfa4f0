import type { Bilingual } from '../../domain/bilingual.ts';
import type { Request } from '../../domain/reading.ts';
import { agentCards } from '../../knowledge/agents.ts';
import { deliverables } from '../../knowledge/deliverables.ts';
import type { Answer } from './answer.ts';
import type { AnswerContext } from './answer-context.ts';

type Making = {
  /** The command that makes it; null while there is none. */
  readonly command: string | null;
  /** What to do with the command, or what can be had meanwhile. */
  readonly how: Bilingual;
};

const REPORT = 'fidelio report FILE';

const MAKING: Readonly<Record<string, Making>> = {
  diagnosis: {
    command: REPORT,
    how: {
      fr: 'Donnez vos fichiers de commandes ou d’abonnements : le document de stratégie commence par ce diagnostic. Sans fichier : `fidelio report --demo`.',
      en: 'Give your order or subscription files: the strategy document opens with this diagnosis. Without a file: `fidelio report --demo`.',
    },
  },
  rfm: {
    command: `fidelio tool rfm_segments --data FILE`,
    how: {
      fr: 'Il faut un fichier de commandes : client, date, montant. Le document de `fidelio report FILE` contient la même table, avec une action par segment.',
      en: 'It needs an order file: customer, date, amount. The document of `fidelio report FILE` holds the same table, with an action per segment.',
    },
  },
  clusters: {
    command: 'fidelio deliver clusters FILE',
    how: {
      fr: 'Il faut un tableau d’une ligne par client : revenus, dépenses, âge, récence, achats par canal…',
      en: 'It needs a table of one row per customer: income, spend, age, recency, purchases per channel…',
    },
  },
  'lifecycle-map': {
    command: null,
    how: {
      fr: 'En attendant, `fidelio report FILE` donne les cohortes et les moments où les clients partent.',
      en: 'Meanwhile, `fidelio report FILE` gives the cohorts and the moments when customers leave.',
    },
  },
  'loyalty-design': {
    command: null,
    how: {
      fr: 'En attendant, dites-moi secteur, panier, fréquence et marge : je dis ce que la situation demande, et `fidelio report FILE` chiffre les récompenses dans le budget.',
      en: 'Meanwhile, tell me industry, basket, frequency and margin: I say what the situation calls for, and `fidelio report FILE` costs the rewards in the budget.',
    },
  },
  'loyalty-roi': {
    command: null,
    how: {
      fr: 'En attendant, `fidelio tools` liste les outils du programme de fidélité, à appeler sur vos fichiers de membres et de points.',
      en: 'Meanwhile, `fidelio tools` lists the loyalty tools, to call on your member and point files.',
    },
  },
  'churn-model': {
    command: null,
    how: {
      fr: 'En attendant, `fidelio tools` liste les outils de risque et de prévision : chacun se vérifie sur vos données passées avant de servir.',
      en: 'Meanwhile, `fidelio tools` lists the risk and forecast tools: each is checked on your past data before it is used.',
    },
  },
  playbooks: {
    command: null,
    how: {
      fr: 'En attendant, décrivez le signal ou le départ : la réponse donne les actions à mener, et `fidelio report FILE` les date et nomme un responsable.',
      en: 'Meanwhile, describe the signal or the loss: the answer gives the actions to take, and `fidelio report FILE` dates them and names an owner.',
    },
  },
  'nps-programme': {
    command: null,
    how: {
      fr: 'En attendant, je calcule NPS et CSAT avec leur marge d’erreur : donnez le fichier des réponses, ou les notes dans un message.',
      en: 'Meanwhile, I work out NPS and CSAT with their margin of error: give the file of responses, or the scores in a message.',
    },
  },
  qbr: {
    command: null,
    how: {
      fr: 'En attendant, une revue tient en quatre points : résultats du client, usage, points à régler, objectifs du trimestre suivant.',
      en: 'Meanwhile, a review fits in four points: the customer’s results, usage, issues to settle, goals for the next quarter.',
    },
  },
  dashboard: {
    command: null,
    how: {
      fr: 'En attendant, `fidelio report FILE` contient le tableau des indicateurs : formule, source, fréquence et alertes.',
      en: 'Meanwhile, `fidelio report FILE` holds the table of indicators: formula, source, frequency and alerts.',
    },
  },
  portfolio: {
    command: null,
    how: {
      fr: 'En attendant, `fidelio tool rfm_segments --data FILE` classe les comptes par récence, fréquence et montant.',
      en: 'Meanwhile, `fidelio tool rfm_segments --data FILE` sorts accounts by recency, frequency and amount.',
    },
  },
};

/** The deliverable asked for: the command that makes it, or that there is none yet, who owns it, and what can be had meanwhile. */
export function answerDeliverable(
  { id }: Extract<Request, { kind: 'deliverable' }>,
  { lang }: Pick<AnswerContext, 'lang'>,
): Answer {
  const known = deliverables.find((candidate) => candidate.id === id);
  const making = MAKING[id];
  if (known === undefined || making === undefined) return listDeliverables(lang);
  const name = known.name[lang];
  const title = name.charAt(0).toUpperCase() + name.slice(1);
  const owner = agentCards.find((agent) => agent.id === known.owner)?.name[lang] ?? 'Fidelio';
  const frequency = known.frequency[lang];
  const { command, how } = making;
  const first =
    command === null
      ? { fr: `${title} : je ne sais pas encore le produire.`, en: `${title}: I cannot produce it yet.` }
      : { fr: `${title} : \`${command}\`.`, en: `${title}: \`${command}\`.` };
  const kept = {
    fr: `Responsable : ${owner}. Rythme : ${frequency}.`,
    en: `Owner: ${owner}. Rhythm: ${frequency}.`,
  };
  return {
    outcome: 'answered',
    lines: [first[lang], how[lang], kept[lang]],
    fields: { deliverable: { id, name, owner: known.owner, frequency, command } },
  };
}

function listDeliverables(lang: 'fr' | 'en'): Answer {
  const names = deliverables.map(({ name }) => name[lang]).join(', ');
  const line = { fr: `Les livrables que je connais : ${names}.`, en: `The deliverables I know: ${names}.` };
  return { outcome: 'answered', lines: [line[lang]], fields: {} };
}
