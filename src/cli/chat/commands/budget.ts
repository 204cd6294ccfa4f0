import type { Lang } from '../../../domain/bilingual.ts';
import type { ModelBudget } from '../../../domain/model-settings.ts';
import { formatCount, formatMoney } from '../../../language/format-number.ts';
import type { ChatCommand } from '../chat.ts';
import { openData } from '../open-data.ts';
import { styled } from '../styled.ts';

export const budget: ChatCommand = {
  name: 'budget',
  aliases: ['cout', 'coût', 'cost'],
  summary: { fr: 'ce que le modèle a coûté, et ce qui reste', en: 'what the model has cost, and what is left' },
  async run(_, chat) {
    const { stage, memory, desk } = chat;
    const { lang } = memory;
    const app = await openData(chat);
    if (app === null) return;
    const usage = app.usage();
    if (usage === null) return stage.say('notice', styled(FREE[lang]));
    const count = (value: number | null) => (value === null ? '–' : formatCount(value, lang));
    const money = usage.cost === null ? '–' : formatMoney(usage.cost, lang, usage.currency);
    const limits = limitsOf(desk.model.settings?.budget ?? null, usage.currency, lang);
    const spent = {
      fr: `${usage.model} : ${count(usage.requests)} requêtes, ${count(usage.inputTokens)} jetons lus, ${count(usage.outputTokens)} écrits, coût ${money}.`,
      en: `${usage.model}: ${count(usage.requests)} requests, ${count(usage.inputTokens)} tokens read, ${count(usage.outputTokens)} written, cost ${money}.`,
    };
    const bound = { fr: `Limites : ${limits.join(', ')}.`, en: `Limits: ${limits.join(', ')}.` };
    stage.say('notice', styled(limits.length === 0 ? spent[lang] : `${spent[lang]}\n${bound[lang]}`));
  },
};

/** What the model may spend, in words; nothing where there is no limit. */
function limitsOf(budget: ModelBudget | null, currency: string | null, lang: Lang): string[] {
  const { requests = null, tokens = null, money = null } = budget ?? {};
  const words = { fr: ['requêtes', 'jetons'], en: ['requests', 'tokens'] }[lang];
  const counts = [requests, tokens].flatMap((most, index) =>
    most === null ? [] : [`${formatCount(most, lang)} ${words[index]}`],
  );
  return money === null ? counts : [...counts, formatMoney(money, lang, currency)];
}

const FREE = {
  fr: 'Aucun modèle n’est employé : cette conversation ne coûte rien.',
  en: 'No model is in use: this conversation costs nothing.',
} as const;
