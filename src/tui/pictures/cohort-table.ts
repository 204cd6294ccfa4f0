import { z } from 'zod';
import type { Lang } from '../../domain/bilingual.ts';

/** What the pictures need of the answer of `retention_cohorts`. */
export const CohortTable = z.object({
  cohorts: z.array(
    z.object({
      cohort: z.string(),
      size: z.number(),
      cells: z.array(
        z.object({
          offset: z.number(),
          count: z.number(),
          revenue: z.number().optional(),
          base: z.number(),
          eligible: z.number(),
          rate: z.number().nullable(),
          mature: z.boolean(),
          label: z.string().optional(),
        }),
      ),
    }),
  ),
  weightedMean: z.array(
    z.object({
      offset: z.number(),
      rate: z.number().nullable(),
      eligible: z.number(),
      cohorts: z.number(),
      label: z.string().optional(),
    }),
  ),
});
export type CohortTable = z.infer<typeof CohortTable>;

const WORDS = {
  month: { fr: 'mois', en: 'month', short: { fr: 'M', en: 'M' } },
  quarter: { fr: 'trimestre', en: 'quarter', short: { fr: 'T', en: 'Q' } },
  week: { fr: 'semaine', en: 'week', short: { fr: 'S', en: 'W' } },
} as const;

/** How the periods after the first purchase are called: by their number, or by their days where the table counts in windows. */
export function offsetNames(table: CohortTable, lang: Lang) {
  const windows = new Map<number, string>();
  for (const { offset, label } of [...table.cohorts.flatMap(({ cells }) => cells), ...table.weightedMean])
    if (label !== undefined) windows.set(offset, lang === 'fr' ? label : label.replace('J', 'D'));
  const [, letter = ''] = /^\d{4}-([QW])/.exec(table.cohorts[0]?.cohort ?? '') ?? [];
  const words = letter === 'Q' ? WORDS.quarter : letter === 'W' ? WORDS.week : WORDS.month;
  return {
    counted: windows.size === 0,
    unit: words[lang],
    short: (offset: number) => windows.get(offset) ?? `${words.short[lang]}${offset}`,
    long: (offset: number) => windows.get(offset) ?? `${words[lang]}\u00a0${offset}`,
  };
}

/** The offsets after the first purchase that some cohort has reached, in order. */
export function laterOffsets(table: CohortTable): number[] {
  const found = table.cohorts.flatMap(({ cells }) =>
    cells.filter(({ offset }) => offset > 0).map(({ offset }) => offset),
  );
  return [...new Set(found)].sort((a, b) => a - b);
}

/** Whether the rates are of revenue, against that of the first period, and not of customers. */
export function isOfRevenue({ cohorts }: CohortTable): boolean {
  return cohorts.some(({ cells }) => cells.some(({ revenue }) => revenue !== undefined));
}
