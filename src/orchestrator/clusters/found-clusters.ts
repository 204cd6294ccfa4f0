import { z } from 'zod';
import { Bilingual } from '../../domain/bilingual.ts';

const mean = z.number().nullable();

export const FoundProfile = z.object({
  id: z.string(),
  name: Bilingual,
  customers: z.number(),
  share: z.number(),
  spend: mean,
  income: mean,
  age: mean,
  children: mean,
  recencyDays: mean,
  response: mean,
  basket: mean,
  purchases: mean,
  purchasesPerYear: mean,
  digital: mean,
  spendShare: mean,
});
export type FoundProfile = z.infer<typeof FoundProfile>;

const FoundSolution = z.object({
  k: z.number(),
  silhouette: mean,
  largestShare: z.number(),
  sizes: z.array(z.number()),
  profiles: z.array(FoundProfile),
  topTwo: z.object({ customersShare: z.number(), spendShare: z.number() }).nullable(),
  warnings: z.array(z.object({ kind: z.string(), segment: z.string().nullable(), message: Bilingual })),
  subSegments: z.object({ of: z.string(), profiles: z.array(FoundProfile), nugget: z.string().nullable() }).nullable(),
  reasonsFor: z.array(Bilingual),
  reasonsAgainst: z.array(Bilingual),
});
export type FoundSolution = z.infer<typeof FoundSolution>;

/** What the document reads of the answer of `customer_clusters`. */
export const FoundClusters = z.object({
  solutions: z.array(FoundSolution),
  recommended: z.object({ k: z.number() }),
  features: z.array(z.object({ id: z.string(), name: Bilingual })),
  base: z.object({ rows: z.number(), clustered: z.number(), missing: z.number(), setAside: z.number() }),
  pareto: z.object({ topFifthShare: z.number(), customersFor80: z.number(), holds: z.boolean() }).nullable(),
  notes: z.array(Bilingual),
});
export type FoundClusters = z.infer<typeof FoundClusters>;
