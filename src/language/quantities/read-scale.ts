/** What multiplies a number written before it: thousands, millions, dozens. */
const SCALES: readonly (readonly [RegExp, number])[] = [
  [/ {0,2}k(?=eur|usd|gbp|chf|[^a-z\d]|$)/y, 1e3],
  [/ {0,2}-?(?:mille|thousand|milliers?)(?![a-z\d])/y, 1e3],
  [/ {0,2}-?(?:millions?|mio|mln|mn)(?![a-z\d])/y, 1e6],
  [/ {0,2}m(?= ?(?:€|\$|£|eur|usd|gbp|chf|d'euros))/y, 1e6],
  [/ {0,2}-?(?:milliards?|billions?|mrd|mds?|bn)(?![a-z\d])/y, 1e9],
  [/ {0,2}(?:dozen|douzaines?)(?![a-z\d])/y, 12],
  [/ {0,2}dizaines?(?![a-z\d])/y, 10],
  [/ {0,2}(?:hundred|centaines?)(?![a-z\d])/y, 100],
];
const STARTS = 'kmtbdhc';
const DE_MILLIERS = / de (?:milliers|mille)(?![a-z\d])/y;
const DE_MILLIONS = / de millions(?![a-z\d])/y;
const HALF = / (?:et demie?|and a half)(?![a-z\d])/y;
const LONE_M = /m(?![a-z\d'])| m(?![a-z\d'])(?!\. ?[a-z])/y;
const LONE_B = /b(?![a-z\d'])/y;
const PEOPLE =
  /^ (?:de |d'|of )?(?:clients?|customers?|users?|utilisateurs?|subscribers?|abonnes?|members?|membres?|people|personnes|views?|vues?|visits?|visites|orders?|commandes|visitors?|visiteurs|accounts?|comptes|downloads|followers)\b/;

/** A number in digits whose scale is looked for: only there a lone letter may be one. */
export type ScaledDigits = {
  readonly value: number;
  /** The text before folding, in which capitals still show. */
  readonly text: string;
  /** Whether a currency stands before it. */
  readonly money: boolean;
};

/** `factor` multiplies the number, `extra` is added after; without any, both say nothing and `end` is where it was. */
export type Scale = { readonly end: number; readonly factor: number; readonly extra: number };

/** The words right after a number that make it larger: 12k, 1,5 million, 2 M€, « deux et demi », « une dizaine de milliers ». */
export function readScale(folded: string, from: number, digits: ScaledDigits | null): Scale {
  const half = reach(HALF, folded, from);
  const first = scaleAt(folded, half ?? from, digits) ?? { end: half ?? from, factor: 1 };
  const second = moreAt(folded, first.end);
  const factor = first.factor * second.factor;
  const after = half === null ? reach(HALF, folded, second.end) : null;
  return { end: after ?? second.end, factor, extra: half === null && after === null ? 0 : factor / 2 };
}

function scaleAt(folded: string, from: number, digits: ScaledDigits | null): Omit<Scale, 'extra'> | null {
  const next = /[^ -]/.exec(folded.slice(from, from + 4))?.[0];
  if (next === undefined || !STARTS.includes(next)) return null;
  for (const [pattern, factor] of SCALES) {
    const end = reach(pattern, folded, from);
    if (end !== null) return { end, factor };
  }
  if (digits === null) return null;
  const million = reach(LONE_M, folded, from);
  if (million !== null && isMillion(folded, from, million, digits)) return { end: million, factor: 1e6 };
  const billion = digits.money ? reach(LONE_B, folded, from) : null;
  return billion === null ? null : { end: billion, factor: 1e9 };
}

function moreAt(folded: string, from: number): Omit<Scale, 'extra'> {
  const thousands = reach(DE_MILLIERS, folded, from);
  if (thousands !== null) return { end: thousands, factor: 1e3 };
  const millions = reach(DE_MILLIONS, folded, from);
  return millions === null ? { end: from, factor: 1 } : { end: millions, factor: 1e6 };
}

/** A lone m is a million in capitals, beside a currency, after decimals or before people; else months or metres. */
function isMillion(folded: string, from: number, end: number, { value, text, money }: ScaledDigits): boolean {
  if (text.charAt(end - 1) === 'M' || money) return true;
  const isApart = folded.charAt(from) === ' ';
  return !isApart && (!Number.isInteger(value) || PEOPLE.test(folded.slice(end, end + 20)));
}

/** Where a pattern that starts right here ends; null when it does not. */
function reach(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}
