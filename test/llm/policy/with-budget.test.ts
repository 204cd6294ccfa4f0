import { describe, expect, it } from 'vitest';
import type { ModelBudget, ModelPrices } from '../../../src/domain/model-settings.ts';
import type { Outcome } from '../../../src/domain/outcome.ts';
import type { ChatReply } from '../../../src/llm/chat/chat.ts';
import { withBudget } from '../../../src/llm/policy/with-budget.ts';
import { hasEnglishFault, hasFrenchFault } from '../../typography.ts';
import { ASKED, heardRun } from '../openai/chat-requests.ts';
import { bad, chatOf, good } from './made-chats.ts';

const FREE: ModelBudget = { requests: null, tokens: null, money: null };
const PRICES: ModelPrices = { input: 2, output: 10, currency: 'EUR' };

/** Sends as many requests as asked; gives the codes of the refusals, the requests sent, and the usage. */
async function spend(
  outcomes: readonly [Outcome<ChatReply>, ...Outcome<ChatReply>[]],
  budget: Partial<ModelBudget>,
  times: number,
  prices: ModelPrices | null = PRICES,
) {
  const { chat, asked } = chatOf(...outcomes);
  const charged = withBudget(chat, { budget: { ...FREE, ...budget }, prices });
  const seen: string[] = [];
  const messages: { fr: string; en: string }[] = [];
  for (let time = 0; time < times; time += 1) {
    const outcome = await charged.chat.complete(ASKED, heardRun().run);
    seen.push(outcome.ok ? 'ok' : outcome.code);
    if (!outcome.ok) messages.push(outcome.message);
  }
  return { seen, sent: asked.length, usage: charged.usage(), messages };
}

describe('a budget', () => {
  it('without limits never refuses', async () => {
    expect((await spend([good()], {}, 20)).sent).toBe(20);
  });

  it('of requests refuses the next one before it is sent, failures counted', async () => {
    const { seen, sent } = await spend([bad('cut'), good()], { requests: 2 }, 3);
    expect(seen).toEqual(['model_unavailable', 'ok', 'budget_spent']);
    expect(sent).toBe(2);
  });

  it('of tokens refuses once they are spent', async () => {
    const { seen, sent } = await spend([good()], { tokens: 300 }, 3);
    expect(seen).toEqual(['ok', 'ok', 'budget_spent']);
    expect(sent).toBe(2);
  });

  it('of money refuses once it is spent', async () => {
    const { seen, usage } = await spend([good()], { money: 0.001 }, 3);
    expect(seen).toEqual(['ok', 'ok', 'budget_spent']);
    expect(usage.cost).toBeCloseTo(2 * ((100 * 2 + 50 * 10) / 1_000_000), 12);
  });

  it('of money without prices refuses nothing', async () => {
    const { sent, usage } = await spend([good()], { money: 0.000001 }, 5, null);
    expect(sent).toBe(5);
    expect(usage).toMatchObject({ cost: null, currency: null });
  });

  it('of nothing refuses at once', async () => {
    expect((await spend([good()], { requests: 0 }, 1)).sent).toBe(0);
  });

  it.each([{ requests: 1 }, { tokens: 1_200 }, { money: 0.0012 }])(
    'of %o says which limit to raise',
    async (budget) => {
      const { messages } = await spend([good({ inputTokens: 2_000, outputTokens: 0 })], budget, 2);
      expect(messages).toHaveLength(1);
      const [name = ''] = Object.keys(budget);
      for (const { fr, en } of messages) {
        expect(fr).toContain(`model.budget.${name}`);
        expect(en).toContain(`model.budget.${name}`);
        expect(hasFrenchFault(fr) || hasEnglishFault(en)).toBe(false);
      }
    },
  );
});

describe('the usage of a session', () => {
  it('adds up what the endpoint counts', async () => {
    const { usage } = await spend([good()], {}, 3);
    expect(usage).toMatchObject({
      model: 'made-up',
      requests: 3,
      inputTokens: 300,
      outputTokens: 150,
      currency: 'EUR',
    });
  });

  it('has no tokens when the endpoint counts none, but a cost, from the length of the texts', async () => {
    const { usage } = await spend([good(null)], {}, 1);
    expect(usage).toMatchObject({ requests: 1, inputTokens: null, outputTokens: null });
    const read = JSON.stringify([ASKED.messages, ASKED.tools, ASKED.answer]).length;
    expect(usage.cost).toBeCloseTo((Math.ceil(read / 4) * 2 + Math.ceil('Bien.'.length / 4) * 10) / 1_000_000, 12);
  });

  it('charges an answer that broke off, not a request that was refused', async () => {
    expect((await spend([bad('stalled', { written: 400 })], {}, 1)).usage.cost).toBeGreaterThan(0.001);
    expect((await spend([bad('unauthorised')], {}, 1)).usage.cost).toBe(0);
    expect((await spend([bad('length', { usage: { inputTokens: 7, outputTokens: 9 } })], {}, 1)).usage).toMatchObject({
      inputTokens: 7,
      outputTokens: 9,
    });
  });
});
