import { SHORT_EURO } from './currency-words.ts';
import { matchAt } from './match-at.ts';

/** What makes an ordinal of the number after it: « le 2e », « Paris 11e », « leur 2e ». */
const RANKS =
  /(?<![a-z])(?:les?|la|du|aux?|des|leurs?|s[ao]n?|m[ao]n?|t[ao]n?|notre|nos|votre|ce|cet|cette|chaque|quel(?:le)?|une?|paris|lyon|marseille|vers la|j|m|n|t|q) ?$/;
/** « les 2e et 3e mois », « 2e ou 3e achat »: the noun comes once. */
const RANKS_TOGETHER =
  /^ ?e ?(?:et|ou|a|\/|-|,) ?\d{1,3} ?e(?:me)? (?!de |par |en |maintenant|aujourd|mtn|avant)[a-z]{3,}/;

/** « 41e » in a French text, written in a hurry for 41 €; not the ordinal of « le 2e achat », which a bare number up to five always is. */
export function isShortEuro(folded: string, start: number, stop: number): boolean {
  if (matchAt(SHORT_EURO, folded, stop) === null || /^[0-5]$/.test(folded.slice(start, stop))) return false;
  return (
    !RANKS.test(folded.slice(Math.max(0, start - 12), start)) && !RANKS_TOGETHER.test(folded.slice(stop, stop + 24))
  );
}
