import { CUSTOMER_WORDS, EMAIL_WORDS } from './customer-words.ts';
import { ANY_DATE_WORDS } from './date-words.ts';
import { defineKind, type FieldColumns, type Fit } from './define-kind.ts';
import { holdsMarks } from './holds-marks.ts';
import { ORDER_ID_WORDS } from './order-words.ts';
import type { SampledTable } from './sampled-table.ts';

/** Scores and comments; a column of marks is enough. */
export const surveys = defineKind({
  id: 'surveys',
  name: { fr: 'Enquêtes de satisfaction', en: 'Satisfaction surveys' },
  row: { fr: 'une réponse', en: 'a response' },
  table: 'surveys',
  fields: {
    score: {
      type: 'score',
      name: { fr: 'note (NPS, ou la seule)', en: 'score (NPS, or the only one)' },
      words: [
        ...['nps', 'npsscore', 'scorenps', 'notenps', 'npsrating', 'npsresponse', 'likelihoodtorecommend'],
        ...['likelihoodrecommend', 'recommendation', 'recommandation', 'noterecommandation', 'scorerecommandation'],
        ...['score', 'surveyscore', 'reviewscore', 'note', 'notation', 'rating', 'reviewrating', 'starrating', 'stars'],
        ...['etoiles', 'answer', 'reponse'],
      ],
      sentence: /recommend|recommand|conseilleri?ez|howlikely|quelleprobabilite/,
    },
    csat: {
      type: 'score',
      name: { fr: 'satisfaction (CSAT)', en: 'satisfaction (CSAT)' },
      words: [
        ...['csat', 'csatscore', 'scorecsat', 'satisfaction', 'satisfactionscore', 'satisfactionrating'],
        ...['scoresatisfaction', 'notesatisfaction', 'niveausatisfaction', 'customersatisfaction'],
        ...['satisfactionclient', 'overallsatisfaction', 'satisfactionglobale'],
      ],
      sentence: /satisfied|satisfait|satisfaction/,
    },
    customer: { type: 'customer', name: { fr: 'client', en: 'customer' }, words: CUSTOMER_WORDS },
    email: { type: 'text', name: { fr: 'e-mail', en: 'e-mail' }, words: EMAIL_WORDS },
    order: { type: 'id', name: { fr: 'commande', en: 'order' }, words: ORDER_ID_WORDS },
    answeredAt: {
      type: 'day',
      name: { fr: 'date de la réponse', en: 'response date' },
      words: [
        ...['answeredat', 'respondedat', 'responsedate', 'responsedatetime', 'submittedat', 'submitdate'],
        ...['submissiondate', 'datesubmitted', 'surveydate', 'reviewdate', 'reviewanswertimestamp', 'datereponse'],
        ...['repondule', 'dateenquete', 'datesoumission', 'dateavis', 'horodateur', 'completedat', ...ANY_DATE_WORDS],
      ],
    },
    comment: {
      type: 'text',
      name: { fr: 'commentaire', en: 'comment' },
      words: [
        ...['verbatim', 'feedback', 'surveycomment', 'npscomment', 'npsfeedback', 'reviewcommentmessage', 'reviewtext'],
        ...['review', 'avis', 'comment', 'comments', 'commentaire', 'commentaires', 'remarque', 'remarques'],
        ...['suggestions', 'why', 'pourquoi'],
      ],
      sentence: /pourquoi|why|amelior|improve|remarque|suggest|commentaire|feedback|tellusmore|ditesnous/,
    },
    question: {
      type: 'text',
      name: { fr: 'question ou enquête', en: 'question or survey' },
      words: ['question', 'surveyquestion', 'surveyname', 'survey', 'surveytype', 'enquete', 'nomenquete', 'surveyid'],
    },
    channel: {
      type: 'text',
      name: { fr: 'canal', en: 'channel' },
      words: ['channel', 'canal', 'source', 'responsechannel'],
    },
    product: {
      type: 'text',
      name: { fr: 'produit', en: 'product' },
      words: ['product', 'produit', 'productname', 'nomproduit', 'productid', 'sku'],
    },
  },
  requires: [['score'], ['csat']],
  distinctive: ['score', 'csat', 'answeredAt'],
  fits: fitsMarks,
});

/** A lead score or a text is no mark. */
function fitsMarks(table: SampledTable, { score, csat }: FieldColumns): Fit {
  const column = score ?? csat;
  return column !== undefined && holdsMarks(table, column) ? 'possible' : 'no';
}
