import { formatShare } from '../../language/format-number.ts';
import type { Style, StyledLine } from '../styled-text.ts';
import { wrapStyled } from '../wrap-styled.ts';
import { type CohortTable, isOfRevenue, offsetNames } from './cohort-table.ts';
import { countPeople } from './count-people.ts';
import { drawCurves } from './draw-curves.ts';
import { NARROW, type PictureOptions } from './picture-options.ts';
import { type MarkedSeries, retentionSeries } from './retention-series.ts';
import { styled } from './styled.ts';

const MILESTONES = [1, 3, 6, 12, 24];
const MARKS = ['a', 'b', 'c'];
const STYLES = ['segment-3', 'segment-6', 'segment-1'] as const satisfies Style[];

/**
 * The share of customers who buy again, by period after their first purchase: a line for all of them, a letter for those of each
 * year; below, the values of each curve at the delays people ask about. Under 60 columns, the values alone.
 */
export function retentionCurves(table: CohortTable, options: PictureOptions): StyledLine[] {
  const { lang, columns } = options;
  const series = retentionSeries(table);
  const [all, ...years] = series;
  if (all === undefined) return wrapStyled([[styled(EMPTY[lang])]], columns);
  const names = offsetNames(table, lang);
  const marked = years.map(
    (year, index): MarkedSeries => ({
      ...year,
      mark: MARKS[index] ?? '+',
      style: STYLES[index] ?? 'segment-9',
    }),
  );
  const drawn = columns < NARROW || all.points.length < 2 ? [] : drawCurves(all, marked, names.short, options);
  const title = TITLE[isOfRevenue(table) ? 'revenue' : 'customers'][lang];
  const line: MarkedSeries = { ...all, mark: '─', style: 'figure' };
  const legend = [line, ...marked].flatMap((curve) => describe(curve, names, lang));
  const alone = all.points.length === 1 ? [[styled(ALONE[lang], 'dim')]] : [];
  return wrapStyled([[styled(title, 'strong')], ...drawn, ...legend, ...alone], columns);
}

const TITLE = {
  customers: {
    fr: 'Courbes de rétention : part des clients qui rachètent',
    en: 'Retention curves: share of customers who buy again',
  },
  revenue: {
    fr: 'Courbes de chiffre d’affaires, la première période faisant 100 %',
    en: 'Revenue curves, the first period being 100%',
  },
} as const;
const EMPTY = {
  fr: 'Pas encore de courbe : il faut trente clients suivis une période entière après leur premier achat.',
  en: 'No curve yet: it takes thirty customers followed for a whole period after their first purchase.',
} as const;
const ALONE = {
  fr: 'Une seule période écoulée : la courbe commence à deux.',
  en: 'A single period has elapsed: a curve starts at two.',
} as const;
const ALL = { fr: 'Tous', en: 'All' } as const;
const OF_YEAR = { fr: 'Arrivés en', en: 'Arrived in' } as const;

function describe(
  { year, customers, points, mark, style }: MarkedSeries,
  names: ReturnType<typeof offsetNames>,
  lang: PictureOptions['lang'],
): StyledLine[] {
  const wanted = names.counted
    ? points.filter(({ offset }) => MILESTONES.includes(offset))
    : points.slice(0, MILESTONES.length);
  const quoted = wanted.length === 0 ? points.slice(0, 1) : wanted;
  const who = year === null ? ALL[lang] : `${OF_YEAR[lang]} ${year}`;
  return [
    [styled(`${mark} ${who}`, style), styled(` (${countPeople(customers, lang)})`)],
    [
      styled('  '),
      ...quoted.flatMap(({ offset, rate }, index) => [
        styled(`${index === 0 ? '' : '\u00a0· '}${names.long(offset)}\u00a0`),
        styled(formatShare(rate, lang), 'figure'),
      ]),
    ],
  ];
}
