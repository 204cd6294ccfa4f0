/** Patterns of words for yes and no; small letters without accents, words separated by one blank. */
export type FlagWords = { readonly yes: readonly string[]; readonly no: readonly string[] };

/** What says yes or no whatever the question. */
export const PLAIN_WORDS: FlagWords = {
  yes: ['1(?: 0+)?', 'y', 'yes', 't', 'true', 'o', 'oui', 'v', 'vrai', 'x', 'on', 'ok'],
  no: ['0(?: 0+)?', 'n', 'no', 'non', 'f', 'false', 'faux', 'off'],
};

/** What a column of agreements may hold besides. A number above 1 is a code, and means anything. */
export const AGREEMENT_WORDS: FlagWords = {
  yes: [
    ...PLAIN_WORDS.yes,
    ...['active', 'acti(?:f|ve)s?', 'activee?', 'enabled', 'subscribed', 'optin', 'opt(?:ed)? in', 'accept(?:ed|s)?'],
    ...['granted', 'confirmed', 'abonnee?', 'inscrite?', 'acceptee?', 'consenti', 'autorisee?', 'confirmee?'],
    'marketing contact',
  ],
  no: [
    ...PLAIN_WORDS.no,
    ...[
      'inactive',
      'inacti(?:f|ve)s?',
      'desactivee?',
      'disabled',
      'unsubscribed',
      'optout',
      'opt(?:ed)? out',
      'declined',
    ],
    ...['(?:never|not) subscribed', 'refused', 'denied', 'desabonnee?', 'non abonnee?', 'desinscrite?'],
    ...['non inscrite?', 'refusee?', 'jamais abonnee?', 'non marketing contact'],
  ],
};

/** What a column of events may hold besides: how often one took place, or when. */
export const EVENT_WORDS: FlagWords = {
  yes: [...AGREEMENT_WORDS.yes, '[\\d ]*[1-9][\\d tzhampmutc]*', 'late', 'en retard', 'delayed'],
  no: [...AGREEMENT_WORDS.no, '[0 ]+', 'on time', 'a l heure', 'early'],
};

/** What a column of outcomes may hold besides: whether the event it is named after took place. */
export const OUTCOME_WORDS: FlagWords = {
  yes: [
    ...PLAIN_WORDS.yes,
    ...['churn(?:ed)?', 'attrited(?: customer)?', 'left', 'lost', 'exited', 'cancell?ed', 'responded', 'converted'],
    ...['partie?', 'perdue?', 'resiliee?', 'repondu', 'convertie?'],
  ],
  no: [
    ...PLAIN_WORDS.no,
    ...['stayed', 'retained', 'existing(?: customer)?', 'joined', 'kept', '(?:not|no) churn(?:ed)?'],
    ...['restee?', 'fidele', 'conservee?', 'gardee?', 'non resiliee?'],
  ],
};

/** −1 is neither yes nor no: its sign must not be lost with the punctuation. */
const NEGATIVE = '^\\s*[-−–]\\s*\\d';

/** SQL that reads a text column as BOOLEAN; NULL when it says neither yes nor no. */
export function flagSql(column: string, { yes, no }: FlagWords): string {
  const plain = `trim(regexp_replace(lower(strip_accents(${column})), '[^a-z0-9]+', ' ', 'g'))`;
  const isOneOf = (words: readonly string[]): string => `regexp_full_match(${plain}, '(?:${words.join('|')})')`;
  return `CASE WHEN regexp_matches(${column}, '${NEGATIVE}') THEN NULL WHEN ${isOneOf(yes)} THEN true WHEN ${isOneOf(no)} THEN false END`;
}
