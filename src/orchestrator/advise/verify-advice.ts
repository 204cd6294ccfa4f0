import { isDeepStrictEqual } from 'node:util';
import type { Figure } from '../../domain/figure.ts';
import { ModelName } from '../../domain/model-name.ts';
import type { StrategyAdvice } from '../../domain/strategy/advice.ts';
import type { Strategy } from '../../domain/strategy/strategy.ts';
import type { ToolCaller } from '../../domain/tool-caller.ts';
import { findReferences } from '../../language/fill-references.ts';
import type { Drift } from '../compare-strategies.ts';
import { checkProse } from '../guard/check-prose.ts';
import { openLedger } from '../ledger.ts';
import { takeResults } from './advice-caller.ts';
import { adviceContext } from './advice-context.ts';
import { isAdviceNotice } from './advice-notices.ts';

/**
 * What does not hold of the words a model added: a figure that is not, name, unit and value, one that its call gives again; a sentence
 * that says a number of its own; a notice that the program does not write; a model that no server names so; an order of other actions.
 */
export async function verifyAdvice(strategy: Strategy, caller: ToolCaller): Promise<Drift[]> {
  const { advice, lang, plan } = strategy;
  if (advice === null) return [];
  const context = adviceContext({ ...strategy, advice });
  const actions = [...plan.quickWins, ...plan.midTerm, ...plan.longTerm];
  const texts = [
    ...advice.findings.map(({ text }) => ({ text, about: '' })),
    ...Object.entries(advice.reasons).map(([play, text]) => ({
      text,
      about: actions.find(({ id }) => id === play)?.title ?? '',
    })),
  ];
  const drifts: Drift[] = texts
    .filter(({ text, about }) => {
      const held = about === '' ? context : { ...context, about };
      return (
        findReferences(text).some((id) => context.figures[id] === undefined) ||
        checkProse(text, held).some(({ faults }) => faults.length > 0)
      );
    })
    .map(({ text }) => ({ where: 'advice', saved: text, recomputed: '–' }));
  const put = (where: string, saved: string) => drifts.push({ where, saved, recomputed: '–' });
  if (!ModelName.safeParse(advice.model).success) put('advice.model', advice.model);
  for (const [at, notice] of advice.notices.entries()) {
    const isOurs = isAdviceNotice(notice, lang) && advice.notices.indexOf(notice) === at;
    if (!isOurs) put('advice.notices', notice);
  }
  const ids = actions.map(({ id }) => id);
  if (!isDeepStrictEqual(advice.order.toSorted(), ids.toSorted())) put('advice.order', advice.order.join(', '));
  const again = await takeAgain(advice, caller, lang);
  for (const [id, figure] of Object.entries(advice.figures)) {
    const fresh = again[id];
    if (!isDeepStrictEqual(fresh, figure)) drifts.push({ where: id, saved: shown(figure), recomputed: shown(fresh) });
  }
  return drifts;
}

/** The figures that the calls of the specialists give, made once more. */
async function takeAgain({ calls }: StrategyAdvice, caller: ToolCaller, lang: Strategy['lang']) {
  const ledger = openLedger(caller, () => {});
  await Promise.all(
    Object.entries(calls).map(async ([call, { tool, arguments: args }]) => {
      await ledger.call(call, tool, args);
      takeResults(ledger, { call, tool, lang });
    }),
  );
  return ledger.figures();
}

function shown(figure: Figure | undefined): string {
  return figure === undefined ? '–' : JSON.stringify(figure);
}
