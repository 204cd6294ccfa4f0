import type { Bilingual, Lang } from '../../domain/bilingual.ts';
import { Period } from '../../domain/population.ts';
import { describeInput } from '../../knowledge/describe-input.ts';
import { wordOf } from '../../knowledge/fact-words.ts';
import { industries } from '../../knowledge/industries.ts';
import { metricDefinitions } from '../../knowledge/metric-definitions.ts';
import { formatDecimal } from '../../language/format-number.ts';
import { formatQuantity } from '../../language/format-quantity.ts';
import { describePeriod } from '../../language/periods/describe-period.ts';

/** Arguments that say how a tool works rather than what it works on. */
const NAMES: Readonly<Record<string, Bilingual>> = {
  industry: { fr: 'secteur', en: 'industry' },
  metric: { fr: 'indicateur', en: 'metric' },
  value: { fr: 'valeur', en: 'value' },
  period: { fr: 'période', en: 'period' },
  segment: { fr: 'segment', en: 'segment' },
  by: { fr: 'par', en: 'by' },
  days: { fr: 'jours', en: 'days' },
  horizonDays: { fr: 'horizon en jours', en: 'horizon in days' },
  granularity: { fr: 'maille', en: 'granularity' },
  solveFor: { fr: 'inconnue', en: 'unknown' },
  target: { fr: 'cible', en: 'target' },
  model: { fr: 'modèle', en: 'model' },
  fromDate: { fr: 'du', en: 'from' },
  toDate: { fr: 'au', en: 'to' },
};
const LONGEST = 120;

/** What a tool was given, in words: « secteur = E-commerce, jours = 90 »; `left` are the arguments told elsewhere. */
export function inputWords(
  input: Readonly<Record<string, unknown>>,
  { lang, currency, left }: { lang: Lang; currency: string | null; left: ReadonlySet<string> },
): string {
  return Object.entries(input)
    .filter(([name]) => !left.has(name))
    .map(([name, value]) => {
      const { unit, name: named } = describeInput(name);
      const words = NAMES[name] ?? named;
      const isPlain = NAMES[name] !== undefined;
      if (typeof value !== 'number') return `${words[lang]} = ${textOf(value, lang)}`;
      return `${words[lang]} = ${isPlain ? formatDecimal(value, lang, 4) : formatQuantity(value, unit, lang, currency)}`;
    })
    .join(', ');
}

function textOf(value: unknown, lang: Lang): string {
  const period = Period.safeParse(value);
  if (period.success) return describePeriod(period.data, lang);
  if (typeof value !== 'string') return cut(JSON.stringify(value) ?? '');
  const known = industries.find(({ id }) => id === value) ?? metricDefinitions[value];
  return cut(known?.name[lang] ?? wordOf(value)[lang]);
}

function cut(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}
