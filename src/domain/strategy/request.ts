import { z } from 'zod';
import { Lang } from '../bilingual.ts';
import { Fact } from '../facts.ts';
import { Industry } from '../industry.ts';

/** What was asked: with the same data, this writes the same document again. */
export const StrategyRequest = z.object({
  lang: Lang,
  client: z.string().nullable(),
  industry: Industry.nullable(),
  facts: z.record(z.string(), Fact),
  dataset: z.string().nullable(),
  asOf: z.string().nullable(),
});
export type StrategyRequest = z.infer<typeof StrategyRequest>;

/** How the data set was made ready: a seeded shop, files read under these conventions, a workspace, or a ClickHouse server. */
export const DataOrigin = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('demo'), story: z.string(), seed: z.number().int(), orders: z.number().int() }),
  z.object({ kind: z.literal('files'), options: z.record(z.string(), z.unknown()) }),
  z.object({ kind: z.literal('workspace'), options: z.record(z.string(), z.unknown()) }),
  z.object({ kind: z.literal('clickhouse'), options: z.record(z.string(), z.unknown()) }),
  z.object({ kind: z.literal('none') }),
]);
export type DataOrigin = z.infer<typeof DataOrigin>;
