const FACTOR =
  /(?:(?:divi[sd]|multipli)[a-z]*(?: [a-z]+){0,2} (?:par|by)|facteur(?: de)?|factor of|(?:coup|cut|split|slash)[a-z]*(?: [a-z]+){0,2} (?:en|in)) $/;

/** Above this, or with decimals, « divisé par » is a sum to do rather than a change that is told. */
const MOST = 20;

/** Whether a number says how much something changed: « divisé par deux », « coupé en deux », "by a factor of 3". */
export function isFactor(folded: string, start: number, value: number): boolean {
  if (folded.charAt(start - 1) !== ' ' || !Number.isInteger(value) || value > MOST) return false;
  return FACTOR.test(folded.slice(Math.max(0, start - 44), start));
}
