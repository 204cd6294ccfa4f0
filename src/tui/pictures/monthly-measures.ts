import { formatCount, formatMoney, formatShare, formatSharePoints } from '../../language/format-number.ts';
import type { Style } from '../styled-text.ts';
import type { MonthlyTable } from './monthly-table.ts';
import type { PictureOptions } from './picture-options.ts';

/** Something measured each month; months not over or not measured have no value. */
export type MonthlyMeasure = {
  readonly name: string;
  readonly style: Style;
  readonly values: ReadonlyMap<string, number>;
  readonly format: (value: number) => string;
  /** A change from the first value to the second, signed. */
  readonly change: (before: number, value: number) => string;
  /** Whether more of it is bad news. */
  readonly adverse: boolean;
};

const NAMES = {
  revenue: { fr: 'Chiffre d’affaires', en: 'Revenue' },
  orders: { fr: 'Commandes', en: 'Orders' },
  newCustomers: { fr: 'Nouveaux clients', en: 'New customers' },
  churn: { fr: 'Attrition', en: 'Churn' },
} as const;

/** The measures of the table that have a value in some whole month. */
export function monthlyMeasures({ sales, churn }: MonthlyTable, { lang, currency }: PictureOptions): MonthlyMeasure[] {
  const whole = sales.filter(({ complete }) => complete);
  const of = (read: (row: (typeof sales)[number]) => number | undefined) =>
    new Map(
      whole.flatMap((row) => {
        const value = read(row);
        return value === undefined ? [] : [[row.month, value] as const];
      }),
    );
  const common = { change: relative(lang), adverse: false };
  const count = (value: number) => formatCount(value, lang);
  const money = (value: number) => formatMoney(Math.round(value), lang, currency);
  const rates = (churn ?? []).flatMap(({ month, rate }) => (rate === null ? [] : [[month, rate] as const]));
  const measures: MonthlyMeasure[] = [
    { name: NAMES.revenue[lang], style: 'figure', values: of(({ revenue }) => revenue), format: money, ...common },
    { name: NAMES.orders[lang], style: 'segment-3', values: of(({ orders }) => orders), format: count, ...common },
    {
      name: NAMES.newCustomers[lang],
      style: 'segment-1',
      values: of((row) => row.newCustomers),
      format: count,
      ...common,
    },
    {
      name: NAMES.churn[lang],
      style: 'warn',
      values: new Map(rates),
      format: (value) => formatShare(value, lang),
      change: (before, value) => formatSharePoints(value - before, lang),
      adverse: true,
    },
  ];
  return measures.filter(({ values }) => values.size > 0);
}

function relative(lang: PictureOptions['lang']): MonthlyMeasure['change'] {
  return (before, value) => (value > before ? '+' : '') + formatShare(value / before - 1, lang, 0);
}
