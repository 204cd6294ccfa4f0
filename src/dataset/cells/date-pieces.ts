/** Names of months, whole or cut short, French and English. */
const MONTH = [
  ...['jan(?:vier|uary|v)?', 'f[ée]v(?:rier|r)?', 'feb(?:ruary)?', 'mar(?:s|ch)?', 'avr(?:il)?', 'apr(?:il)?', 'mai'],
  ...['may', 'juin', 'june?', 'juil(?:let)?', 'july?', 'ao[ûu]t', 'aug(?:ust)?', 'sept?(?:embre|ember)?'],
  ...['oct(?:obre|ober)?', 'nov(?:embre|ember)?', 'd[ée]c(?:embre|ember)?'],
].join('|');

const WEEKDAY = '(?:lun|mar|mer|jeu|ven|sam|dim|mon|tue|wed|thu|fri|sat|sun)[a-z]*';
const BLANK = '[ \u00a0\u202f]';
const HALF = `(?:${BLANK}?[ap]\\.?m\\.?)`;

/** Pieces of date patterns, in the syntax that JavaScript and the engine (RE2) share; letter case does not count. */
export const DATE_PIECES = {
  /** « vendredi 31 mai », “Fri, 31 May”, « le 31 mai ». */
  before: `\\s*(?:${WEEKDAY}\\.?,?${BLANK}+)?(?:le${BLANK}+)?`,
  iso: '(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})',
  /** 20240531, 20240531103015. */
  compact: '(\\d{4})(\\d{2})(\\d{2})(?:\\d{6})?',
  numeric: '(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})',
  numericShort: '(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4}|\\d{2})',
  yearFirst: '(\\d{2})[-/.](\\d{1,2})[-/.](\\d{1,2})',
  dayMonth: `(\\d{1,2})(?:er|st|nd|rd|th)?[-\u00a0 ./]*(?:of +)?(${MONTH})[-\u00a0 .,/]*(\\d{4}|\\d{2})`,
  monthDay: `(${MONTH})[-\u00a0 ./]+(\\d{1,2})(?:st|nd|rd|th)?[-\u00a0 .,/]+(\\d{4}|\\d{2})`,
  yearMonth: `(\\d{4})[-\u00a0 ./]+(${MONTH})[-\u00a0 ./]+(\\d{1,2})`,
  /** 10:30:15.250 · 10h30 · 10 h · 10:30 PM. */
  time: `(?:[t,\u00a0\u202f ]+|,?${BLANK}+(?:à|a|at)${BLANK}+)\\d{1,2}(?:(?::\\d{2}(?::\\d{2}(?:[.,]\\d+)?)?|${BLANK}?h${BLANK}?(?:\\d{2})?)${HALF}?|${HALF})`,
  offset: ' ?(?:z|utc|gmt|[+-]\\d{2}:?\\d{2}|[+-]\\d{2})',
  after: '\\s*',
  /** Days since 30 December 1899, as Excel counts them: 1954 to 2064. */
  serial: '([2-5]\\d{4})(?:[.,]\\d+)?',
  /** Seconds or milliseconds since 1970: 2001 to 2033. */
  epoch: '(1\\d{9})(?:\\d{3}|[.,]\\d+)?',
} as const;
