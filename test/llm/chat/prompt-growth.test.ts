import { describe, expect, it } from 'vitest';
import type { Facts } from '../../../src/domain/facts.ts';
import { factDefinitions, isFactName } from '../../../src/domain/facts.ts';
import { chatModel } from '../../../src/llm/chat/chat-model.ts';
import { scriptedChat } from '../../../src/llm/chat/scripted-chat.ts';
import { bytesOf, churnBrief, firstTurn, quietRun } from './chat-run.ts';

const TURNS = 20;
const LIMIT = 80_000;
const MOST = 90_000;
const sum = (sizes: readonly number[]) => sizes.reduce((total, size) => total + size, 0);

const words = {
  fr: {
    message:
      'Notre taux d’attrition reste à 6 % par mois, surtout chez les clients de plus d’un an : que faire en premier ?',
    line: 'Priorité : clients établis qui partent. L’effort porte sur les signes de départ et la reconquête des meilleurs clients.',
    label: 'attrition mensuelle',
  },
  en: {
    message:
      'Our churn stays at 6% a month, mostly among customers of over a year: what should we do first, do you think?',
    line: 'Priority: established customers who leave. The effort goes to the signs of departure and to winning the best ones back.',
    label: 'monthly churn',
  },
};

/** A conversation in which every turn is read, a fact is learnt every other turn, and one turn consults a specialist; turns that `isWorded` leaves out get no prose. */
async function converse(lang: 'fr' | 'en', isWorded: (turn: number) => boolean): Promise<number[]> {
  const chat = scriptedChat([
    { purpose: 'read', reply: '{"intent": "diagnose", "facts": []}', times: TURNS },
    { purpose: 'write', reply: 'Words.', times: 'any' },
    { purpose: 'advise', reply: '{"order": []}', times: 1 },
  ]);
  const model = chatModel(chat);
  const { message, line, label } = words[lang];
  const names = Object.keys(factDefinitions).filter(isFactName);
  const sizes: number[] = [];
  for (let turn = 1; turn <= TURNS; turn += 1) {
    const known = names
      .slice(0, Math.ceil(turn / 2))
      .map((name) => [name, { value: 0.1234, unit: 'share', source: 'said' }]);
    const facts: Facts = Object.fromEntries(known);
    const before = chat.requests.length;
    await model.read(message, { ...firstTurn, lang, facts, open: { id: 'churn-phase', intent: 'diagnose' } }, quietRun);
    if (isWorded(turn))
      await model.write(
        {
          lang,
          message,
          history: Array.from({ length: turn - 1 }, () => line),
          draft: [line, line, line, line],
          figures: Array.from({ length: 3 }, (_, index) => ({ id: `fact.measure${index}`, label, text: '6 %' })),
          revise: null,
        },
        quietRun,
      );
    if (turn === 10)
      await model.advise({ ...churnBrief, lang }, { call: () => Promise.reject(new Error('none')) }, quietRun);
    sizes.push(chat.requests.slice(before).reduce((sum, request) => sum + bytesOf(request), 0));
  }
  chat.finish();
  return sizes;
}

/** Questions, small talk and lists get no prose: one turn in five. */
const usual = (turn: number) => turn % 5 !== 0;

describe.each(['fr', 'en'] as const)('a conversation of twenty turns with a model (%s)', (lang) => {
  it('sends less than 80 kB in all, forms of answers and tools included, when one turn in five gets no prose', async () => {
    expect(sum(await converse(lang, usual))).toBeLessThanOrEqual(LIMIT);
  });

  it('sends less than 90 kB in all when every turn gets prose', async () => {
    expect(sum(await converse(lang, () => true))).toBeLessThanOrEqual(MOST);
  });

  it('sends at its last turn no more than two and a half times what it sent at its first', async () => {
    const sizes = await converse(lang, () => true);
    expect((sizes.at(-1) ?? 0) / (sizes[0] ?? 1)).toBeLessThanOrEqual(2.5);
  });
});
