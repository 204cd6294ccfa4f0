import { describe, expect, it } from 'vitest';
import type { Lang } from '../../../../src/domain/bilingual.ts';
import { Intent } from '../../../../src/domain/intent.ts';
import { classifyIntent } from '../../../../src/llm/embedded/intent/classify-intent.ts';
import { prepareMessage } from '../../../../src/llm/embedded/message/prepare-message.ts';

const classify = (text: string, lang: Lang) => classifyIntent(prepareMessage(text, lang));

describe('the intent of a message by its words', () => {
  it.each([
    ['nos abonnés se désengagent au fil des semaines et on ne comprend pas', 'fr', 'diagnose'],
    ['people walk away from our gym by the dozen', 'en', 'diagnose'],
    ['nous aimerions transformer nos acheteuses en ambassadrices', 'fr', 'goal'],
    ['work out the lifetime value with an ARPU of 70, margin 65% and churn 2.2%', 'en', 'calculate'],
    ['est-ce que 31 de NPS est un score normal pour un hôtel ?', 'fr', 'benchmark'],
    ['what does net revenue retention actually mean?', 'en', 'define'],
    ['prépare-moi un modèle de QBR pour jeudi', 'fr', 'deliver'],
    ['plot our repeat rate by month and by shop for 2024', 'en', 'analyse'],
    ['sors-moi la liste des clients VIP de Bordeaux inactifs depuis 60 jours', 'fr', 'audience'],
    ['draft the text of our spring newsletter', 'en', 'handoff'],
    ['une vidéo contre nous vient de dépasser 30 000 vues', 'fr', 'incident'],
    ['what are you able to do?', 'en', 'help'],
    ['merci bien, bonne soirée', 'fr', 'smalltalk'],
    ['tell me a joke about penguins', 'en', 'out-of-scope'],
  ] as const)('%s', (text, lang, intent) => {
    expect(classify(text, lang)[0]?.intent).toBe(intent);
  });

  it('ranks every intent once, the probabilities making 1', () => {
    const ranked = classify('quel churn ?', 'fr');
    expect(new Set(ranked.map(({ intent }) => intent))).toEqual(new Set(Intent.options));
    expect(ranked).toHaveLength(13);
    expect(ranked.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 12);
  });

  it('is the same every time', () => {
    const text = 'customers vanish after the first box, 12 % a month';
    expect(classify(text, 'en')).toEqual(classify(text, 'en'));
  });

  it('does not depend on which amounts are written', () => {
    expect(classify('NPS de 12, que faire ?', 'fr')).toEqual(classify('NPS de 27, que faire ?', 'fr'));
  });

  it.each(['', ' ', '🙏', '\u0000', '😀'.repeat(3_000)])('ranks even a message without words: %j', (text) => {
    const [first] = classify(text, 'en');
    expect(Number.isFinite(first?.probability)).toBe(true);
  });
});
