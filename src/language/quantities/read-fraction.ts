import type { Lang } from '../../domain/bilingual.ts';
import type { FoundQuantity } from './found-quantity.ts';
import { matchAt } from './match-at.ts';
import type { Numeral } from './numeral.ts';
import { readPer } from './read-per.ts';

/** Between the part and the whole: sur, in, out of, / – with what is counted, if it is said: un client sur cinq, 3 orders out of 10. */
const SAID = /^( ?(?:[a-z'-]+ ){0,4}?| ?-)(sur|out of|of|in)(?: (?:les|every|each)| total(?: of)?)?[ -]$/;
const SLASH = /^ {0,2}\/ {0,2}$/;
const ROUND = [25, 30, 40, 50, 100, 1000];
/** Wholes of marks and of common fractions: after a slash, another may be a day and a month. */
const SLASHED = [2, 3, 4, 5, 7, 10, 20, 100];
const PEOPLE =
  /^(?:our |of |my |the |new |paying |active |them |those |all )*(?:customers?|clients?|users?|buyers?|shoppers?|orders?|members?|subscribers?|guests?|visitors?|accounts?|persons?|people|trials?|purchases?|visits?|times?|famil(?:y|ies)|readers?|players?|students?|patients?|owners?|women|woman|men|man|parents?|companies|company|households?|reviews?|deals?|leads?|signups?|sign-ups?|boxes|box|them|diners?|patrons?|kids?|players?|contracts?|cancellations?|complaints?|tickets?|reviewers?|respondents?|baskets?|stores?|shops?)$/;
/** « une remise sur deux articles » is no half. */
const NO_PART =
  /(?:promo|promotion|remise|offre|reduction|rabais|etude|focus|zoom|point|question|rapport|plan|campagne|test|analyse|baisse|hausse|moyenne|recul|chute|suivi|engagement|abonnement|contrat|essai|garantie|bilan|projet|equipe)s?$/;
const NO_WHOLE =
  /^ {0,2}-?(?:[%€$£]|pour[ -]?cent|per[ -]?cent|ans?\b|annees?|mois\b|months?\b|years?\b|days?\b|jours?\b|j\b|jrs\b|weeks?\b|semaines?\b|sem\b|h\b|heures?\b|hours?\b|trimestres?\b|quarters?\b|yrs?\b|fois\b|times\b|minutes?\b|min\b|k\b)/;

/** « un client sur cinq », "one in five", « 4,2/5 », "62 out of 100": a share and its whole; null when the numeral starts none. */
export function readFraction(
  folded: string,
  numerals: readonly Numeral[],
  index: number,
  lang: Lang,
): FoundQuantity | null {
  const part = numerals[index];
  const whole = numerals[index + 1];
  if (part === undefined || whole === undefined || part.named || whole.named || whole.article) return null;
  if (whole.value <= 0 || part.value < 0 || part.value > whole.value || whole.start - part.end > 60) return null;
  const between = folded.slice(part.end, whole.start);
  const isSlash = SLASH.test(between);
  if (isSlash ? !isShareOfSlash(part, whole) : !isShareInWords(between, part, whole, lang)) return null;
  if (NO_WHOLE.test(folded.slice(whole.end, whole.end + 12))) return null;
  const stars = matchAt(STARS, folded, whole.end)?.length ?? 0;
  const per = readPer(folded, whole.end + stars, lang);
  return {
    start: part.start,
    end: per?.end ?? whole.end + stars,
    kind: 'share',
    value: Number((part.value / whole.value).toPrecision(15)),
    outOf: whole.value,
    per: per?.per ?? null,
  };
}

const STARS = / (?:etoiles?|stars?)(?![a-z\d])/y;

function isShareInWords(between: string, part: Numeral, whole: Numeral, lang: Lang): boolean {
  const said = SAID.exec(between);
  if (said === null) return false;
  const counted = (said[1] ?? '').trim();
  if (said[2] === 'sur') return !(part.article && NO_PART.test(counted));
  if (lang === 'fr' && said[2] !== 'out of') return false;
  if (said[2] === 'out of') return true;
  if (said[2] === 'of') return counted === '' && whole.value <= 100 && part.written === whole.written && !part.article;
  if (!Number.isInteger(whole.value) || whole.value > (part.value === 1 || ROUND.includes(whole.value) ? 1000 : 20))
    return false;
  const isBare = counted === '' || counted === '-';
  return isBare ? !part.article || part.end - part.start > 2 : PEOPLE.test(counted);
}

function isShareOfSlash(part: Numeral, whole: Numeral): boolean {
  return !part.article && SLASHED.includes(whole.value);
}
