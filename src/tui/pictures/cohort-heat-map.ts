import { defaults } from '../../knowledge/defaults.ts';
import { formatCount, formatShare } from '../../language/format-number.ts';
import { shortenPeriod } from '../../language/periods/format-period.ts';
import type { StyledLine, StyledSpan } from '../styled-text.ts';
import { wrapStyled } from '../wrap-styled.ts';
import { type CohortTable, isOfRevenue, laterOffsets, offsetNames } from './cohort-table.ts';
import { type HeatScale, heatScale } from './heat-scale.ts';
import { listCohorts } from './list-cohorts.ts';
import { NARROW, type PictureOptions } from './picture-options.ts';
import { setCell } from './set-cell.ts';
import { styled } from './styled.ts';
import { widest } from './widest.ts';

type Cell = CohortTable['cohorts'][number]['cells'][number];

/** As many rows as a screen holds: the latest cohorts. */
const ROWS = 36;

/**
 * The cohorts as rows, the periods after the first purchase as columns, each cell its percentage on a ground as warm as it is high.
 * A dot is a period that has not fully elapsed. Under 60 columns, a list.
 */
export function cohortHeatMap(table: CohortTable, options: PictureOptions): StyledLine[] {
  const { lang, columns } = options;
  const offsets = laterOffsets(table);
  const rates = table.cohorts.flatMap(({ cells }) =>
    cells.flatMap((cell) => (cell.offset > 0 && cell.rate !== null ? [cell.rate] : [])),
  );
  if (table.cohorts.length === 0) return wrapStyled([[styled(EMPTY[lang])]], columns);
  if (rates.length === 0) return wrapStyled([[styled(TOO_YOUNG[lang])]], columns);
  const title = TITLE[isOfRevenue(table) ? 'revenue' : 'customers'][lang];
  const lines = columns < NARROW ? listCohorts(table, options) : drawMap(table, offsets, heatScale(rates), options);
  const alone = table.cohorts.length === 1 ? [[styled(ALONE[lang], 'dim')]] : [];
  return wrapStyled([[styled(title, 'strong')], ...lines, ...alone], columns);
}

const TITLE = {
  customers: {
    fr: 'Rétention par cohorte : part des clients qui rachètent, en %',
    en: 'Retention by cohort: percentage of customers who buy again',
  },
  revenue: {
    fr: 'Chiffre d’affaires par cohorte, en % de la première période',
    en: 'Revenue by cohort, as a percentage of the first period',
  },
} as const;
const EMPTY = {
  fr: 'Aucune cohorte à montrer : aucun client n’est arrivé sur la période.',
  en: 'No cohort to show: no customer arrived in the period.',
} as const;
const TOO_YOUNG = {
  fr: 'Les cohortes sont trop récentes : aucune période n’est encore écoulée après le premier achat.',
  en: 'The cohorts are too recent: no period has fully elapsed since the first purchase.',
} as const;
const ALONE = {
  fr: 'Une seule cohorte : il en faut au moins deux pour comparer.',
  en: 'A single cohort: comparing takes two at least.',
} as const;
const SIZE = { fr: 'clients', en: 'customers' } as const;
const MEAN = { fr: 'Moyenne', en: 'Mean' } as const;
const FIRST = { fr: 'Cohorte', en: 'Cohort' } as const;

function drawMap(
  table: CohortTable,
  offsets: readonly number[],
  scale: HeatScale,
  options: PictureOptions,
): StyledLine[] {
  const { lang, columns } = options;
  const names = offsetNames(table, lang);
  const shown = table.cohorts.slice(-ROWS);
  const labels = shown.map(({ cohort }) => shortenPeriod(cohort, lang));
  const sizes = shown.map(({ size }) => formatCount(size, lang) + (isSmall(size) ? '*' : ' '));
  const labelWidth = Math.min(20, widest([...labels, FIRST[lang], MEAN[lang]]));
  const sizeWidth = widest([...sizes, SIZE[lang]]);
  const percents = shown.flatMap(({ cells }) => cells.map((cell) => textOf(cell)));
  const cellWidth = 1 + Math.max(3, widest([...percents, ...offsets.map(names.short)]));
  const room = Math.max(1, Math.floor((columns - labelWidth - sizeWidth - 2) / cellWidth));
  const fitting = offsets.slice(0, room);
  const row = (label: string, size: string, cells: readonly StyledSpan[]): StyledLine => [
    styled(`${setCell(label, labelWidth)} ${setCell(size, sizeWidth, 'right')} `),
    ...cells,
  ];
  const set = (text: string) => setCell(text, cellWidth, 'right');
  const heat = (rate: number) => styled(set(percent(rate)), scale.heat(rate));
  return [
    row(
      FIRST[lang],
      SIZE[lang],
      fitting.map((offset) => styled(set(names.short(offset)), 'dim')),
    ),
    ...shown.map(({ cells }, index) =>
      row(
        labels[index] ?? '',
        sizes[index] ?? '',
        fitting.flatMap((offset) => {
          const cell = cells.find((found) => found.offset === offset);
          if (cell === undefined) return cells.some((later) => later.offset > offset) ? [styled(set(''))] : [];
          return [cell.rate === null ? styled(set(textOf(cell)), 'dim') : heat(cell.rate)];
        }),
      ),
    ),
    row(
      MEAN[lang],
      '',
      fitting.map((offset) => {
        const rate = table.weightedMean.find((found) => found.offset === offset)?.rate ?? null;
        return rate === null ? styled(set('–'), 'dim') : heat(rate);
      }),
    ),
    [],
    legend(scale, options),
    ...notes(table, shown, offsets, fitting, names.long, lang),
  ];
}

/** Every heat with where it begins; every other one where they would not fit. */
function legend({ steps }: HeatScale, { lang, columns }: PictureOptions): StyledLine {
  const digits = (steps.at(-1)?.from ?? 0) < 0.07 ? 1 : 0;
  const opening = { fr: 'De froid à chaud, à partir de : ', en: 'Cold to warm, from: ' }[lang];
  const swatches = steps.map(({ style, from }) => styled(` ${formatShare(from, lang, digits)} `, style));
  const fits = widest([[opening, ...swatches.map(({ text }) => text)].join('')]) <= columns;
  return [styled(opening), ...swatches.filter((_, index) => fits || index % 2 === 0)];
}

function notes(
  { cohorts }: CohortTable,
  shown: CohortTable['cohorts'],
  offsets: readonly number[],
  fitting: readonly number[],
  nameOf: (offset: number) => string,
  lang: PictureOptions['lang'],
): StyledLine[] {
  const say = (texts: Record<'fr' | 'en', string>): StyledLine => [styled(texts[lang], 'dim')];
  const lines: StyledLine[] = [];
  if (shown.some(({ cells }) => cells.some(({ mature }) => !mature)))
    lines.push(say({ fr: '· : période pas encore écoulée.', en: '·: period not over yet.' }));
  if (shown.some(({ size }) => isSmall(size)))
    lines.push(
      say({
        fr: `* moins de ${defaults.maturedMinimum} clients : chacun pèse lourd, lisez la moyenne.`,
        en: `* fewer than ${defaults.maturedMinimum} customers: each weighs a lot, read the mean.`,
      }),
    );
  if (shown.length < cohorts.length)
    lines.push(
      say({
        fr: `Les ${shown.length} dernières cohortes sur ${cohorts.length} ; la moyenne les compte toutes.`,
        en: `The last ${shown.length} cohorts of ${cohorts.length}; the mean counts them all.`,
      }),
    );
  if (fitting.length < offsets.length) {
    const [last, end] = [nameOf(fitting.at(-1) ?? 1), nameOf(offsets.at(-1) ?? 1)];
    lines.push(
      say({
        fr: `Jusqu’à ${last} ; un écran plus large va jusqu’à ${end}.`,
        en: `Up to ${last}; a wider screen goes on to ${end}.`,
      }),
    );
  }
  return lines;
}

/** A whole percentage; a share that rounds to none but is not none says so. */
function percent(rate: number): string {
  const rounded = Math.round(rate * 100);
  return rounded === 0 && rate > 0 ? '<1' : String(rounded);
}

function textOf({ rate, mature }: Cell): string {
  if (rate !== null) return percent(rate);
  return mature ? '–' : '·';
}

function isSmall(size: number): boolean {
  return size < defaults.maturedMinimum;
}
