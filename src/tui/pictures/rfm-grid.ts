import { segmentOfCode } from '../../knowledge/rfm-codes.ts';
import { formatCount } from '../../language/format-number.ts';
import type { Style, StyledLine } from '../styled-text.ts';
import { listSegments, segmentMark } from './list-segments.ts';
import type { PictureOptions } from './picture-options.ts';
import { rfmPicture } from './rfm-picture.ts';
import type { RfmTable } from './rfm-table.ts';
import { setCell } from './set-cell.ts';
import { styled } from './styled.ts';

const LEVELS = [1, 2, 3, 4, 5];
const LABEL = 12;
const CELL = { least: 8, most: 14 };

/**
 * Recency by frequency, five levels each: a cell says how many customers it has and, by letter and by colour, the segment most of
 * them are in; below, what each letter stands for. Under 60 columns, the segments alone, as a list.
 */
export function rfmGrid(table: RfmTable, options: PictureOptions): StyledLine[] {
  const picture = { grid: () => drawGrid(table, options), words: () => listSegments(table, options) };
  return rfmPicture(TITLE, table.customers, picture, options);
}

const TITLE = { fr: 'Segments RFM', en: 'RFM segments' } as const;
const AXES = {
  recency: { fr: 'Récence', en: 'Recency' },
  oldest: { fr: 'ancien', en: 'old' },
  newest: { fr: 'récent', en: 'recent' },
  frequency: {
    fr: 'Fréquence : rares à gauche, habitués à droite',
    en: 'Frequency: rare on the left, regular on the right',
  },
  mixed: {
    fr: '+ : d’autres segments dans la même case, selon le montant.',
    en: '+: other segments in the same cell, by amount.',
  },
} as const;

function drawGrid(table: RfmTable, { lang, columns }: PictureOptions): StyledLine[] {
  const width = Math.min(CELL.most, Math.max(CELL.least, Math.floor((columns - LABEL) / LEVELS.length)));
  const cells = LEVELS.flatMap((recency) =>
    LEVELS.map((frequency) => ({ recency, frequency, ...cellOf(table, recency, frequency) })),
  );
  const label = (level: number) => (level === 5 ? ` ${AXES.newest[lang]}` : level === 1 ? ` ${AXES.oldest[lang]}` : '');
  return [
    [styled(`${' '.repeat(LABEL)}${AXES.frequency[lang]}`, 'dim')],
    [
      styled(
        setCell(AXES.recency[lang], LABEL) + LEVELS.map((level) => setCell(`F${level}`, width, 'right')).join(''),
        'dim',
      ),
    ],
    ...[...LEVELS].reverse().map(
      (recency): StyledLine => [
        styled(setCell(`R${recency}${label(recency)}`, LABEL), 'dim'),
        ...LEVELS.map((level) => {
          const cell = cells.find((found) => found.recency === recency && found.frequency === level);
          if (cell === undefined || cell.customers === 0) return styled(setCell('·', width, 'right'), 'dim');
          const text = `${cell.mark}${cell.mixed ? '+' : ''} ${formatCount(cell.customers, lang)}`;
          return styled(setCell(text, width, 'right'), cell.style);
        }),
      ],
    ),
    ...(cells.some(({ mixed }) => mixed) ? [[styled(AXES.mixed[lang], 'dim')]] : []),
  ];
}

function cellOf(
  { segments, codes }: RfmTable,
  recency: number,
  frequency: number,
): { customers: number; mark: string; mixed: boolean; style: Style } {
  const counts = new Map<number, number>();
  for (const [code, customers] of Object.entries(codes)) {
    if (!code.startsWith(`${recency}${frequency}`) || customers === 0) continue;
    const segment = segments.findIndex(({ id }) => id === segmentOfCode(code));
    counts.set(segment, (counts.get(segment) ?? 0) + customers);
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  const customers = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return { customers, ...segmentMark(most?.[0] ?? -1), mixed: counts.size > 1 };
}
