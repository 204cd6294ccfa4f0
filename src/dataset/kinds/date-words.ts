/** Headers that say that a row has a date, not which. */
export const PLAIN_DATE_WORDS: readonly string[] = [
  ...['date', 'datetime', 'dateheure', 'timestamp', 'jour', 'day', 'time', 'heure'],
];

/** Headers that say when a row came into being, whatever it is. */
export const CREATION_DATE_WORDS: readonly string[] = [
  ...['createdat', 'created', 'createddate', 'createdon', 'createdate', 'creationdate', 'datecreation', 'dateajout'],
  ...['dateadd'],
  ...['cree', 'creele', 'insertedat'],
];

/** Both, as the last words of a field of days. */
export const ANY_DATE_WORDS: readonly string[] = [...PLAIN_DATE_WORDS, ...CREATION_DATE_WORDS];
