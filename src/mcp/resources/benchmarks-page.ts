import { Band } from '../../domain/band.ts';
import type { Bilingual, Lang } from '../../domain/bilingual.ts';
import type { Industry } from '../../domain/industry.ts';
import { type Benchmark, benchmarks } from '../../knowledge/benchmarks.ts';
import { generalThresholds } from '../../knowledge/general-thresholds.ts';
import { industries } from '../../knowledge/industries.ts';
import { metricDefinitions } from '../../knowledge/metric-definitions.ts';
import { formatQuantity } from '../../language/format-quantity.ts';
import { bandNames } from '../../tools/band-names.ts';

const WORDS = {
  title: { fr: 'Références par secteur', en: 'Benchmarks by industry' },
  intro: {
    fr: 'La référence est la limite entre moyen et bon : c’est le seul seuil des décisions. Règles empiriques du référentiel, à comparer dans une même niche.',
    en: 'The benchmark is the limit between average and good: the one threshold of every decision. Rules of thumb of the reference framework, to be compared within a niche.',
  },
  metric: { fr: 'indicateur', en: 'metric' },
  benchmark: { fr: 'référence', en: 'benchmark' },
  everywhere: { fr: 'Tous les secteurs', en: 'Every industry' },
  floor: { fr: 'plancher', en: 'floor' },
} as const satisfies Record<string, Bilingual>;

/** The ranges of every metric, in all industries or in one. */
export function benchmarksPage(lang: Lang, only: Industry | null = null): string {
  const shown = industries.filter(({ id }) => only === null || id === only);
  const head = [WORDS.metric[lang], ...Band.options.map((band) => bandNames[band][lang]), WORDS.benchmark[lang]];
  const sections = shown.map(({ id, name, caution }) => {
    const rows = benchmarks.filter(({ industry }) => industry === id);
    return [
      `## ${name[lang]} (\`${id}\`)`,
      '',
      caution[lang],
      '',
      row(head),
      row(head.map(() => '---')),
      ...rows.map((benchmark) => row(cellsOf(benchmark, lang))),
      ...rows.flatMap(({ metric, note, target }) =>
        [note, target?.text].flatMap((text) => (text === undefined ? [] : ['', `- \`${metric}\` – ${text[lang]}`])),
      ),
    ].join('\n');
  });
  const floors = Object.values(generalThresholds).map(
    ({ metric, value, unit }) =>
      `- ${nameOf(metric, lang)} – ${WORDS.floor[lang]} ${formatQuantity(value, unit, lang)}`,
  );
  return `${[`# ${WORDS.title[lang]}`, WORDS.intro[lang], ...sections, `## ${WORDS.everywhere[lang]}`, floors.join('\n')].join('\n\n')}\n`;
}

/** The strict side is that of the worst and best ranges: a boundary shared by two belongs to the better one. */
function cellsOf({ metric, unit, better, edges: [bad, good, excellent] }: Benchmark, lang: Lang): string[] {
  const shown = (value: number) => formatQuantity(value, unit, lang);
  const [worse, beyond] = better === 'up' ? ['<', '>'] : ['>', '<'];
  const space = lang === 'fr' ? '\u00a0' : ' ';
  return [
    nameOf(metric, lang),
    `${worse}${space}${shown(bad)}`,
    `${shown(bad)} – ${shown(good)}`,
    `${shown(good)} – ${shown(excellent)}`,
    `${beyond}${space}${shown(excellent)}`,
    shown(good),
  ];
}

function nameOf(metric: string, lang: Lang): string {
  return `${metricDefinitions[metric]?.name[lang] ?? metric} (\`${metric}\`)`;
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
