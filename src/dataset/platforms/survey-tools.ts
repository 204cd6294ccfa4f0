import type { Platform } from './platform.ts';

/** Responses of survey tools. */
export const surveyTools: readonly Platform[] = [
  {
    id: 'typeform_responses',
    name: { fr: 'Typeform, réponses', en: 'Typeform responses' },
    kind: 'surveys',
    signatures: [['#', 'Start Date (UTC)', 'Submit Date (UTC)', 'Network ID']],
    columns: {
      answeredAt: ['Submit Date (UTC)'],
      customer: ['customer_id', 'email', 'Email'],
      email: ['email', 'Email'],
    },
    guessed: ['score', 'csat', 'comment'],
    notes: [
      {
        fr: 'Chaque question est une colonne : la note est celle dont le texte parle de recommander (NPS) ou de satisfaction (CSAT). Sinon, `--map score="La question"`.',
        en: 'Every question is a column: the score is the one whose text speaks of recommending (NPS) or of satisfaction (CSAT). Otherwise, `--map score="The question"`.',
      },
      {
        fr: 'Le client vient d’un champ caché (email ou customer_id), s’il y en a un. « Network ID » n’identifie personne.',
        en: 'The customer comes from a hidden field (email or customer_id), if there is one. “Network ID” identifies nobody.',
      },
      {
        fr: 'Les réponses partielles (« Response Type » : partial) n’ont pas de date d’envoi.',
        en: 'Partial responses (“Response Type”: partial) have no submission date.',
      },
    ],
  },
  {
    id: 'delighted_responses',
    name: { fr: 'Delighted, réponses', en: 'Delighted responses' },
    kind: 'surveys',
    signatures: [
      ['Score', 'Comment', 'Permalink'],
      ['Score', 'Comment', 'Survey Type', 'Created At'],
    ],
    columns: {
      score: ['Score'],
      customer: ['Email', 'Person Email', 'Person', 'Person ID'],
      email: ['Email', 'Person Email'],
      answeredAt: ['Created At', 'Responded At'],
      comment: ['Comment'],
      question: ['Survey Type'],
    },
    notes: [
      {
        fr: 'NPS : de 0 à 10. CSAT et CES : de 1 à 5 (« Survey Type » le dit) ; un fichier, une échelle.',
        en: 'NPS: from 0 to 10. CSAT and CES: from 1 to 5 (“Survey Type” says so); one file, one scale.',
      },
      {
        fr: 'Les propriétés ajoutées à vos envois suivent dans leurs propres colonnes : elles ne sont pas lues.',
        en: 'Properties added to your mailings follow in columns of their own: they are not read.',
      },
    ],
  },
];
