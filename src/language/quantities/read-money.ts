import { coinsAfter, currenciesAfter, currenciesBefore } from './currency-words.ts';
import type { FoundQuantity } from './found-quantity.ts';
import { matchAt } from './match-at.ts';
import type { Numeral } from './numeral.ts';

/** An amount of money, its currency before or after, cents included (19€90, « 19 euros 90 »). No sign before `past` is its own. */
export function readMoney(folded: string, numeral: Numeral, past: number): FoundQuantity | null {
  const { start, end, value, other, written } = numeral;
  const after = currencyAfter(folded, end);
  const before = currencyBefore(folded, start, past);
  if (after === null && before === null) return written === 'digits' ? readCoins(folded, numeral) : null;
  const stop = after?.end ?? end;
  const amount = other === null ? value : Math.abs(other) > Math.abs(value) ? other : value;
  const cents = Number.isInteger(value) && after !== null ? readCents(folded, end, stop) : null;
  const isMinus = before?.sign === '-';
  return {
    start: before?.start ?? start,
    end: cents?.end ?? stop,
    kind: 'money',
    value: isMinus ? -Math.abs(amount) : Number((amount + (cents?.value ?? 0)).toPrecision(15)),
    currency: after?.currency ?? before?.currency ?? null,
    signed: numeral.signed || (before?.sign ?? '') !== '',
  };
}

function currencyAfter(folded: string, end: number): { end: number; currency: string } | null {
  for (const [pattern, currency] of currenciesAfter) {
    const match = matchAt(pattern, folded, end);
    if (match !== null) return { end: end + match.length, currency };
  }
  return null;
}

function currencyBefore(
  folded: string,
  start: number,
  past: number,
): { start: number; sign: string; currency: string } | null {
  const text = folded.slice(Math.max(past, start - 8), start);
  if (!/[€$£¥rdpf] {0,2}$/.test(text)) return null;
  for (const [pattern, currency] of currenciesBefore) {
    const match = pattern.exec(text)?.[0];
    if (match === undefined) continue;
    const from = start - match.length;
    const joins = /(?:[a-z\d€$£%)]|[\d€$£%)] )$/.test(folded.slice(Math.max(0, from - 2), from));
    const sign = /^[-+]/.test(match) && !joins ? match.charAt(0) : '';
    return { start: joins && /^[-+]/.test(match) ? from + 1 : from, sign, currency };
  }
  return null;
}

/** 19€90, « 19 euros 90 ». */
function readCents(folded: string, end: number, stop: number): { value: number; end: number } | null {
  const isSign = stop - end === 1;
  const pattern = isSign ? /\d\d(?![\d%])/y : / \d\d(?=$|[.,;:!?)\n]| (?:par|per|a|de|le|la|ht|ttc)\b)(?![.,]\d)/y;
  const cents = matchAt(pattern, folded, stop);
  return cents === null ? null : { value: Number(cents) / 100, end: stop + cents.length };
}

function readCoins(folded: string, { start, end, value, signed }: Numeral): FoundQuantity | null {
  for (const [pattern, currency] of coinsAfter) {
    const match = matchAt(pattern, folded, end);
    if (match === null) continue;
    const amount = Number((value / 100).toPrecision(15));
    return { start, end: end + match.length, kind: 'money', value: amount, currency, signed };
  }
  return null;
}
