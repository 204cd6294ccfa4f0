import type { Lang } from '../../domain/bilingual.ts';
import type { CallAccount, ShownFigure } from '../../domain/shown-figure.ts';
import { metricDefinitions } from '../../knowledge/metric-definitions.ts';
import { formatCount } from '../../language/format-number.ts';
import { formatQuantity } from '../../language/format-quantity.ts';
import { describePeriod } from '../../language/periods/describe-period.ts';
import type { StyledLine } from '../../tui/styled-text.ts';
import { inputWords } from './input-words.ts';
import { sourceWords } from './source-words.ts';

const WORDS = {
  fr: {
    ...{
      tool: 'Outil',
      inputs: 'Entrées',
      data: 'Données',
      period: 'Période',
      formula: 'Formule',
      exactly: 'Calcul exact',
      sample: 'Échantillon',
    },
    ...{ interval: 'Intervalle', source: 'Source', from: 'Origine', rows: 'lignes' },
    ...{ customers: 'clients', none: 'aucun (compte exact, ou valeur sans échantillon)', digest: 'empreinte' },
  },
  en: {
    ...{ tool: 'Tool', inputs: 'Inputs', data: 'Data', period: 'Period', formula: 'Formula', exactly: 'Exactly' },
    sample: 'Sample',
    ...{ interval: 'Interval', source: 'Source', from: 'Origin', rows: 'rows' },
    ...{ customers: 'customers', none: 'none (exact count, or value without a sample)', digest: 'digest' },
  },
} as const;

/** Where a figure comes from: tool, inputs, data, period, formula, sample and interval; or the words, the table, the assumption. */
export function explainFigure(entry: ShownFigure, title: string | null, lang: Lang): StyledLine[] {
  const words = WORDS[lang];
  const colon = { fr: '\u00a0: ', en: ': ' }[lang];
  const row = (name: string, text: string): StyledLine[] =>
    text === '' ? [] : [[{ text: `  ${name}${colon}`, style: 'dim' }, { text }]];
  const { number, label, shown, figure, call } = entry;
  const head: StyledLine =
    figure === null
      ? [
          { text: `[${number}] `, style: 'dim' },
          { text: label, style: 'strong' },
        ]
      : [
          { text: `[${number}] `, style: 'dim' },
          { text: `${label}${colon}`, style: 'strong' },
          { text: shown, style: 'figure' },
        ];
  const origin = figure?.origin;
  if (call === null) {
    return [head, ...row(words.from, originOf(origin, lang))];
  }
  const { population, interval } = call;
  const left = new Set(population === null ? [] : ['dataset', ...(population.from === null ? [] : ['period'])]);
  return [
    head,
    ...row(words.tool, title === null ? call.tool : `${title} (${call.tool})`),
    ...row(words.inputs, inputWords(call.input, { lang, currency: population?.currency ?? null, left })),
    ...(population === null
      ? []
      : [
          ...row(words.data, `${population.dataset.id} (${words.digest} ${population.dataset.digest.slice(0, 12)})`),
          ...row(words.period, periodOf(population, lang)),
        ]),
    ...row(words.formula, metricDefinitions[call.tool]?.formula[lang] ?? ''),
    ...row(words.exactly, call.formula),
    ...(population === null
      ? []
      : row(
          words.sample,
          `${formatCount(population.customers, lang)} ${words.customers}, ${formatCount(population.rowsSeen, lang)} ${words.rows}`,
        )),
    ...row(
      words.interval,
      interval === null ? words.none : intervalOf(interval, figure, lang, population?.currency ?? null),
    ),
    ...row(words.source, sourceWords(call.source, lang)),
  ];
}

function originOf(origin: NonNullable<ShownFigure['figure']>['origin'] | undefined, lang: Lang): string {
  switch (origin?.kind) {
    case 'said':
      return { fr: `vous l’avez dit : « ${origin.quote} »`, en: `you said it: “${origin.quote}”` }[lang];
    case 'benchmark':
      return { fr: `référence du secteur : ${origin.source}`, en: `industry benchmark: ${origin.source}` }[lang];
    case 'assumed':
      return { fr: `supposé : ${origin.why}`, en: `assumed: ${origin.why}` }[lang];
    case 'computed':
      return `${origin.tool} ${origin.path}`;
    default:
      return '';
  }
}

function periodOf({ from, to }: NonNullable<CallAccount['population']>, lang: Lang): string {
  return from === null || to === null ? '' : describePeriod({ from, to }, lang);
}

function intervalOf(
  { low, high }: NonNullable<CallAccount['interval']>,
  figure: ShownFigure['figure'],
  lang: Lang,
  currency: string | null,
): string {
  const show = (value: number) => formatQuantity(value, figure?.unit ?? 'ratio', lang, currency);
  return {
    fr: `entre ${show(low)} et ${show(high)}, à 95\u202f% de confiance`,
    en: `between ${show(low)} and ${show(high)}, at 95% confidence`,
  }[lang];
}
