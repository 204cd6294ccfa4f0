import { formatDecimal, formatShare } from '../../language/format-number.ts';
import type { Style, StyledLine } from '../styled-text.ts';
import { wrapStyled } from '../wrap-styled.ts';
import { countPeople } from './count-people.ts';
import { highlight } from './highlight.ts';
import { horizontalBar } from './horizontal-bar.ts';
import type { ParetoTable } from './pareto-table.ts';
import { NARROW, type PictureOptions } from './picture-options.ts';
import { setCell } from './set-cell.ts';
import { styled } from './styled.ts';
import { widest } from './widest.ts';

const WIDEST = 80;

/**
 * How concentrated revenue is: the best customers against what they make of it, as two bars of one length; what the very best make,
 * and how many customers make 80 %. Under 60 columns, the sentences alone.
 */
export function paretoBar(table: ParetoTable, options: PictureOptions): StyledLine[] {
  const { lang, columns } = options;
  const title = { fr: 'Concentration du chiffre d’affaires', en: 'Concentration of revenue' }[lang];
  if (table.customers === 0) return wrapStyled([[styled(EMPTY[lang])]], columns);
  const bars = columns < NARROW ? [] : drawBars(table, options);
  const alone = table.customers === 1 ? [[styled(ALONE[lang], 'dim')]] : [];
  return wrapStyled([[styled(title, 'strong')], ...bars, ...sentences(table, lang), ...alone], columns);
}

const EMPTY = {
  fr: 'Aucun client n’a de montant positif : il n’y a rien à partager.',
  en: 'No customer has a positive amount: there is nothing to share out.',
} as const;
const ALONE = {
  fr: 'Les meilleurs ne sont ici qu’un seul client : la part dit surtout sa taille.',
  en: 'The best are a single customer here: the share mostly tells their size.',
} as const;

function drawBars(
  { topShare, revenueShare, shareFor80 }: ParetoTable,
  { lang, columns }: PictureOptions,
): StyledLine[] {
  const people = { fr: 'Meilleurs clients', en: 'Best customers' }[lang];
  const revenue = { fr: 'Leur chiffre d’affaires', en: 'Their revenue' }[lang];
  const for80 = { fr: 'Clients qui font 80 %', en: 'Customers making 80%' }[lang];
  const rows: readonly (readonly [string, number, Style])[] = [
    [people, topShare, 'segment-0'],
    [revenue, revenueShare, 'figure'],
    [for80, shareFor80, 'segment-3'],
  ];
  const labelWidth = widest(rows.map(([label]) => label));
  const valueWidth = widest(rows.map(([, share]) => formatShare(share, lang)));
  const width = Math.min(WIDEST, columns - labelWidth - valueWidth - 2);
  return rows.map(([label, share, style]) => {
    const bar = horizontalBar(share, width);
    return [
      styled(`${setCell(label, labelWidth)} `),
      styled(bar, style),
      styled('░'.repeat(Math.max(0, width - bar.length)), 'dim'),
      styled(` ${setCell(formatShare(share, lang), valueWidth, 'right')}`, 'figure'),
    ];
  });
}

const SENTENCES = {
  fr: [
    '- Les meilleurs ({} de la base, {}) font {} du chiffre d’affaires.',
    '- Les 1 % les plus gros en font {}.',
    '- Pour en faire 80 %, il faut {} des clients.',
    '- Gini : {} (0 : tous égaux, 1 : un seul fait tout).',
  ],
  en: [
    '- The best ({} of the base, {}) make {} of revenue.',
    '- The top 1% make {} of it.',
    '- Making 80% of it takes {} of customers.',
    '- Gini: {} (0: all equal, 1: one makes it all).',
  ],
} as const;

function sentences(table: ParetoTable, lang: PictureOptions['lang']): StyledLine[] {
  const share = (value: number) => formatShare(value, lang);
  const [best, hundredth, most, gini] = SENTENCES[lang];
  return [
    highlight(best, [share(table.topShare), countPeople(table.customers, lang), share(table.revenueShare)]),
    highlight(hundredth, [share(table.topOnePercentShare)]),
    highlight(most, [share(table.shareFor80)]),
    highlight(gini, [formatDecimal(table.gini, lang)]),
  ];
}
