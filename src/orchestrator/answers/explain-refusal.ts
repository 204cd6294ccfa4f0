import type { Bilingual, Lang } from '../../domain/bilingual.ts';
import type { ToolRefusal } from '../../domain/tool-result.ts';
import { describeInput } from '../../knowledge/describe-input.ts';
import { metricDefinitions } from '../../knowledge/metric-definitions.ts';
import { calculationResults } from './calculation-results.ts';

/** Tools of which any one of the inputs asked for is enough. */
const ONE_OF = new Set(['annualised_churn', 'health_score', 'time_between_purchases']);
/** Pairs of inputs of which one is enough. */
const EITHER: readonly (readonly [string, string])[] = [['retentionGain', 'churnReduction']];
const INSTEAD: Readonly<Record<string, Bilingual>> = {
  monthlyGrossProfit: {
    fr: 'Le revenu mensuel par client et la marge brute conviennent aussi.',
    en: 'Monthly revenue per customer and gross margin will do too.',
  },
  passives: {
    fr: 'Les parts de promoteurs et de détracteurs suffisent aussi.',
    en: 'The shares of promoters and detractors will do too.',
  },
};

/** Why a calculation was not done: exactly what is missing, or why it is impossible, in words and without names of arguments. */
export function explainRefusal(tool: string, { code, messages, needs }: ToolRefusal, lang: Lang): string {
  if (code !== 'missing_input' || needs.length === 0) return inWords(messages[lang], lang);
  const [main] = calculationResults[tool] ?? [];
  const names = needs.map((need) => describeInput(need).name[lang]);
  const isChoice = ONE_OF.has(tool) || EITHER.some((pair) => pair.every((need) => needs.includes(need)));
  const list = isChoice
    ? names.join({ fr: ' ou ', en: ' or ' }[lang])
    : new Intl.ListFormat(lang, { type: 'conjunction' }).format(names);
  const instead = needs.map((need) => INSTEAD[need]?.[lang]).find((sentence) => sentence !== undefined);
  const what = main === undefined ? '' : { fr: ` (${main.name.fr})`, en: ` (${main.name.en})` }[lang];
  const sentence = {
    fr: `Pour faire ce calcul${what}, il me manque : ${list}. ${names.length === 1 || isChoice ? 'Donnez ce chiffre' : 'Donnez ces chiffres'} et je termine.`,
    en: `To work this out${what} I still need: ${list}. Give me ${names.length === 1 || isChoice ? 'that number' : 'those numbers'} and I will finish.`,
  }[lang];
  return instead === undefined ? sentence : `${sentence} ${instead}`;
}

/** A tool's message as a person would say it: « marge brute (`grossMargin`) » without the key. */
function inWords(message: string, lang: Lang): string {
  return message
    .replace(/\s?\(`[a-zA-Z_]+`\)/g, '')
    .replace(/`([a-zA-Z_]+)`/g, (_, key: string) => (metricDefinitions[key] ?? describeInput(key)).name[lang]);
}
