/** Months in a billing period, by the words for it: a year is 52 weeks or 365 days of billing. */
const PERIODS: readonly { months: string; words: readonly string[] }[] = [
  { months: '12.0 / 365', words: ['d', 'day', 'days', 'daily', 'jour', 'jours', 'quotidien', 'journalier'] },
  {
    months: '12.0 / 52',
    words: ['w', 'week', 'weeks', 'weekly', 'semaine', 'semaines', 'hebdo', 'hebdomadaire'],
  },
  { months: '24.0 / 52', words: ['fortnight', 'fortnightly', 'biweekly', 'bi weekly', 'quinzaine'] },
  {
    months: '1',
    words: ['m', 'mo', 'month', 'months', 'monthly', 'mois', 'mensuel', 'mensuelle', 'mensuellement'],
  },
  { months: '2', words: ['bimestriel', 'bimestrielle'] },
  {
    months: '3',
    words: ['q', 'quarter', 'quarters', 'quarterly', 'trimestre', 'trimestres', 'trimestriel', 'trimestrielle'],
  },
  {
    months: '6',
    words: [
      ...['semester', 'semestre', 'semestres', 'semestriel', 'semestrielle', 'half year', 'half yearly'],
      ...['semiannual', 'semi annual', 'semiannually', 'semi annually'],
    ],
  },
  {
    months: '12',
    words: [
      ...['y', 'yr', 'year', 'years', 'yearly', 'annual', 'annually', 'annuel', 'annuelle', 'annuellement'],
      ...['an', 'ans', 'annee', 'annees'],
    ],
  },
];

/** Words around a period that say nothing of its length; P stands before the periods of ISO 8601. */
const FILLERS = 'per|par|every|tous|toutes|les|le|la|l|chaque|each|a|une|un|fois|once|p';

/** SQL that leaves of a billing period the words that tell its length: “tous les 3 mois” → “mois”. */
export function periodWordsSql(interval: string): string {
  const letters = `regexp_replace(lower(strip_accents(${interval})), '[^a-z]+', ' ', 'g')`;
  return `trim(regexp_replace(regexp_replace(${letters}, '\\b(${FILLERS})\\b', ' ', 'g'), ' +', ' ', 'g'))`;
}

/** SQL that gives the number written in a billing period, such as the 3 of “3 mois”; NULL without any. */
export function periodNumberSql(interval: string): string {
  return `try_cast(nullif(regexp_extract(${interval}, '(\\d+)', 1), '') AS DOUBLE)`;
}

/** SQL that gives the months of one billing period from its words; NULL when they are not known: no period is guessed. */
export function periodMonthsSql(words: string): string {
  const cases = PERIODS.map(
    ({ months, words: known }) => `WHEN ${words} IN (${known.map((word) => `'${word}'`).join(', ')}) THEN ${months}`,
  );
  return `(CASE ${cases.join(' ')} END)::DOUBLE`;
}
