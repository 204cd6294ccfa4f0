import type { StrategyAdvice } from '../../domain/strategy/advice.ts';
import type { Strategy } from '../../domain/strategy/strategy.ts';
import type { ProseContext } from '../guard/prose-context.ts';

/** What the words of an advice are held against, when they are written and when they are verified: the document’s figures and its own. */
export function adviceContext({
  lang,
  currency,
  figures,
  calls,
  advice,
}: Pick<Strategy, 'lang' | 'currency' | 'figures' | 'calls'> & {
  advice: Pick<StrategyAdvice, 'figures' | 'calls'>;
}): ProseContext {
  return {
    lang,
    currency,
    figures: { ...advice.figures, ...figures },
    calls: { ...advice.calls, ...calls },
    allowed: [],
  };
}
