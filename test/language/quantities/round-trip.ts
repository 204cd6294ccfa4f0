import type { Lang } from '../../../src/domain/bilingual.ts';
import { formatCount, formatMoney, formatPoints, formatShare } from '../../../src/language/format-number.ts';
import { formatQuantity } from '../../../src/language/format-quantity.ts';
import { findQuantities } from '../../../src/language/quantities/find-quantities.ts';
import type { Quantity } from '../../../src/language/quantities/quantity.ts';
import { type Speech, spellNumber } from './spell-number.ts';

/** A value as someone may write it. */
type Written = {
  readonly text: string;
  readonly kind: Quantity['kind'];
  readonly value: number;
  readonly tail?: string;
};
type Draw = { below(limit: number): number; of<T>(choices: readonly [T, ...T[]]): T };

const BLANKS = [' ', '\u00a0', '\u202f', '\u2009'] as const;
const NOUNS = { fr: 'clients', en: 'customers' } as const;
const LEADS = { fr: ['', 'on a ', 'Chez nous : ', 'c’est '], en: ['', 'we have ', 'Ours: ', 'it is '] } as const;
const ENDS = ['', '.', ' !', ', non ?', ')', '\n'] as const;

/** Values drawn from a seed, written in every way we know, that are not read back as one quantity of the same value and kind. */
export function roundTripFailures(lang: Lang, count: number, seed: number): string[] {
  const draw = drawFrom(seed);
  const failures: string[] = [];
  for (let drawn = 0; drawn < count; drawn += 1) {
    const { text, kind, value, tail = '' } = WRITERS[draw.below(WRITERS.length)]?.(draw, lang) ?? never();
    const message = `${draw.of(LEADS[lang])}${text}${tail}${draw.of(ENDS)}`;
    const found = findQuantities(message, lang);
    const [first] = found;
    const isSame = first !== undefined && found.length === 1 && first.kind === kind && isClose(first.value, value);
    if (!isSame)
      failures.push(
        `${JSON.stringify(message)} is ${kind} ${value}, not ${found.map((q) => `${q.kind} ${q.value}`).join(' | ')}`,
      );
  }
  return failures;
}

function never(): never {
  throw new Error('A writer is missing.');
}

function isClose(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-12 * Math.max(1, Math.abs(b));
}

const WRITERS: readonly ((draw: Draw, lang: Lang) => Written)[] = [
  (draw, lang) => counted(formatCount, draw, lang),
  (draw, lang) => counted((value) => String(value), draw, lang),
  (draw, lang) =>
    counted((value) => grouped(value, draw.of([...BLANKS, "'", '’', lang === 'fr' ? '.' : ','])), draw, lang),
  (draw, lang) => counted((value) => spellNumber(value, lang, speech(draw)), draw, lang),
  (draw, lang) => {
    const value = decimal(draw, 1000, 100);
    return { text: spellNumber(value, lang, speech(draw)), kind: 'number', value };
  },
  (draw, lang) => {
    const value = decimal(draw, 1000, 100);
    const scale = draw.of<readonly [string, number]>([
      ['k', 1e3],
      [' k', 1e3],
      [' M', 1e6],
      ['M', 1e6],
      [lang === 'fr' ? ' millions' : ' million', 1e6],
      [lang === 'fr' ? ' mille' : ' thousand', 1e3],
    ]);
    return {
      text: `${typed(value, draw, lang)}${scale[0]}`,
      kind: 'number',
      value: Number((value * scale[1]).toPrecision(12)),
      tail: ` ${NOUNS[lang]}`,
    };
  },
  (draw, lang) => {
    const value = tenths(draw, 20_000) / 100;
    return { text: formatShare(value, lang), kind: 'share', value };
  },
  (draw, lang) => {
    const percent = decimal(draw, 100, 100);
    const sign = draw.of(['%', ' %', '\u202f%', '\u00a0%', ' pct', lang === 'fr' ? ' pour cent' : ' percent']);
    const digits = draw.below(2) === 0 ? typed(percent, draw, lang) : spellNumber(percent, lang, speech(draw));
    return { text: `${digits}${sign}`, kind: 'share', value: percent / 100 };
  },
  (draw, lang) => {
    const value = draw.below(2) === 0 ? magnitude(draw) : decimal(draw, 1000, 100);
    const signed = draw.below(4) === 0 ? -value : value;
    return { text: formatMoney(signed, lang, draw.of(['EUR', 'USD', 'GBP', 'CHF'])), kind: 'money', value: signed + 0 };
  },
  (draw, lang) => {
    const value = decimal(draw, 1000, 10);
    const text = draw.of([
      '€#',
      '# €',
      '#€',
      '$#',
      '£#',
      'CHF #',
      '# EUR',
      '# euros',
      '#k€',
      '# k€',
      '€#k',
      '# M€',
      '$#m',
      lang === 'fr' ? '# Md€' : '£#bn',
    ]);
    const factor = /k/.test(text) ? 1e3 : /Md|bn/.test(text) ? 1e9 : /M|m/.test(text) ? 1e6 : 1;
    return {
      text: text.replace('#', typed(value, draw, lang)),
      kind: 'money',
      value: Number((value * factor).toPrecision(12)),
    };
  },
  (draw, lang) => {
    const value = draw.of([1, -1]) * (tenths(draw, 1000) + 0.1);
    return { text: formatPoints(value, lang), kind: 'points', value: Number(value.toFixed(1)) };
  },
  (draw, lang) => {
    const value = tenths(draw, 5000);
    const unit = draw.of(['days', 'weeks', 'months'] as const);
    return { text: formatQuantity(value, unit, lang), kind: 'duration', value };
  },
  (draw, lang) => {
    const value = 2 + draw.below(998);
    const unit =
      lang === 'fr'
        ? draw.of(['jours', 'semaines', 'mois', 'ans', 'heures'])
        : draw.of(['days', 'weeks', 'months', 'years', 'hours']);
    return { text: `${spellNumber(value, lang, speech(draw))} ${unit}`, kind: 'duration', value };
  },
  (draw, lang) => {
    const value = tenths(draw, 3000);
    const unit = draw.of(['perYear', 'fte', 'points'] as const);
    return { text: formatQuantity(value, unit, lang), kind: 'number', value };
  },
  (draw, lang) => {
    const value = 2 + draw.below(98);
    const digits = draw.below(2) === 0 ? String(value) : spellNumber(value, lang, speech(draw));
    const stretch =
      lang === 'fr' ? draw.of(['', ' par an', ' par mois', '/an']) : draw.of(['', ' a year', ' per month', '/year']);
    return { text: `${digits} ${lang === 'fr' ? 'fois' : 'times'}${stretch}`, kind: 'times', value };
  },
];

function counted(write: (value: number, lang: Lang) => string, draw: Draw, lang: Lang): Written {
  const value = magnitude(draw);
  return { text: write(value, lang), kind: 'number', value, tail: ` ${NOUNS[lang]}` };
}

/** From 2 to a billion, as many of each length. */
function magnitude(draw: Draw): number {
  return 2 + draw.below(10 ** (1 + draw.below(9)) - 2);
}

function tenths(draw: Draw, limit: number): number {
  return draw.below(limit) / 10;
}

/** Up to `limit`, a whole number one time in two, else with the decimals of 1/`parts`. */
function decimal(draw: Draw, limit: number, parts: number): number {
  return draw.below(2) === 0 ? 2 + draw.below(limit - 2) : (2 * parts + draw.below((limit - 2) * parts)) / parts;
}

/** With a dot or a comma: both are typed in both languages. */
function typed(value: number, draw: Draw, lang: Lang): string {
  const digits = String(value);
  return draw.below(3) === 0 || lang === 'fr' ? digits.replace('.', draw.of([',', '.'])) : digits;
}

function grouped(value: number, mark: string): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, mark);
}

function speech(draw: Draw): Speech {
  return {
    tens: draw.of(['france', 'belgium', 'switzerland']),
    hyphens: draw.below(2) === 0,
    and: draw.below(2) === 0,
  };
}

/** A generator of 32 bits (mulberry32): the same seed, the same values everywhere. */
function drawFrom(seed: number): Draw {
  let state = seed >>> 0;
  const below = (limit: number): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
  return { below, of: (choices) => choices[below(choices.length)] ?? choices[0] };
}
