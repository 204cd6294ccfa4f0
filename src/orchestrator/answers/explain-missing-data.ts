import type { Bilingual, Lang } from '../../domain/bilingual.ts';
import type { Slots } from '../../domain/reading.ts';
import { metricDefinitions } from '../../knowledge/metric-definitions.ts';
import { rfmSegments } from '../../knowledge/rfm-segments.ts';
import { describePeriod } from '../../language/periods/describe-period.ts';
import { analysisPlans } from './analysis-plans.ts';
import { breakdownNames, fileNeeds } from './analysis-words.ts';
import type { Answer } from './answer.ts';

/** A question about data that are not there: what was understood, which file it needs, how to load it. */
export function explainMissingData(slots: Slots, compare: readonly string[], lang: Lang): Answer {
  const plan = analysisPlans[slots.metric ?? 'sales'];
  const understood = describeQuestion(slots, compare, lang);
  if (slots.metric !== null && plan === undefined)
    return { outcome: 'not-enough', lines: [understood, noFile(slots.metric, lang)], fields: {} };
  const needs = (plan?.kinds ?? ['orders']).flatMap((kind) => fileNeeds[kind]?.[lang] ?? []);
  const column = columnFor(slots.by, lang);
  return {
    outcome: 'not-enough',
    lines: [
      understood,
      lang === 'fr'
        ? `Aucune donnée n’est chargée : je ne peux pas donner ce chiffre. Il me faut ${needs.join(' ou ')}${column}.`
        : `No data is loaded, so I cannot give that figure. I need ${needs.join(' or ')}${column}.`,
      lang === 'fr'
        ? 'Chargez le fichier avec `fidelio import FICHIER`, ou reposez la question avec `fidelio ask "…" --data FICHIER`.'
        : 'Load the file with `fidelio import FILE`, or ask again with `fidelio ask "…" --data FILE`.',
    ],
    fields: {},
  };
}

/** What was asked, read back: metric, breakdown, segment, things compared, period. */
export function describeQuestion(slots: Slots, compare: readonly string[], lang: Lang): string {
  const { metric, by, segment, period } = slots;
  const name =
    analysisPlans[metric ?? 'sales']?.name[lang] ??
    (metric === null ? '' : (metricDefinitions[metric]?.name[lang] ?? metric));
  const cut = by === null ? undefined : breakdownNames[by]?.[lang];
  const group = rfmSegments.find(({ id }) => id === segment)?.name[lang];
  const parts = [
    name,
    ...(cut === undefined ? [] : [lang === 'fr' ? `par ${cut}` : `by ${cut}`]),
    ...(group === undefined ? [] : [lang === 'fr' ? `segment ${group}` : `${group} segment`]),
    ...(compare.length < 2 ? [] : [compare.join(lang === 'fr' ? ' contre ' : ' against ')]),
    ...(period === null ? [] : [describePeriod(period, lang)]),
  ];
  return lang === 'fr' ? `Question lue : ${parts.join(', ')}.` : `Question read: ${parts.join(', ')}.`;
}

const OWN_COLUMN = ['channel', 'category', 'place'];

function columnFor(by: string | null, lang: Lang): string {
  if (by === null || !OWN_COLUMN.includes(by)) return '';
  const name = breakdownNames[by]?.[lang];
  if (name === undefined) return '';
  return lang === 'fr' ? `, avec une colonne « ${name} »` : `, with a “${name}” column`;
}

function noFile(metric: string, lang: Lang): string {
  const name = metricDefinitions[metric]?.name[lang] ?? metric;
  const words: Bilingual = {
    fr: `« ${name} » ne se lit pas encore dans un fichier : donnez-moi les nombres dans votre message, je ferai le calcul.`,
    en: `“${name}” cannot be read from a file yet: give me the numbers in your message and I will calculate.`,
  };
  return words[lang];
}
