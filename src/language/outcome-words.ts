/** Names that a column of outcomes bears in tables of customers, simplified: small letters and digits only. */
export const OUTCOME_WORDS: readonly string[] = [
  ...['churn', 'churned', 'ischurn', 'ischurned', 'haschurned', 'churnflag', 'churnvalue', 'churnlabel', 'exited'],
  ...['attrition', 'attritionflag', 'hasleft', 'left', 'departed', 'resilie', 'aresilie', 'parti', 'aquitte'],
  ...['depart', 'response', 'responded', 'repondu', 'arepondu', 'reponse', 'converted', 'converti', 'conversion'],
  ...['outcome', 'issue', 'resultat', 'target', 'cible', 'label'],
];
