import { describe, expect, it } from 'vitest';
import { classifyClause } from '../../../../src/llm/embedded/intent/classify-clause.ts';

describe('the concept of a clause', () => {
  it.each([
    ['la valeur vie de nos clients diminue', 'fr', 'ltv-down'],
    ['our lifetime value keeps sinking', 'en', 'ltv-down'],
    ["nous n'avons mis en place aucun programme de fidelite", 'fr', 'no-programme'],
    ['we want our customers to recommend us', 'en', 'goal-ambassadors'],
    ['les colis arrivent toujours en retard', 'fr', 'cause-delivery'],
    ['i really have no idea', 'en', 'dont-know'],
  ] as const)('%s', (clause, lang, concept) => {
    expect(classifyClause(clause, lang)?.concept).toBe(concept);
  });

  it('is none for what says nothing of customers', () => {
    expect(classifyClause('hello, how are you', 'en')).toBeNull();
    expect(classifyClause('bonjour', 'fr')).toBeNull();
    expect(classifyClause('', 'fr')).toBeNull();
  });

  it('comes with a margin from 0 to 1', () => {
    const margin = classifyClause('parcels always come late', 'en')?.margin ?? -1;
    expect(margin).toBeGreaterThan(0);
    expect(margin).toBeLessThanOrEqual(1);
  });
});
