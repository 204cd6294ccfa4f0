import { displayWidth } from '../../language/display-width.ts';
import { formatCount, formatMoney, formatShare } from '../../language/format-number.ts';
import type { Style, StyledLine } from '../styled-text.ts';
import { countPeople } from './count-people.ts';
import { horizontalBar } from './horizontal-bar.ts';
import { NARROW, type PictureOptions } from './picture-options.ts';
import type { RfmTable } from './rfm-table.ts';
import { setCell } from './set-cell.ts';
import { styled } from './styled.ts';
import { widest } from './widest.ts';

const STYLES = [
  'segment-0',
  'segment-1',
  'segment-2',
  'segment-3',
  'segment-4',
  'segment-5',
  'segment-6',
  'segment-7',
  'segment-8',
  'segment-9',
] as const satisfies Style[];
const NAME = 22;
const WIDEST = 40;

/** The letter and the colour of the segment at a place in the list; past the tenth the colours begin again. */
export function segmentMark(index: number): { mark: string; style: Style } {
  if (index < 0) return { mark: '?', style: 'dim' };
  return { mark: String.fromCharCode(65 + (index % 26)), style: STYLES[index % STYLES.length] ?? 'dim' };
}

/** The segments with their letter: customers, share of the base, revenue and its share, as a bar where there is room. */
export function listSegments({ segments }: RfmTable, options: PictureOptions): StyledLine[] {
  return options.columns < NARROW ? asList(segments, options) : asTable(segments, options);
}

const HEADERS = {
  segment: { fr: 'Segment', en: 'Segment' },
  customers: { fr: 'Clients', en: 'Customers' },
  share: { fr: 'Base', en: 'Base' },
  revenue: { fr: 'Chiffre d’affaires', en: 'Revenue' },
} as const;

function asTable(segments: RfmTable['segments'], { lang, columns, currency }: PictureOptions): StyledLine[] {
  const rows = segments.map(({ name, customers, share, revenue, revenueShare }, index) => ({
    ...segmentMark(index),
    name: name[lang],
    customers: formatCount(customers, lang),
    share: formatShare(share, lang),
    revenue: formatMoney(Math.round(revenue), lang, currency),
    part: revenueShare,
    empty: customers === 0,
  }));
  const widths = {
    name: Math.min(NAME, widest([...rows.map(({ name }) => name), HEADERS.segment[lang]])),
    customers: widest([...rows.map((row) => row.customers), HEADERS.customers[lang]]),
    share: widest([...rows.map((row) => row.share), HEADERS.share[lang]]),
    revenue: widest(rows.map((row) => row.revenue)),
    part: widest(rows.map(({ part }) => (part === null ? '–' : formatShare(part, lang)))),
  };
  const head = HEADERS.revenue[lang];
  widths.revenue = Math.max(widths.revenue, displayWidth(head) - widths.part - 2);
  const largest = Math.max(...rows.map(({ part }) => part ?? 0), Number.MIN_VALUE);
  const used = 4 + widths.name + 2 + widths.customers + 2 + widths.share + 2 + widths.revenue + 2 + widths.part + 2;
  const room = columns - used;
  const header = [
    ' '.repeat(4) + setCell(HEADERS.segment[lang], widths.name),
    setCell(HEADERS.customers[lang], widths.customers, 'right'),
    setCell(HEADERS.share[lang], widths.share, 'right'),
    setCell(head, widths.revenue + 2 + widths.part, 'right'),
  ];
  return [
    [styled(header.join('  '), 'dim')],
    ...rows.map((row): StyledLine => {
      const cells = [
        setCell(row.customers, widths.customers, 'right'),
        setCell(row.share, widths.share, 'right'),
        setCell(row.revenue, widths.revenue, 'right'),
        setCell(row.part === null ? '–' : formatShare(row.part, lang), widths.part, 'right'),
      ];
      const bar = room < 8 || row.empty ? '' : `  ${horizontalBar((row.part ?? 0) / largest, Math.min(WIDEST, room))}`;
      const text = ` ${cells.join('  ')}`;
      return [
        styled(`${row.mark} █ ${setCell(row.name, widths.name)} `, row.empty ? 'dim' : row.style),
        row.empty ? styled(text, 'dim') : styled(text),
        styled(bar, row.style),
      ];
    }),
  ];
}

function asList(segments: RfmTable['segments'], { lang, currency }: PictureOptions): StyledLine[] {
  const empty = segments.flatMap(({ name, customers }) => (customers === 0 ? [name[lang]] : []));
  return [
    ...segments.flatMap(({ name, customers, share, revenue, revenueShare }, index): StyledLine[] => {
      if (customers === 0) return [];
      const { mark, style } = segmentMark(index);
      const part = revenueShare === null ? '' : ` (${formatShare(revenueShare, lang)})`;
      return [
        [styled(`${mark} ${name[lang]}`, style)],
        [
          styled('  '),
          styled(countPeople(customers, lang), 'figure'),
          styled(` (${formatShare(share, lang)})\u00a0· ${formatMoney(Math.round(revenue), lang, currency)}${part}`),
        ],
      ];
    }),
    ...(empty.length === 0
      ? []
      : [[styled(`${{ fr: 'Sans client\u00a0: ', en: 'No customer: ' }[lang]}${empty.join(', ')}.`, 'dim')]]),
  ];
}
