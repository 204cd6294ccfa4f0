import { formatCount, formatShare } from '../../language/format-number.ts';
import type { StyledLine } from '../styled-text.ts';
import { countPeople } from './count-people.ts';
import { heatScale } from './heat-scale.ts';
import type { PictureOptions } from './picture-options.ts';
import type { RfmCellTable } from './rfm-cell-table.ts';
import { rfmPicture } from './rfm-picture.ts';
import { setCell } from './set-cell.ts';
import { styled } from './styled.ts';

const LEVELS = [3, 2, 1];
const LABEL = 8;
const WIDEST = 24;
/** The cells worth words. */
const READ = 5;

/**
 * The portfolio in 27 cells: a row for each recency and frequency, a column for each level of amount, each cell its customers and
 * its share of revenue on a ground as warm as that share; then the cells that weigh most, in words. Under 60 columns, those alone.
 */
export function rfmCellGrid(table: RfmCellTable, options: PictureOptions): StyledLine[] {
  const picture = { grid: () => drawGrid(table, options), words: () => readCells(table, options.lang) };
  return rfmPicture(TITLE, table.customers, picture, options);
}

const TITLE = {
  fr: 'Portefeuille RFM : clients et part du chiffre d’affaires',
  en: 'RFM portfolio: customers and share of revenue',
} as const;
const AMOUNTS = {
  3: { fr: 'gros montants', en: 'large amounts' },
  2: { fr: 'moyens', en: 'medium' },
  1: { fr: 'petits', en: 'small' },
} as const;
const AXES = {
  fr: 'R : récence, F : fréquence, M : montant ; 3 est le meilleur niveau.',
  en: 'R: recency, F: frequency, M: amount; 3 is the best level.',
} as const;

function drawGrid({ cells }: RfmCellTable, { lang, columns }: PictureOptions): StyledLine[] {
  const width = Math.min(WIDEST, Math.floor((columns - LABEL) / LEVELS.length));
  const scale = heatScale(cells.map(({ revenueShare }) => revenueShare ?? 0));
  const heads = ([3, 2, 1] as const).map((level) => setCell(`M${level} ${AMOUNTS[level][lang]}`, width, 'right'));
  return [
    [styled(' '.repeat(LABEL) + heads.join(''), 'dim')],
    ...LEVELS.flatMap((recency) =>
      LEVELS.map(
        (frequency): StyledLine => [
          styled(setCell(`R${recency} F${frequency}`, LABEL), 'dim'),
          ...LEVELS.map((amount) => {
            const cell = cells.find(({ code }) => code === `${recency}${frequency}${amount}`);
            if (cell === undefined || cell.customers === 0) return styled(setCell('·', width, 'right'), 'dim');
            const part = cell.revenueShare === null ? '' : setCell(formatShare(cell.revenueShare, lang), 8, 'right');
            return styled(
              setCell(formatCount(cell.customers, lang) + part, width, 'right'),
              scale.heat(cell.revenueShare ?? 0),
            );
          }),
        ],
      ),
    ),
    [styled(AXES[lang], 'dim')],
  ];
}

function readCells({ cells }: RfmCellTable, lang: PictureOptions['lang']): StyledLine[] {
  const weight = (cell: (typeof cells)[number]) => cell.revenueShare ?? 0;
  const heaviest = cells
    .filter(({ customers }) => customers > 0)
    .sort((a, b) => weight(b) - weight(a) || b.customers - a.customers);
  return heaviest
    .slice(0, READ)
    .map(({ code, customers, revenueShare, reading }) => [
      styled('- '),
      styled(code, 'strong'),
      styled(` · ${countPeople(customers, lang)}`, 'figure'),
      styled(
        revenueShare === null
          ? ''
          : ` · ${formatShare(revenueShare, lang)} ${{ fr: 'du chiffre d’affaires', en: 'of revenue' }[lang]}`,
      ),
      styled(` · ${reading[lang]}`),
    ]);
}
