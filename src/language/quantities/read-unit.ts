import type { Lang } from '../../domain/bilingual.ts';
import type { FoundQuantity } from './found-quantity.ts';
import { matchAt } from './match-at.ts';
import type { Numeral } from './numeral.ts';
import { readMoney } from './read-money.ts';
import { readPer } from './read-per.ts';
import { COMPARED, pointWords, shareWords, unitWords } from './unit-words.ts';

/** Before the unit: « 3 premiers mois ». The words stay out of the quantity. */
const RANKED = / (?:premiers?|premieres?|derniers?|dernieres?|prochains?|prochaines?)(?= )/y;
/** « une dizaine de jours », « une dizaine d'années », "3 full months". */
const OF_DAYS =
  / (?:d'|(?:de|of|bons?|bonnes?|full|whole|good|straight|consecutive|business|working|trailing|rolling|more|long)(?= ))/y;
const HALF = / (?:et demie?|and a half)(?![a-z\d])/y;
const NET = / {0,2}(?:ht|ttc|hors taxes?|net|nets|brut)(?![a-z\d])/y;
const CROSS = /(?<![a-z\d])(?<!\d {0,2})x {0,2}$/;

/** What a numeral counts, and how far the words that say so reach. No currency before `past` is its own. */
export function readUnit(folded: string, numeral: Numeral, lang: Lang, past: number): FoundQuantity {
  const { start, end, value, signed } = numeral;
  const found = readPoints(folded, numeral) ?? readShare(folded, numeral, lang);
  if (found !== null) return found.kind === 'share' ? withPer(folded, found, lang) : found;
  const money = readMoney(folded, numeral, past);
  if (money !== null) {
    const net = matchAt(NET, folded, money.end);
    const priced = withPer(folded, { ...money, end: money.end + (net?.length ?? 0) }, lang);
    return priced.per === undefined ? money : priced;
  }
  return (
    readTimes(folded, numeral, lang) ??
    readDuration(folded, numeral, lang) ??
    readCross(folded, numeral, lang) ??
    withPer(folded, { start, end, kind: 'number', value, signed }, lang)
  );
}

function readPoints(folded: string, { start, end, value, signed }: Numeral): FoundQuantity | null {
  for (const [pattern, divisor] of pointWords) {
    const match = matchAt(pattern, folded, end);
    if (match !== null)
      return { start, end: end + match.length, kind: 'points', value: exact(value / divisor), signed };
  }
  return null;
}

/** A French percentage has no thousands marked by a dot: 12.345 % is 12,345 %. */
function readShare(folded: string, { start, end, value, other, signed }: Numeral, lang: Lang): FoundQuantity | null {
  for (const [pattern, divisor] of shareWords) {
    const match = matchAt(pattern, folded, end);
    if (match === null) continue;
    const read = lang === 'fr' && other !== null && Math.abs(other) < Math.abs(value) ? other : value;
    return { start, end: end + match.length, kind: 'share', value: exact(read / divisor), signed };
  }
  return null;
}

/** « 3 fois », 2x; « trois fois plus » is a change. */
function readTimes(folded: string, { start, end, value, signed }: Numeral, lang: Lang): FoundQuantity | null {
  const match = matchAt(unitWords[lang].times, folded, end);
  if (match !== null && !/^ ?x ?\d/.test(folded.slice(end, end + 5))) {
    const stop = end + match.length;
    const isCompared = matchAt(COMPARED, folded, stop) !== null;
    return withPer(folded, { start, end: stop, kind: 'times', value, signed: signed || isCompared }, lang);
  }
  return null;
}

/** x2 is how much something changed, x2 par an a repetition; « 35 x 2 » is a product, and its numbers are bare. */
function readCross(folded: string, { start, end, value }: Numeral, lang: Lang): FoundQuantity | null {
  const cross = CROSS.exec(folded.slice(Math.max(0, start - 5), start))?.[0];
  if (cross === undefined) return null;
  const from = start - cross.length;
  if (cross.length > 1 && /\d[^.,;:!?\n]*$/.test(folded.slice(Math.max(0, from - 30), from))) return null;
  const crossed = { start: from, end, kind: 'times', value } as const;
  const repeated = / ?(?:\/|par |per |a )/y.test(folded.slice(end, end + 6)) ? withPer(folded, crossed, lang) : null;
  return repeated?.per === undefined ? { ...crossed, signed: true } : repeated;
}

function readDuration(folded: string, { start, end, value }: Numeral, lang: Lang): FoundQuantity | null {
  const ranked = lang === 'fr' ? matchAt(RANKED, folded, end) : null;
  const from = end + (ranked?.length ?? 0);
  const days = matchAt(OF_DAYS, folded, from)?.length ?? 0;
  for (const [pattern, unit, size] of unitWords[lang].durations) {
    const match = matchAt(pattern, folded, from + days);
    if (match === null) continue;
    const stop = from + days + match.length;
    const half = matchAt(HALF, folded, stop);
    return {
      start,
      end: ranked === null ? stop + (half?.length ?? 0) : end,
      kind: 'duration',
      value: (value + (half === null ? 0 : 0.5)) * size,
      unit,
    };
  }
  return null;
}

function withPer(folded: string, quantity: FoundQuantity, lang: Lang): FoundQuantity {
  const per = readPer(folded, quantity.end, lang);
  return per === null ? quantity : { ...quantity, end: per.end, per: per.per };
}

/** Without the last digits that binary arithmetic makes up. */
function exact(value: number): number {
  return Number(value.toPrecision(15));
}
