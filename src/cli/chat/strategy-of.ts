import { Industry } from '../../domain/industry.ts';
import type { Strategy } from '../../domain/strategy/strategy.ts';
import type { Chat } from './chat.ts';
import { watchRun } from './live-run.ts';
import { openData } from './open-data.ts';

/** The strategy on the conversation’s data and what was said; the same one as long as neither changes. Null once the refusal is said. */
export async function strategyOf(chat: Chat): Promise<Strategy | null> {
  const { desk, memory, stage, options, signal } = chat;
  const { industry: said, hasData: _, ...facts } = memory.facts;
  const industry = Industry.safeParse(said?.value).data ?? null;
  const key = JSON.stringify([desk.data, desk.model, memory.lang, facts, industry]);
  if (memory.strategy?.key === key) return memory.strategy.value;
  const app = await openData(chat);
  if (app === null || signal.aborted) return null;
  const live = watchRun(stage.live, { lang: memory.lang, clock: options.clock });
  const order = { lang: memory.lang, client: null, industry, facts, asOf: null };
  const session = memory.session?.id ?? null;
  const run = { listen: live.listen, onText: live.onText, signal, session };
  const value = await app.strategy(order, run).finally(live.end);
  if (signal.aborted) return null;
  memory.strategy = { key, value };
  return value;
}
