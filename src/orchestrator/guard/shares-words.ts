import { fold } from '../../language/fold.ts';

/** Words are the same by their first letters. */
const STEM = 5;
const WORD = /[a-z]{3,}/g;
const EMPTY =
  /^(?:(?:the|and|for|one|des|les|aux|une|par|qui|que|est|sur|non|low|due|per|too)$|very|tres|trop|good|bon|back|gone|seul|only|most|best|meil|pour|chaq|ever|deux|dans|avec|sans|leur|plus|moin|with|from|that|than|when|what|whic|this|have|been|othe|autr|avan|depu|befo|sinc|forc|stre|afte|apre|high|haut|bass|gain|hypo|assu|clie|cust|benc|refe|ecar|targ|obje|thre|seui|mont|mens|mois|annu|year|week|sema|jour|days)/;

/** The words of a label that tell it from others, by their first letters. */
export function stemsOf(label: string): string[] {
  const stems = (fold(label).match(WORD) ?? []).map((word) => word.slice(0, STEM));
  return [...new Set(stems)].filter((stem) => !EMPTY.test(stem));
}

/** How many of those a folded text says. */
export function countSaid(stems: readonly string[], folded: string): number {
  return stems.filter((stem) => new RegExp(`(?<![a-z])${stem}`).test(folded)).length;
}

/** Whether a text says the words of a label, or most of a longer one, whatever their endings. */
export function sharesWords(label: string, folded: string): boolean {
  const stems = stemsOf(label);
  if (stems.length === 0) return folded.includes(fold(label));
  return countSaid(stems, folded) >= Math.max(1, Math.floor(stems.length / 3));
}
