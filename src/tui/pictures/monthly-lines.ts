import { shortenPeriod } from '../../language/periods/format-period.ts';
import type { StyledLine } from '../styled-text.ts';
import { wrapStyled } from '../wrap-styled.ts';
import { describeMonths } from './describe-months.ts';
import { type MonthlyMeasure, monthlyMeasures } from './monthly-measures.ts';
import type { MonthlyTable } from './monthly-table.ts';
import { NARROW, type PictureOptions } from './picture-options.ts';
import { setCell } from './set-cell.ts';
import { styled } from './styled.ts';

const LEVELS = '▁▂▃▄▅▆▇█';
const INDENT = 2;
const MOST_PER_MONTH = 3;
const LISTED = 6;

/**
 * Revenue, orders, new customers and churn, month by month: the last whole month in words, then a bar a month from zero up. A dot
 * is a month not over or not measured. Under 60 columns, the last months as a list.
 */
export function monthlyLines(table: MonthlyTable, options: PictureOptions): StyledLine[] {
  const { lang, columns } = options;
  const months = table.sales.map(({ month }) => month).sort();
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return wrapStyled([[styled(EMPTY[lang])]], columns);
  const title = styled({ fr: 'Mois par mois', en: 'Month by month' }[lang], 'strong');
  const span = styled(
    first === last
      ? ` (${shortenPeriod(first, lang)})`
      : {
          fr: `, de ${shortenPeriod(first, lang)} à ${shortenPeriod(last, lang)}`,
          en: `, ${shortenPeriod(first, lang)} to ${shortenPeriod(last, lang)}`,
        }[lang],
  );
  const alone = months.length === 1 ? [[styled(ALONE[lang], 'dim')]] : [];
  const measures = monthlyMeasures(table, options);
  const lines = columns < NARROW ? listMonths(measures, months, options) : drawLines(measures, months, options);
  return wrapStyled([[title, span], ...lines, ...alone], columns);
}

const EMPTY = {
  fr: 'Aucun mois à montrer : il n’y a pas de commande sur la période.',
  en: 'No month to show: there is no order in the period.',
} as const;
const ALONE = {
  fr: 'Un seul mois : il en faut au moins deux pour voir une évolution.',
  en: 'A single month: seeing a change takes two at least.',
} as const;
const DOTS = { fr: '· : mois pas encore fini, ou pas mesuré.', en: '·: month not over yet, or not measured.' } as const;

function drawLines(
  measures: readonly MonthlyMeasure[],
  months: readonly string[],
  { lang, columns }: PictureOptions,
): StyledLine[] {
  const room = columns - INDENT;
  const shown = months.slice(-room);
  const each = Math.min(MOST_PER_MONTH, Math.max(1, Math.floor(room / shown.length)));
  const missing = measures.some(({ values }) => shown.some((month) => !values.has(month)));
  return [
    ...measures.flatMap((measure): StyledLine[] => [
      describeMonths(measure, lang),
      [styled(' '.repeat(INDENT)), ...bars(measure, shown, each)],
    ]),
    [styled(' '.repeat(INDENT) + years(shown, each), 'dim')],
    ...(missing ? [[styled(DOTS[lang], 'dim')]] : []),
  ];
}

function bars({ values, style }: MonthlyMeasure, months: readonly string[], each: number): StyledLine {
  const top = Math.max(0, ...months.map((month) => values.get(month) ?? 0));
  return months.map((month) => {
    const value = values.get(month);
    if (value === undefined) return styled('·'.padEnd(each), 'dim');
    const level = top === 0 ? 0 : Math.max(0, Math.ceil((value / top) * LEVELS.length) - 1);
    return styled(setCell((LEVELS[level] ?? '█').repeat(Math.max(1, Math.min(each, MOST_PER_MONTH - 1))), each), style);
  });
}

/** Each year under its first month, where there is room. */
function years(months: readonly string[], each: number): string {
  let line = '';
  for (const [index, month] of months.entries()) {
    const year = month.slice(0, 4);
    const starts = index === 0 || months[index - 1]?.slice(0, 4) !== year;
    const at = index * each;
    if (!starts || at + year.length > months.length * each || (line !== '' && at < line.length + 1)) continue;
    line = line.padEnd(at) + year;
  }
  return line;
}

function listMonths(
  measures: readonly MonthlyMeasure[],
  months: readonly string[],
  { lang }: PictureOptions,
): StyledLine[] {
  return [
    ...measures.map((measure) => describeMonths(measure, lang)),
    ...months.slice(-LISTED).flatMap((month): StyledLine[] => [
      [styled(shortenPeriod(month, lang), 'strong')],
      ...measures.flatMap(({ name, values, format }) => {
        const value = values.get(month);
        return value === undefined
          ? []
          : [[styled(`  ${name}${{ fr: '\u00a0: ', en: ': ' }[lang]}`), styled(format(value), 'figure')]];
      }),
    ]),
  ];
}
