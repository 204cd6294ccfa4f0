import { z } from 'zod';
import type { Bilingual, Lang } from '../../domain/bilingual.ts';
import { type FactName, factDefinitions, isFactName } from '../../domain/facts.ts';

/** Names are not for a model to look for; a currency is read from the amounts. */
const UNLISTED: ReadonlySet<FactName> = new Set(['clientName', 'currency']);

/** The facts a model is asked for, by the form of their values; what a name alone does not say stands beside it in brackets. */
export function factList(lang: Lang): string {
  lists[lang] ??= writeList(lang);
  return lists[lang];
}

const lists: Partial<Record<Lang, string>> = {};

function writeList(lang: Lang): string {
  const groups = new Map<string, string[]>();
  for (const name of Object.keys(factDefinitions).filter(isFactName)) {
    if (UNLISTED.has(name)) continue;
    const form = formOf(name, lang);
    groups.set(form, [...(groups.get(form) ?? []), wordsOf(name, lang)]);
  }
  return [...groups].map(([form, names]) => `${form}: ${names.join(', ')}`).join('\n');
}

const NUMBER: Bilingual = { fr: 'nombre', en: 'number' };

function formOf(name: FactName, lang: Lang): string {
  const { schema } = factDefinitions[name];
  if (schema instanceof z.ZodEnum) return schema.options.join('|');
  if (schema instanceof z.ZodArray && schema.element instanceof z.ZodEnum)
    return `[${schema.element.options.join(', ')}]`;
  if (schema instanceof z.ZodBoolean) return name === 'hasData' ? 'true|false' : 'true';
  return NUMBER[lang];
}

/** `repeatRate` says what it is; `aov (average basket)` needs its words. */
function wordsOf(name: FactName, lang: Lang): string {
  const { en, [lang]: words } = factDefinitions[name];
  const said = name
    .replace(/([A-Z]+|\d+)/g, ' $1')
    .toLowerCase()
    .split(/\s+/);
  const isPlain = said.every((word) => en.toLowerCase().includes(word)) || PLAIN.has(name);
  return isPlain ? name : `${name} (${words})`;
}

/** Names that say what they are in other words than their label. */
const PLAIN: ReadonlySet<FactName> = new Set([
  'hasData',
  'churnPhase',
  'churnBaseline',
  'customersLostBaseline',
  'retention12m',
  'timeToValueDays',
  'timeBetweenPurchasesDays',
  'paybackMonths',
  'cac',
  'ltv',
  'mrr',
  'aov',
  'ltvToCac',
  'ltvTrend',
  'aovTrend',
  'loyaltySignup',
  'publicViews',
  'refundAmount',
  'refundsPerDay',
  'bugReports',
  'vipLtv',
  'vipChurnScore',
]);
