import { Industry } from '../../domain/industry.ts';
import type { RunListener } from '../../domain/run-event.ts';
import type { Strategy } from '../../domain/strategy/strategy.ts';
import type { Chat } from './chat.ts';
import { watchRun } from './live-run.ts';
import { openData } from './open-data.ts';
import { styled } from './styled.ts';

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
  const reasons = new Set<string>();
  const listen: RunListener = (event) => {
    live.listen(event);
    if (event.kind === 'fell-back' && event.message !== undefined) reasons.add(event.message[memory.lang]);
  };
  const value = await app.strategy(order, { listen, onText: live.onText, signal, session }).finally(live.end);
  if (signal.aborted) return null;
  for (const reason of reasons) stage.say('notice', styled(reason, 'warn'));
  memory.strategy = { key, value };
  return value;
}
