import type { ModelBudget, ModelPrices } from '../../domain/model-settings.ts';
import { type Refusal, refuse } from '../../domain/outcome.ts';
import { formatCount, formatDecimal } from '../../language/format-number.ts';

type Spent = { readonly requests: number; readonly tokens: number; readonly money: number };

/** Why no other request is sent: the limit that is reached, and what to raise; null while there is budget left. */
export function refuseSpent(budget: ModelBudget, spent: Spent, prices: ModelPrices | null): Refusal | null {
  const { requests, tokens, money } = budget;
  if (requests !== null && spent.requests >= requests) {
    return say(
      'requests',
      requests === 1 ? '1 demande' : `${formatCount(requests, 'fr')} demandes`,
      requests === 1 ? '1 request' : `${formatCount(requests, 'en')} requests`,
    );
  }
  if (tokens !== null && spent.tokens >= tokens) {
    return say('tokens', `${formatCount(tokens, 'fr')} jetons`, `${formatCount(tokens, 'en')} tokens`);
  }
  if (money !== null && prices !== null && spent.money >= money) {
    const { currency } = prices;
    return say(
      'money',
      `${formatDecimal(money, 'fr', 4)}\u00a0${currency}`,
      `${formatDecimal(money, 'en', 4)}\u00a0${currency}`,
    );
  }
  return null;
}

function say(limit: keyof ModelBudget, fr: string, en: string): Refusal {
  return refuse('budget_spent', {
    fr: `Le budget du modèle pour cette session est atteint (${fr}) : la suite se fait sans lui. Pour l’augmenter : \`model.budget.${limit}\` dans fidelio.config.json.`,
    en: `The model’s budget for this session is spent (${en}): the rest goes on without it. To raise it: \`model.budget.${limit}\` in fidelio.config.json.`,
  });
}
