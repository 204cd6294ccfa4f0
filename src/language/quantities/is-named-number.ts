/** What a number can be of: then four digits are no year. */
const COUNTED =
  /^ {0,2}(?:new |nouve(?:aux|lles) |active |paying |of our |de nos )?(?:client|customer|commande|order|abonne|subscri|user|utilisat|people|personne|membre|member|adherent|store|shop|magasin|boutique|visit|contact|e?-?mail|compte|account|acheteu|buyer|shopper|guest|vue|view|ligne|row|inscri|sign-?up|contra[ct]|ticket|vente|sale|avis|review|reponse|response|repondant|respondent|panier|basket|cart|demande|request|licence|license|seat|siege|lead|prospect|salarie|employe|foyer|famil|household|vehic|product|produit|article|item|download|telecharg|follower|remboursement|refund|complaint|plainte|resiliation|cancel|achat|purchase|promot|detract|passif|passive|essai|trial|box\b|of them|d'entre eux)/;
const YEAR_BEFORE =
  /(?:\b(?:en|in|depuis|since|annee|year|fin|debut|mi|mid|early|late|ete|hiver|printemps|automne|summer|winter|spring|autumn|fall|exercice|noel|christmas|saison|season|by|end|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|january|february|march|april|may|june|july|august|september|october|november|december)|[tqhs][1-4])[ -](?:of )?$/;
const LABEL =
  /(?<![a-z\d])(?:pages?|version|articles?|chapitres?|chapters?|etapes?|steps?|slides?|diapos?|iphones?|ios|windows|android|iso|rfc|chambre|room|etage|floor|factures? n|invoice|n°|no\.?|nr\.?|numero|ref\.?|reference|id|phase|tome|#)[ :#°-]{0,2}$/;
const SCALE = /(?:echelle|scale|not(?:e|es|ee?s?|er)|rated?|rating)(?: [a-z]+)? (?:de|d'|of|from|allant de)? ?$/;

/** Whether something that can be counted follows: 2025 clients, 1,234 customers. */
export function isCounted(folded: string, end: number): boolean {
  return COUNTED.test(folded.slice(end, end + 28));
}

/**
 * Whether a number in digits names rather than counts: a year, a page, a version, 007, the ends of a scale. Such a number is a
 * quantity only with a unit.
 */
export function isNamedNumber(folded: string, written: string, start: number, end: number): boolean {
  const before = folded.slice(Math.max(0, start - 22), start);
  if (/^0\d+$/.test(written) || LABEL.test(before)) return true;
  if (/^(?:19|20)\d\d$/.test(written)) return isYear(Number(written), before, folded, end);
  const after = /^ ?(?:a|to|-) ?\d/.test(folded.slice(end, end + 5));
  return (
    (after && SCALE.test(before)) ||
    (/\d ?(?:a|to|-) ?$/.test(before) && SCALE.test(before.replace(/\d+ ?(?:a|to|-) ?$/, '')))
  );
}

/** 2019–2035 is a year unless it counts something; another only after words that say so. */
function isYear(year: number, before: string, folded: string, end: number): boolean {
  if (YEAR_BEFORE.test(before) || /(?:19|20)\d\d ?[-/] ?$/.test(before)) return true;
  return year >= 2019 && year <= 2035 && !isCounted(folded, end);
}
