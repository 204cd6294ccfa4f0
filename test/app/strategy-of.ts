import type { DataRequest } from '../../src/app/app.ts';
import { openApp } from '../../src/app/open-app.ts';
import type { Lang } from '../../src/domain/bilingual.ts';
import type { Fact } from '../../src/domain/facts.ts';
import type { Industry } from '../../src/domain/industry.ts';
import type { Strategy } from '../../src/domain/strategy/strategy.ts';

export const TODAY = '2026-11-20';

type Asked = { lang?: Lang; facts?: Record<string, Fact>; industry?: Industry | null; client?: string | null };

/** The strategy of some data, from an app opened and closed for it. */
export async function strategyOf(
  data: DataRequest,
  { lang = 'en', facts = {}, industry = null, client = null }: Asked = {},
): Promise<Strategy> {
  const opened = await openApp({ lang, today: TODAY, data });
  if (!opened.ok) throw new Error(opened.message.en);
  try {
    return await opened.value.strategy({ lang, client, industry, facts, asOf: null });
  } finally {
    await opened.value.close();
  }
}

export const demo = (story: 'newcomers-lost' | 'falling-basket' | 'healthy', seed = 1, orders = 6000): DataRequest => ({
  kind: 'demo',
  shop: { story, seed, orders },
});

export const actionsOf = ({ plan }: Strategy) => [...plan.quickWins, ...plan.midTerm, ...plan.longTerm];
