import type { Lang } from '../../../src/domain/bilingual.ts';

/** How a number is said: the tens of France, Belgium (septante, nonante) or Switzerland (huitante too); hyphens or blanks. */
export type Speech = {
  readonly tens: 'france' | 'belgium' | 'switzerland';
  readonly hyphens: boolean;
  readonly and: boolean;
};

const UNITS_FR =
  'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf'.split(
    ' ',
  );
const TENS_FR = ['', '', 'vingt', 'trente', 'quarante', 'cinquante', 'soixante', 'septante', 'huitante', 'nonante'];
const UNITS_EN =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS_EN = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

/** A number with up to three decimals, below a billion, in words: the inverse of reading, written apart from it. */
export function spellNumber(value: number, lang: Lang, speech: Speech): string {
  const [whole = '0', decimals] = String(value).split('.');
  const words = lang === 'fr' ? french(Number(whole), speech) : english(Number(whole), speech);
  const said =
    decimals === undefined ? words : `${words} ${lang === 'fr' ? 'virgule' : 'point'} ${spellDecimals(decimals, lang)}`;
  return speech.hyphens ? said : said.replaceAll('-', ' ');
}

/** Digit by digit. */
function spellDecimals(decimals: string, lang: Lang): string {
  const units = lang === 'fr' ? UNITS_FR : UNITS_EN;
  return [...decimals].map((digit) => units[Number(digit)]).join(' ');
}

function french(value: number, speech: Speech): string {
  if (value === 0) return 'zéro';
  const [millions, thousands, rest] = [Math.floor(value / 1e6), Math.floor(value / 1e3) % 1e3, value % 1e3];
  const parts: string[] = [];
  if (millions > 0) parts.push(`${frenchHundreds(millions, speech, true)} million${millions > 1 ? 's' : ''}`);
  if (thousands > 0) parts.push(thousands === 1 ? 'mille' : `${frenchHundreds(thousands, speech, false)} mille`);
  if (rest > 0) parts.push(frenchHundreds(rest, speech, true));
  return parts.join(' ');
}

function frenchHundreds(value: number, speech: Speech, final: boolean): string {
  const [hundreds, rest] = [Math.floor(value / 100), value % 100];
  const plural = hundreds > 1 && rest === 0 && final ? 's' : '';
  const cent = hundreds === 0 ? [] : [hundreds === 1 ? 'cent' : `${UNITS_FR[hundreds]} cent${plural}`];
  return [...cent, ...(rest > 0 ? [frenchTens(rest, speech, final)] : [])].join(' ');
}

function frenchTens(value: number, { tens }: Speech, final: boolean): string {
  if (value < 20) return UNITS_FR[value] ?? '';
  const [ten, unit] = [Math.floor(value / 10), value % 10];
  if (tens === 'france' && (ten === 7 || ten === 9)) {
    const base = ten === 7 ? 'soixante' : 'quatre-vingt';
    return ten === 7 && unit === 1 ? 'soixante et onze' : `${base}-${UNITS_FR[10 + unit]}`;
  }
  if (ten === 8 && tens !== 'switzerland')
    return unit === 0 ? `quatre-vingt${final ? 's' : ''}` : `quatre-vingt-${UNITS_FR[unit]}`;
  if (unit === 0) return TENS_FR[ten] ?? '';
  return unit === 1 ? `${TENS_FR[ten]} et un` : `${TENS_FR[ten]}-${UNITS_FR[unit]}`;
}

function english(value: number, speech: Speech): string {
  if (value === 0) return 'zero';
  const parts: string[] = [];
  for (const [scale, name] of [
    [1e6, 'million'],
    [1e3, 'thousand'],
  ] as const) {
    const count = Math.floor(value / scale) % 1000;
    if (count > 0) parts.push(`${englishHundreds(count, speech)} ${name}`);
  }
  const rest = value % 1000;
  if (rest > 0)
    parts.push(
      rest < 100 && parts.length > 0 && speech.and
        ? `and ${englishHundreds(rest, speech)}`
        : englishHundreds(rest, speech),
    );
  return parts.join(' ');
}

function englishHundreds(value: number, { and }: Speech): string {
  const [hundreds, rest] = [Math.floor(value / 100), value % 100];
  const below =
    rest < 20
      ? UNITS_EN[rest]
      : [TENS_EN[Math.floor(rest / 10)], ...(rest % 10 > 0 ? [UNITS_EN[rest % 10]] : [])].join('-');
  if (hundreds === 0) return below ?? '';
  return rest === 0 ? `${UNITS_EN[hundreds]} hundred` : `${UNITS_EN[hundreds]} hundred ${and ? 'and ' : ''}${below}`;
}
