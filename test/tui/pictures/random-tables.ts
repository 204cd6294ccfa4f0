import fc from 'fast-check';
import type { CohortTable } from '../../../src/tui/pictures/cohort-table.ts';
import type { MonthlyTable } from '../../../src/tui/pictures/monthly-table.ts';
import type { ParetoTable } from '../../../src/tui/pictures/pareto-table.ts';
import type { RfmCellTable } from '../../../src/tui/pictures/rfm-cell-table.ts';
import type { RfmTable } from '../../../src/tui/pictures/rfm-table.ts';

const ESC = String.fromCharCode(0x1b);
/** Names as data may hold them: wide, joined, combining, hidden, coloured by others, very long. */
export const anyName: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
  fc.constantFrom(
    '東京の優良顧客グループ',
    '👩‍👩‍👧‍👦 familles 👍🏽',
    'e\u0301'.repeat(40),
    `z${'\u0335\u0327'.repeat(60)}`,
    `${ESC}[31mrouge${ESC}[0m`,
    `${ESC}]8;;https://example.org\u0007lien${ESC}]8;;\u0007`,
    '\u202eesrevni',
    'sans\u200bespace\u200d',
    'long'.repeat(80),
    'deux\nlignes\tet tabulation',
    '🇫🇷🇬🇧🇯🇵',
    '',
  ),
);

const share = fc.double({ min: 0, max: 1, noNaN: true });
const size = fc.oneof(fc.nat(60), fc.nat(5_000_000));
const period = fc.oneof(
  fc
    .record({ year: fc.integer({ min: 2000, max: 2030 }), month: fc.integer({ min: 1, max: 12 }) })
    .map(({ year, month }) => `${year}-${String(month).padStart(2, '0')}`),
  fc.constantFrom('2024-Q2', '2024-W18', 'autre'),
);

const cell = (label: string | null) =>
  fc
    .record({
      offset: fc.nat(40),
      count: size,
      base: size,
      eligible: size,
      rate: fc.option(fc.oneof(share, fc.double({ min: 0, max: 40, noNaN: true }))),
      mature: fc.boolean(),
    })
    .map((found) => (label === null ? found : { ...found, label: `${label}${found.offset}` }));

export const anyCohorts: fc.Arbitrary<CohortTable> = fc.constantFrom(null, 'J1–', '窓').chain((label) =>
  fc.record({
    cohorts: fc.array(fc.record({ cohort: period, size, cells: fc.array(cell(label), { maxLength: 30 }) }), {
      maxLength: 40,
    }),
    weightedMean: fc.array(
      fc.record({ offset: fc.nat(40), rate: fc.option(share), eligible: size, cohorts: fc.nat(40) }),
      { maxLength: 40 },
    ),
  }),
);

const money = fc.double({ min: -1e6, max: 1e12, noNaN: true });
const bilingual = fc.record({ fr: anyName, en: anyName });
const IDS = [
  'champions',
  'loyaux',
  'potentiels',
  'nouveaux',
  'prometteurs',
  'a-cultiver',
  'a-risque',
  'dormants',
  'hibernants',
  'perdus',
];

export const anySegments: fc.Arbitrary<RfmTable> = fc.record({
  segments: fc.tuple(
    ...IDS.map((id) =>
      fc.record({
        id: fc.constant(id),
        name: bilingual,
        customers: size,
        share,
        revenue: money,
        revenueShare: fc.option(share),
      }),
    ),
  ),
  codes: fc.dictionary(fc.stringMatching(/^[1-5]{3}$/), size, { maxKeys: 60 }),
  customers: size,
});

export const anyCells: fc.Arbitrary<RfmCellTable> = fc.record({
  cells: fc.array(
    fc.record({
      code: fc.stringMatching(/^[1-3]{3}$/),
      customers: size,
      revenueShare: fc.option(share),
      reading: bilingual,
    }),
    { maxLength: 27 },
  ),
  customers: size,
});

export const anyMonths: fc.Arbitrary<MonthlyTable> = fc.record({
  sales: fc.uniqueArray(
    fc
      .record({ month: period, orders: size, newCustomers: size, complete: fc.boolean() })
      .chain((row) => fc.option(money).map((revenue) => (revenue === null ? row : { ...row, revenue }))),
    { maxLength: 200, selector: ({ month }) => month },
  ),
  churn: fc.option(fc.array(fc.record({ month: period, rate: fc.option(share) }), { maxLength: 60 })),
});

export const anyPareto: fc.Arbitrary<ParetoTable> = fc.record({
  revenueShare: share,
  customers: size,
  gini: share,
  shareFor80: share,
  topOnePercentShare: share,
  topShare: share,
});
