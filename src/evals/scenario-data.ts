import { z } from 'zod';

/** A made-up shop; what is not said is the demo's. */
const Shop = z.object({ story: z.string(), seed: z.number().optional(), orders: z.number().optional() });
export type ScenarioShop = z.infer<typeof Shop>;

/** What a scenario is asked about: files, by the folder that their names start from, or a made-up shop. */
export type ScenarioData =
  | { kind: 'files'; folder: string; paths: readonly string[] }
  | { kind: 'shop'; shop: ScenarioShop };

const Paths = z.array(z.string()).min(1);

/** The `data` of a scenario: null when there is none, undefined when it is neither files nor one shop. */
export function readScenarioData(given: unknown, folder: string): ScenarioData | null | undefined {
  if (given === undefined || given === null || (Array.isArray(given) && given.length === 0)) return null;
  const paths = Paths.safeParse(typeof given === 'string' ? [given] : given);
  if (paths.success) return { kind: 'files', folder, paths: paths.data };
  const shop = Shop.safeParse(Array.isArray(given) && given.length === 1 ? given[0] : given);
  return shop.success ? { kind: 'shop', shop: shop.data } : undefined;
}
