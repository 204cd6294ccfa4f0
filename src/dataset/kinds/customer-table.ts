import { OUTCOME_WORDS } from '../../language/outcome-words.ts';
import { CUSTOMER_WORDS, EMAIL_WORDS } from './customer-words.ts';
import { defineKind } from './define-kind.ts';
import { findRepeats } from './find-repeats.ts';

/** Any table with one row per customer; what is no field here is kept as an attribute. */
export const customerTable = defineKind({
  id: 'customer_table',
  name: { fr: 'Tableau de clients', en: 'Customer table' },
  row: {
    fr: 'un client et ses caractéristiques, avec ou sans issue connue',
    en: 'a customer and their attributes, with or without a known outcome',
  },
  table: 'customer_table',
  fields: {
    customer: { type: 'customer', name: { fr: 'client', en: 'customer' }, words: [...CUSTOMER_WORDS, 'id'] },
    email: { type: 'text', name: { fr: 'e-mail', en: 'e-mail' }, words: EMAIL_WORDS },
    outcome: {
      type: 'flag',
      name: { fr: 'issue (départ, réponse…)', en: 'outcome (churn, response…)' },
      words: OUTCOME_WORDS,
    },
    tenure: {
      type: 'number',
      name: { fr: 'ancienneté', en: 'tenure' },
      words: [
        ...['tenure', 'tenuremonths', 'customertenure', 'monthsascustomer', 'monthsonbook', 'accountlength'],
        ...['anciennete', 'anciennetemois', 'dureerelation', 'moisanciennete'],
      ],
    },
    recency: {
      type: 'number',
      name: { fr: 'récence en jours', en: 'recency in days' },
      words: [
        ...['recency', 'recence', 'dayssincelastorder', 'daysincelastorder', 'dayssincelastpurchase'],
        ...['joursdepuisdernierachat', 'joursdepuisdernierecommande', 'dayssincelastlogin'],
      ],
    },
    age: { type: 'number', name: { fr: 'âge', en: 'age' }, words: ['age', 'customerage', 'ageclient'] },
    birth: {
      type: 'text',
      name: { fr: 'naissance', en: 'birth' },
      words: ['yearbirth', 'birthyear', 'anneenaissance', 'birthdate', 'datebirth', 'datenaissance', 'dob', 'birthday'],
    },
    gender: { type: 'text', name: { fr: 'sexe', en: 'gender' }, words: ['gender', 'sex', 'sexe', 'genre'] },
    income: {
      type: 'amount',
      name: { fr: 'revenu', en: 'income' },
      words: ['income', 'annualincome', 'householdincome', 'estimatedsalary', 'salary', 'revenu', 'revenus', 'salaire'],
    },
    education: {
      type: 'text',
      name: { fr: 'études', en: 'education' },
      words: ['education', 'educationlevel', 'niveauetudes', 'diplome'],
    },
    maritalStatus: {
      type: 'text',
      name: { fr: 'situation familiale', en: 'marital status' },
      words: [
        'maritalstatus',
        'marital',
        'civilstatus',
        'situationfamiliale',
        'statutmarital',
        'situationmatrimoniale',
      ],
    },
  },
  requires: [['customer'], ['outcome']],
  distinctive: ['outcome', 'tenure', 'recency', 'age', 'birth', 'gender', 'income', 'education', 'maritalStatus'],
  open: true,
  fits: (table, columns) => (findRepeats(table, columns) === true ? 'no' : 'possible'),
});
